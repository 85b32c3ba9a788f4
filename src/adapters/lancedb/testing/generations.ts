import type { IndexChange } from "../../../ports/passage-index.ts";
import { plainArticle } from "../../../testing/plain-article.ts";
import { plainPassage } from "../../../testing/plain-passage.ts";

const ARTICLES = 6;

/** A change after which every article, passage and term tells the generation: a mixed version gives itself away. */
export function generationOf(generation: number): IndexChange {
  const upserts = Array.from({ length: ARTICLES }, (_, i) => {
    const id = `a${i}`;
    const text = `第${generation}代的正文。`;
    const angle = generation + i;
    const vector = Float32Array.of(Math.cos(angle), Math.sin(angle));
    const passage = plainPassage({ articleId: id, text, terms: ["代", `g${generation}`], vector });
    return { article: plainArticle({ id, title: id, text }), passages: [passage], contentKey: String(generation) };
  });
  return { embedderId: "e", dimension: 2, upserts, deletes: [], rebuild: false };
}

/** The generation that a text tells. */
export const generationIn = (text: string): number => Number(/\d+/u.exec(text)?.[0] ?? Number.NaN);
