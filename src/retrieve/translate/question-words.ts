/** What asks in English, and what asks so in Chinese; tried in order. */
const asking: readonly (readonly [RegExp, string])[] = [
  [/\bhow much\b/iu, "多少钱"],
  [/\bhow many\b/iu, "多少"],
  [/\bhow (long|soon)\b/iu, "多久"],
  [/\bhow old\b/iu, "几岁"],
  [/\b(what|which) (percentage|percent|proportion|share|rate)\b/iu, "比例多少"],
  [/\b(when|what time|(what|which) (year|date|day|month))\b/iu, "什么时候"],
  [/\bwho(se|m)?\b/iu, "谁"],
  [/\bwhere\b/iu, "哪里"],
  [/\bwhy\b/iu, "为什么"],
  [/\bwhich\b/iu, "哪些"],
  [/\bhow\b/iu, "如何"],
  [/\bwhat\b/iu, "什么"],
];
const yesOrNo = /^\W*(is|are|was|were|do|does|did|can|could|will|would|should|must|may|has|have|had)\b/iu;

export interface AskingWords {
  /** The question without the words that ask. */
  readonly rest: string;
  /** What asks the same in Chinese, to stand before or after the rest; empty where the text asks nothing. */
  readonly before: string;
  readonly after: string;
}

export function takeAskingWords(question: string): AskingWords {
  if (yesOrNo.test(question)) return { rest: question.replace(yesOrNo, " "), before: "", after: "吗" };
  const found = asking.find(([pattern]) => pattern.test(question));
  return found
    ? { rest: question.replace(found[0], " "), before: found[1], after: "" }
    : { rest: question, before: "", after: "" };
}
