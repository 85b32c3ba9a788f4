/** A question that takes something for granted, drawn by script. */
export interface PremiseQuestion {
  readonly question: string;
  /**
   * Drawn from a sentence of an article, as it stands there or reworded, from a question with its answer, or a question as it
   * was printed.
   */
  readonly source: "clause" | "reworded" | "answer" | "printed";
  /** What kind of words may have been swapped. */
  readonly kind: string;
  readonly isFalse: boolean;
  /** Whether the claim is what is asked about, or is taken for granted in asking something else. */
  readonly manner: "asked" | "assumed";
  readonly articleId: string;
  /** The article's words in place of the swapped ones; empty where the claim is the article's own. */
  readonly stated: string;
}

const ASKED: readonly ((claim: string) => string)[] = [
  (claim) => `${claim}吗？`,
  (claim) => `${claim}，对吗？`,
  (claim) => `是不是${claim}？`,
  (claim) => `听说${claim}，是真的吗？`,
  (claim) => `${claim}吧？`,
];

const ASSUMED: readonly ((claim: string) => string)[] = [
  (claim) => `为什么${claim}？`,
  (claim) => `既然${claim}，那么后来怎么样了？`,
  (claim) => `${claim}，这是怎么做到的？`,
  (claim) => `${claim}有什么影响？`,
  (claim) => `${claim}的原因是什么？`,
];

/** The claim in one way of asking about it and in one of taking it for granted, each way in turn. */
export function askAbout(claim: string, turn: number, rest: Omit<PremiseQuestion, "question" | "manner">) {
  const form = (forms: typeof ASKED) => forms[turn % forms.length]?.(claim) ?? claim;
  return [
    { ...rest, manner: "asked" as const, question: form(ASKED) },
    { ...rest, manner: "assumed" as const, question: form(ASSUMED) },
  ];
}
