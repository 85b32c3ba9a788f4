import type { DatasetItem } from "../dataset.ts";
import type { FoundPassage, Subject, SubjectAnswer } from "../subjects/subject.ts";

/** One article, one question that it answers and one that it does not: the ground of the evaluation's own tests. */
export const ARTICLE_TEXT = "去年每人缴费400元。今年每人缴费380元。天气很好。";
export const TEXTS: ReadonlyMap<string, string> = new Map([["fees", ARTICLE_TEXT]]);

export const ANSWERABLE: DatasetItem = {
  id: "fee-1",
  suite: "figures",
  family: "fee",
  split: "dev",
  category: "figure",
  question: "今年每人缴费多少？",
  answerable: true,
  evidence: [{ articleId: "fees", quote: "今年每人缴费380元。" }],
  keyFacts: [["380元"]],
};
export const UNANSWERABLE: DatasetItem = {
  ...ANSWERABLE,
  id: "deadline-1",
  suite: "near-misses",
  family: "deadline",
  category: "near-miss",
  question: "缴费截止哪天？",
  answerable: false,
  evidence: [],
  keyFacts: [],
};

export function passage(quote: string): FoundPassage {
  const start = ARTICLE_TEXT.indexOf(quote);
  return { articleId: "fees", start, end: start + quote.length, text: quote };
}

/** An answer of one sentence with one citation; `sentence` is the quotation unless given. */
export function answerOf(quote: string, sentence = quote): SubjectAnswer {
  const { start, end } = passage(quote);
  return {
    status: "answered",
    answer: `${sentence}[1]`,
    asOf: "2024-01-01",
    sentences: [{ text: sentence, kind: sentence === quote ? "quote" : "paraphrase", citations: [1] }],
    citations: [{ n: 1, articleId: "fees", quote, start, end, publishedOn: "2024-01-01" }],
    totalMs: 1,
  };
}

export const ABSTENTION: SubjectAnswer = {
  status: "abstained",
  answer: "文章没有提到。",
  asOf: null,
  sentences: [{ text: "文章没有提到。", kind: "notice", citations: [] }],
  citations: [],
  totalMs: 1,
};

/** A subject that gives one answer to everything. */
export function subjectGiving(answer: SubjectAnswer, passages = [passage("今年每人缴费380元。")]): Subject {
  return { name: "sample", ask: async () => answer, search: async () => passages, texts: async () => TEXTS };
}
