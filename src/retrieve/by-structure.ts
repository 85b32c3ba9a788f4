import type { Hit, IndexedPassage, PassageIndex } from "../ports/passage-index.ts";
import { cosine } from "./cosine.ts";
import type { PrintedQuestionMatcher } from "./match-printed-question.ts";

/** Cosine from which a sentence that announces points is taken to say what is asked. */
const MIN_ANNOUNCE_SIMILARITY = 0.7;

interface Head {
  readonly passage: IndexedPassage;
  readonly group: number | undefined;
  readonly score: number;
}

/**
 * What the text's own structure brings: where the question asks what a printed question asks, or resembles a sentence
 * that announces points, all passages of that answer, or of those points, in the order of the article.
 * Heads are sought in the passages already found, and in the openings of the answers that these belong to.
 */
export async function retrieveByStructure(
  index: PassageIndex,
  found: readonly IndexedPassage[],
  questionVector: Float32Array | null,
  match: PrintedQuestionMatcher,
): Promise<readonly Hit[]> {
  const heads: Head[] = [];
  for (const passage of await withOpenings(index, found)) {
    const title = (await index.heading(passage.articleId))?.title ?? "";
    passage.sentences.forEach((sentence, i) => {
      if (sentence.role !== "question" && sentence.role !== "announce") return;
      const vector = passage.sentenceVectors[i] ?? (passage.sentences.length === 1 ? passage.vector : null);
      const similarity = vector && questionVector ? cosine(questionVector, vector) : 0;
      const score =
        sentence.role === "announce"
          ? Number(similarity >= MIN_ANNOUNCE_SIMILARITY) * similarity
          : match({ question: passage.question?.text ?? "", title, similarity });
      if (score > 0) heads.push({ passage, group: sentence.group, score });
    });
  }
  const best = heads.toSorted((a, b) => b.score - a.score)[0];
  if (!best) return [];
  const { passage, group, score } = best;
  return (await index.passagesOf(passage.articleId))
    .filter((sibling) =>
      group === undefined
        ? sibling.question?.span.start === passage.question?.span.start
        : sibling.sentences.some((sentence) => sentence.group === group),
    )
    .map((sibling) => ({ passageId: sibling.id, score }));
}

/** The passages found, and the first passages of all printed questions of their articles. */
async function withOpenings(index: PassageIndex, found: readonly IndexedPassage[]): Promise<readonly IndexedPassage[]> {
  const interviews = new Set(found.filter(({ question }) => question).map(({ articleId }) => articleId));
  const openings = new Map(found.map((passage) => [passage.id, passage]));
  for (const articleId of interviews) {
    const ids = (await index.passagesOf(articleId))
      .filter(({ sentences }) => sentences.some(({ role }) => role === "question"))
      .map(({ id }) => id);
    for (const passage of await index.passages(ids)) openings.set(passage.id, passage);
  }
  return [...openings.values()];
}
