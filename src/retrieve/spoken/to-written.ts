import type { PassageIndex } from "../../ports/passage-index.ts";
import type { TermExtractor } from "../terms.ts";
import { everydayWords, spokenForms } from "./spoken-words.ts";

/** Asks whether, as speech does at a clause's end: 能刷不, 便宜了没. */
const asksWhether =
  /(?<=[\p{Script=Han}])(?<!(从来|从|还|要|可|都|也|就|并|是|又|有))[不没](?=[呀啊哈]?([，,。？?!！]|$))/gu;

export type WrittenForm = (question: string) => Promise<string>;

/**
 * A question as an article would put it: asking words in their written form, and everyday words that the articles never use
 * in the words that they do use. What they use stays, as does a question that holds nothing spoken.
 */
export function createWrittenForm(
  index: Pick<PassageIndex, "documentFrequencies">,
  extractTerms: TermExtractor,
): WrittenForm {
  return async (question) => {
    const plain = replaceAll(question, spokenForms).replace(asksWhether, "吗");
    const found = everydayWords.filter(([spoken]) => plain.includes(spoken));
    if (found.length === 0) return plain;
    const termsOf = new Map(found.map(([, written]) => [written, extractTerms(written)]));
    const words = [...found.map(([spoken]) => spoken), ...[...termsOf.values()].flat()];
    const frequencies = await index.documentFrequencies([...new Set(words)]);
    const used = (word: string) => (frequencies.get(word) ?? 0) > 0;
    return replaceAll(
      plain,
      found.filter(([spoken, written]) => !used(spoken) && (termsOf.get(written) ?? []).some(used)),
    );
  };
}

const replaceAll = (text: string, pairs: readonly (readonly [string, string])[]) =>
  pairs.reduce((rest, [spoken, written]) => rest.replaceAll(spoken, written), text);
