import type { PassageIndex } from "../ports/passage-index.ts";

/** Beyond, an answer takes hardly less with each one more; these take two seconds, once. */
const ENOUGH = 100;
const ENDINGS = ["是什么？", "有哪些？", "是多少？", "是什么时候？", "吗？"];
const LONGEST_OPENING = 30;
/** A long document shall not stand for all. */
const PASSAGES_OF_EACH = 3;

/**
 * Questions made of openings of passages, spread over all articles: the first hundred that a process answers take half as
 * long again as later ones, since what they run is compiled as it is used. They are asked for that alone.
 */
export async function questionsToRehearse(
  index: Pick<PassageIndex, "catalogue" | "passagesOf">,
  enough = ENOUGH,
): Promise<readonly string[]> {
  const openings: string[] = [];
  for (const { id } of spread(await index.catalogue(), enough)) {
    for (const { text } of spread(await index.passagesOf(id), PASSAGES_OF_EACH)) openings.push(openingOf(text));
  }
  return spread(openings, enough).map((opening, i) => `${opening}${ENDINGS[i % ENDINGS.length]}`);
}

/** Whole characters. */
const openingOf = (text: string) => [...text].slice(0, LONGEST_OPENING).join("");

function spread<Item>(items: readonly Item[], most: number): readonly Item[] {
  const step = Math.max(1, Math.ceil(items.length / most));
  return items.filter((_, at) => at % step === 0);
}
