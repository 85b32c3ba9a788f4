import { createRandom } from "../../../evals/statistics/random.ts";
import { unit } from "../../../src/adapters/vector-math.ts";
import type { IndexedEntry, IndexedPassage, PassageIndex } from "../../../src/ports/passage-index.ts";
import { plainArticle } from "../../../src/testing/plain-article.ts";

const PASSAGES_PER_ARTICLE = 5;
const SENTENCES_PER_PASSAGE = 5;
/** Length of the noise added to a sentence's unit vector, and to a passage's. */
const NOISE = 0.35;
/** Kept of a passage's token vectors, so that a million of them fit on a disk. */
const TOKENS_KEPT = 32;
/** Numbers of noise, of which each vector takes a run that begins anywhere: drawn one by one, a million passages take 3 billion. */
const NOISE_NUMBERS = 2 ** 22;
const FIRST_YEAR = 2010;
const YEARS = 15;

interface Sentence {
  readonly text: string;
  readonly vector: Float32Array;
}

/** What passages are made of: the embedded sentences of each real passage, and its token vectors. */
export interface Material {
  readonly sentences: readonly Sentence[];
  readonly tokenVectors: IndexedPassage["tokenVectors"];
}

export async function readMaterial(index: PassageIndex): Promise<readonly Material[]> {
  const material: Material[] = [];
  for (const { id, text } of await index.articles()) {
    const ids = (await index.passagesOf(id)).map((passage) => passage.id);
    for (const { sentences, sentenceVectors, tokenVectors } of await index.passages(ids)) {
      const embedded = sentences.flatMap(({ span }, i) => {
        const vector = sentenceVectors[i];
        return vector ? [{ text: text.slice(span.start, span.end), vector }] : [];
      });
      if (embedded.length > 0) material.push({ sentences: embedded, tokenVectors });
    }
  }
  return material;
}

/**
 * Articles of five passages each, the same for the same seed. A passage is five real sentences, three of one real passage
 * and two of another; their vectors are the sentences' own with noise, the passage's is their mean with noise. Each
 * article has a word of its own, so that the vocabulary grows as it does with real text.
 */
export function* synthesise(
  material: readonly Material[],
  passages: number,
  extractTerms: (text: string) => readonly string[],
  seed = 1,
): Generator<IndexedEntry> {
  const random = createRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const noise = Float32Array.from({ length: NOISE_NUMBERS }, () => random() - 0.5);
  const noisy = (vector: Float32Array): Float32Array => {
    const width = 2 * NOISE * Math.sqrt(3 / vector.length);
    const from = Math.floor(random() * (NOISE_NUMBERS - vector.length));
    return unit(vector.map((value, i) => value + width * (noise[from + i] ?? 0)));
  };
  for (let made = 0; made < passages; made += PASSAGES_PER_ARTICLE) {
    const number = made / PASSAGES_PER_ARTICLE;
    const id = `article-${String(number).padStart(7, "0")}`;
    const title = `文件第${number}号`;
    const drafts = Array.from({ length: Math.min(PASSAGES_PER_ARTICLE, passages - made) }, () => {
      const [main, other] = [pick(material), pick(material)];
      const sentences = Array.from({ length: SENTENCES_PER_PASSAGE }, (_, i) => pick((i < 3 ? main : other).sentences));
      return { sentences, tokenVectors: main.tokenVectors };
    });
    const text = drafts.map(({ sentences }) => sentences.map((each) => each.text).join("")).join("\n\n");
    let at = 0;
    const ofArticle = drafts.map(({ sentences, tokenVectors }, position): IndexedPassage => {
      const start = at;
      const spans = sentences.map(({ text: own }) => {
        const span = { start: at, end: at + own.length };
        at = span.end;
        return { span, role: "plain" as const };
      });
      const span = { start, end: at };
      at += 2;
      return {
        id: `${id}#${position}`,
        articleId: id,
        span,
        text: text.slice(span.start, span.end),
        headingPath: [],
        sentences: spans,
        terms: [...extractTerms(title), ...sentences.flatMap((sentence) => extractTerms(sentence.text)), `no${number}`],
        vector: noisy(mean(sentences.map(({ vector }) => vector))),
        tokenVectors: tokenVectors && {
          dimension: tokenVectors.dimension,
          values: tokenVectors.values.slice(0, TOKENS_KEPT * tokenVectors.dimension),
        },
        sentenceVectors: sentences.map(({ vector }) => noisy(vector)),
      };
    });
    const month = String(1 + (number % 12)).padStart(2, "0");
    const publishedOn = { value: `${FIRST_YEAR + (number % YEARS)}-${month}-15`, basis: "printed" as const };
    yield { contentKey: id, article: plainArticle({ id, title, text, publishedOn }), passages: ofArticle };
  }
}

function mean(vectors: readonly Float32Array[]): Float32Array {
  const sum = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + (vector[i] ?? 0);
  return unit(sum);
}
