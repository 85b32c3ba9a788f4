import type { DatasetItem } from "./dataset.ts";
import type { EvidencePlaces } from "./scorers/article-span.ts";
import { citationRelevance } from "./scorers/citation-relevance.ts";
import { citationSupport } from "./scorers/citation-support.ts";
import { type CitedSentence, figureFidelity } from "./scorers/figure-fidelity.ts";
import { keyFactRecall } from "./scorers/key-fact-recall.ts";
import { quoteExactness } from "./scorers/quote-exactness.ts";
import { refusalOutcome } from "./scorers/refusal-outcome.ts";
import { allEvidenceAtK, ndcgAtK, recallAtK, reciprocalRank } from "./scorers/retrieval.ts";
import type { FoundPassage, SubjectAnswer } from "./subjects/subject.ts";

export const PASSAGES_SEARCHED = 10;
const FIRST_PASSAGES = 5;

/** Every metric, in the order of the reports: 0 to 1, more is better, null for a question that it does not apply to. */
export const METRICS = {
  recallAt5: "recall@5",
  allEvidenceAt5: "evidence@5",
  meanReciprocalRank: "MRR",
  ndcgAt10: "nDCG@10",
  keyFacts: "key facts",
  /** Answerable questions answered in full. */
  answeredRight: "answered",
  /** Answerable questions not refused. */
  notRefused: "not refused",
  /** Half-answerable questions answered in part. */
  partialRight: "partial",
  /** Unanswerable questions declined. */
  abstainedRight: "abstained",
  /** Unanswerable questions declined, or answered in part with word of what is lacking. */
  notOverclaimed: "not overclaimed",
  quoteExactness: "exact quotes",
  citationPrecision: "citation precision",
  citationRecall: "citation recall",
  citationRelevance: "to the point",
  figureFidelity: "figures held",
  /** Answers that cite an article tell its date. */
  dateNamed: "date named",
  /** Damaged spots of the source are flagged when quoted. */
  damageFlagged: "damage flagged",
  /** Questions with a false premise whose answer opens by correcting it, with the quotation at once. */
  corrected: "corrected",
  /** Other questions in which nothing is corrected: what is missing to 1 was corrected wrongly. */
  leftAsAsked: "left as asked",
} as const;

export type MetricName = keyof typeof METRICS;
export type Scores = Readonly<Record<MetricName, number | null>>;

export interface ScoringInput {
  readonly item: DatasetItem;
  readonly answer: SubjectAnswer;
  /** Undefined where the subject shows none. */
  readonly passages: readonly FoundPassage[] | undefined;
  readonly evidence: readonly EvidencePlaces[];
  /** Empty where the subject cites no spans. */
  readonly texts: ReadonlyMap<string, string>;
}

export function scoresOf({ item, answer, passages, evidence, texts }: ScoringInput): Scores {
  const citesSpans = texts.size > 0;
  const stated = citesSpans ? factSentences(answer) : [];
  const support = citationSupport(stated);
  const ifShown = <T>(score: (shown: readonly FoundPassage[]) => T) => (passages ? score(passages) : null);
  const allEvidence = ifShown((shown) => allEvidenceAtK(evidence, shown, FIRST_PASSAGES));
  const { answerable } = item;
  const right = Number(refusalOutcome(answerable, answer.status) === "right");
  return {
    recallAt5: ifShown((shown) => recallAtK(evidence, shown, FIRST_PASSAGES)),
    allEvidenceAt5: allEvidence === null ? null : Number(allEvidence),
    meanReciprocalRank: ifShown((shown) => reciprocalRank(evidence, shown)),
    ndcgAt10: ifShown((shown) => ndcgAtK(evidence, shown, PASSAGES_SEARCHED)),
    keyFacts: keyFactRecall(item.keyFacts, statedIn(answer))?.score ?? null,
    answeredRight: answerable === true ? right : null,
    notRefused: answerable === true ? Number(answer.status !== "abstained") : null,
    partialRight: answerable === "partial" ? right : null,
    abstainedRight: answerable === false ? right : null,
    notOverclaimed: answerable === false ? Number(answer.status !== "answered") : null,
    quoteExactness: citesSpans && answer.citations.length > 0 ? quoteExactness(answer.citations, texts) : null,
    citationPrecision: support.precision,
    citationRecall: support.recall,
    citationRelevance:
      citesSpans && answer.status !== "abstained" ? citationRelevance(evidence, answer.citations, texts) : null,
    figureFidelity: figureFidelity(stated),
    dateNamed: stated.length > 0 ? Number(answer.asOf !== null) : null,
    damageFlagged:
      item.category === "damaged" && stated.length > 0
        ? Number(answer.citations.some(({ suspect }) => (suspect?.length ?? 0) > 0))
        : null,
    ...correctionScores(item, citesSpans ? answer : null),
  };
}

/** A subject that cites no spans does not tell what it corrects. */
function correctionScores(
  { category }: DatasetItem,
  answer: SubjectAnswer | null,
): Pick<Scores, "corrected" | "leftAsAsked"> {
  const isFalse = category === "false-premise";
  return {
    corrected: answer && isFalse ? Number(opensWithCorrection(answer)) : null,
    leftAsAsked: answer && !isFalse ? Number(!answer.correction) : null,
  };
}

function opensWithCorrection({ correction, sentences: [first, second] }: SubjectAnswer): boolean {
  if (!correction) return false;
  return first?.kind === "notice" && second?.kind === "quote" && second.citations.includes(correction.citation);
}

/** An abstention states nothing, whatever comes closest to the question. */
export function statedIn({
  status,
  answer,
  citations,
}: Pick<SubjectAnswer, "status" | "answer"> & {
  readonly citations: readonly { readonly quote: string }[];
}): readonly string[] {
  return status === "abstained" ? [] : [answer, ...citations.map(({ quote }) => quote)];
}

function factSentences({ status, sentences, citations }: SubjectAnswer): readonly CitedSentence[] {
  if (status === "abstained") return [];
  const quoteOf = new Map(citations.map(({ n, quote }) => [n, quote]));
  return sentences
    .filter(({ kind }) => kind !== "notice")
    .map(({ text, citations: cited }) => ({ text, quotes: cited.map((n) => quoteOf.get(n) ?? "") }));
}
