import type { DatasetItem, Evidence } from "./dataset.ts";
import { PASSAGES_SEARCHED, type Scores, scoresOf, statedIn } from "./metrics.ts";
import type { EvidencePlaces } from "./scorers/article-span.ts";
import { keyFactRecall } from "./scorers/key-fact-recall.ts";
import { type RefusalOutcome, refusalOutcome } from "./scorers/refusal-outcome.ts";
import type { Asked, FoundPassage, SubjectAnswer } from "./subjects/subject.ts";

/** One question asked and scored: everything that a report shows of it. */
export interface Result {
  readonly item: DatasetItem;
  readonly answer: SubjectAnswer;
  readonly passages: readonly FoundPassage[];
  readonly scores: Scores;
  readonly outcome: RefusalOutcome;
  /** Wordings of each key fact that the answer lacks. */
  readonly missedFacts: readonly (readonly string[])[];
}

/** Asks one question and scores what comes back; `texts` are the article texts by id. */
export async function evaluate(item: DatasetItem, subject: Asked, texts: ReadonlyMap<string, string>): Promise<Result> {
  const { question, history, articleIds } = item;
  const isSearchable = !history && !articleIds;
  const passages = isSearchable ? await subject.search?.(question, PASSAGES_SEARCHED) : undefined;
  const answer = await subject.ask({
    question,
    ...(history ? { history } : {}),
    ...(articleIds ? { articleIds } : {}),
  });
  const evidence = item.evidence.map((each) => placesOf(each, texts));
  return {
    item,
    answer,
    passages: passages ?? [],
    scores: scoresOf({ item, answer, passages, evidence, texts }),
    outcome: refusalOutcome(item.answerable, answer.status),
    missedFacts: keyFactRecall(item.keyFacts, statedIn(answer))?.missed ?? [],
  };
}

/** Whether a reader of the report should look at it. */
export const hasFailed = (result: Result) => faultsOf(result).length > 0;

/** What is wrong, one sentence a fault. */
export function faultsOf({ item, answer, scores, outcome, missedFacts }: Result): readonly string[] {
  const belowOne = (score: number | null) => score !== null && score < 1;
  return [
    outcome === "right" ? "" : `${answer.status}, but the articles ${held(item.answerable)}`,
    scores.allEvidenceAt5 === 0 ? "not all evidence in the first five passages" : "",
    missedFacts.length > 0 ? `does not state ${missedFacts.map((wordings) => wordings.join(" / ")).join("; ")}` : "",
    belowOne(scores.quoteExactness) ? "a quotation differs from its span" : "",
    belowOne(scores.citationRecall) ? "a sentence is not supported by its citations" : "",
    belowOne(scores.figureFidelity) ? "a figure is not in the cited words" : "",
    scores.corrected === 0 ? "the false premise is not corrected at the start" : "",
    scores.leftAsAsked === 0 ? "a premise is corrected that is not false" : "",
    belowOne(scores.damageFlagged) ? "a damaged spot is quoted without a flag" : "",
  ].filter(Boolean);
}

const held = (answerable: DatasetItem["answerable"]) =>
  answerable === "partial" ? "answer it in part" : answerable ? "answer it" : "do not answer it";

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
