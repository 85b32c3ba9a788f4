import type { AnswerStatus } from "../src/domain/answer.ts";
import type { DatasetItem, Evidence } from "./dataset.ts";
import type { EvidencePlaces } from "./scorers/article-span.ts";
import { keyFactRecall } from "./scorers/key-fact-recall.ts";
import { quoteExactness } from "./scorers/quote-exactness.ts";
import { type RefusalOutcome, refusalOutcome } from "./scorers/refusal-outcome.ts";
import { allEvidenceAtK, reciprocalRank } from "./scorers/retrieval.ts";
import type { Subject } from "./subject.ts";

export const PASSAGES_SEARCHED = 5;

export interface Result {
  readonly item: DatasetItem;
  readonly status: AnswerStatus;
  readonly answer: string;
  readonly outcome: RefusalOutcome;
  /** Null where the question needs no evidence. */
  readonly allEvidence: boolean | null;
  readonly reciprocalRank: number | null;
  readonly keyFacts: ReturnType<typeof keyFactRecall>;
  readonly quoteExactness: number;
  readonly totalMs: number;
}

/** Asks one question and scores what comes back; `texts` are the article texts by id. */
export async function evaluate(
  item: DatasetItem,
  subject: Subject,
  texts: ReadonlyMap<string, string>,
): Promise<Result> {
  const passages = await subject.search(item.question, PASSAGES_SEARCHED);
  const answer = await subject.ask({ question: item.question, ...(item.history ? { history: item.history } : {}) });
  const evidence = item.evidence.map((each) => placesOf(each, texts));
  return {
    item,
    status: answer.status,
    answer: answer.answer,
    outcome: refusalOutcome(item.answerable, answer.status),
    allEvidence: allEvidenceAtK(evidence, passages, PASSAGES_SEARCHED),
    reciprocalRank: reciprocalRank(evidence, passages),
    keyFacts: keyFactRecall(item.keyFacts, statedIn(answer)),
    quoteExactness: quoteExactness(answer.citations, texts),
    totalMs: answer.timings.totalMs,
  };
}

/** An abstention states nothing, whatever comes closest to the question. */
function statedIn({ status, answer, citations }: Awaited<ReturnType<Subject["ask"]>>): string[] {
  return status === "abstained" ? [] : [answer, ...citations.map(({ quote }) => quote)];
}

function placesOf(evidence: Evidence, texts: ReadonlyMap<string, string>): EvidencePlaces {
  return [evidence, ...(evidence.alternatives ?? [])].flatMap(({ articleId, quote }) => {
    const places = [];
    const text = texts.get(articleId) ?? "";
    for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
      places.push({ articleId, start: at, end: at + quote.length });
    }
    return places;
  });
}
