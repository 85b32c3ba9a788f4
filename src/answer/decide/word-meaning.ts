import { keepNewest } from "../../domain/keep-newest.ts";
import { cosine, cosinesWith } from "../../retrieve/cosine.ts";
import type { Embed } from "../choose/focus.ts";

/** Cosines of two words by bge-small-zh: unrelated words stay below the first, near equals (老人 老年人) pass the second. */
const UNRELATED = 0.6;
const SAME = 0.8;
const REMEMBERED_WORDS = 20_000;

/** How nearly the word is said by one of the others, 0 to 1. */
export type WordMeaning = (word: string, others: Iterable<string>) => Promise<number>;

/** Compares words by their vectors, which it remembers; null, without a model, knows equal words alone. */
export function createWordMeaning(embed: Embed | null): WordMeaning {
  const vectors = new Map<string, Float32Array>();
  const vectorOf = async (word: string, by: Embed) => {
    const vector = vectors.get(word) ?? (await by(word));
    keepNewest(vectors, word, vector, REMEMBERED_WORDS);
    return vector;
  };
  return async (word, others) => {
    const words = new Set(others);
    if (words.has(word)) return 1;
    if (!embed || !isWord(word)) return 0;
    const vector = await vectorOf(word, embed);
    const [known, unknown]: [Float32Array[], string[]] = [[], []];
    for (const other of words) {
      const ofOther = vectors.get(other);
      if (ofOther) known.push(ofOther);
      else if (isWord(other)) unknown.push(other);
    }
    // Those known come first: where one of them says the same, the others need no vector.
    let nearest = Math.max(0, ...cosinesWith(vector, known));
    for (const other of unknown) {
      if (nearest >= SAME) break;
      nearest = Math.max(nearest, cosine(vector, await vectorOf(other, embed)));
    }
    if (nearest >= SAME) return 1;
    return Math.max(0, (nearest - UNRELATED) / (SAME - UNRELATED));
  };
}

/** Figures and single characters have no meaning of their own. */
export const isWord = (text: string) => text.length > 1 && !/\d/u.test(text);
