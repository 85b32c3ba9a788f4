import { type Answer, type Citation, type Question, textOf } from "../../domain/answer.ts";
import type { AnswerEvent } from "../../domain/answer-event.ts";
import type { PassageIndex } from "../../ports/passage-index.ts";
import type { TermExtractor } from "../../retrieve/terms.ts";
import { languageOf } from "../analyse-question.ts";
import { createDraft } from "../answer-draft.ts";
import { quotationNotices } from "../answer-notices.ts";
import { newestDate } from "../article-dates.ts";
import type { Evidence } from "../evidence.ts";
import type { Wording } from "../wording/wording.ts";
import { wordingFor } from "../wording/wording-for.ts";
import { type AskedOverview, askedOverview } from "./asked-overview.ts";
import { type Overview, overviewOf } from "./overview-evidence.ts";

interface Parts {
  readonly index: PassageIndex;
  readonly extractTerms: TermExtractor;
  readonly citeOne: (evidence: Evidence, n: number) => Promise<Citation>;
}

/**
 * Answers what the articles are, which of them speak of a subject, or what one of them says, by a sentence of each; null
 * where the question asks for no overview, or no article is meant.
 */
export async function answerOverview(
  question: Question,
  { index, extractTerms, citeOne }: Parts,
  onEvent: (event: AnswerEvent) => void,
): Promise<Answer | null> {
  const asked = askedOverview(question);
  if (asked === null) return null;
  const startedAt = performance.now();
  const overview = await overviewOf(asked, question, { index, extractTerms });
  if (overview.evidence.length === 0) return null;
  const language = languageOf(question.question);
  const wording = wordingFor(language);
  onEvent({ type: "status", stage: "searching" });
  const draft = createDraft(citeOne, onEvent);
  draft.notice(openingOf(asked, overview, wording));
  for (const item of overview.evidence) await draft.quote(item);
  draft.notice(wording.sources(draft.citations));
  const { sentences, citations } = draft;
  const asOf = newestDate(citations);
  const tookMs = performance.now() - startedAt;
  return {
    id: crypto.randomUUID(),
    status: "answered",
    mode: "extractive",
    answer: textOf(sentences),
    language,
    asOf,
    sentences,
    citations,
    closest: [],
    notices: quotationNotices(citations, wording),
    degraded: false,
    timings: { retrieveMs: tookMs, readMs: 0, generateMs: 0, totalMs: tookMs },
    model: null,
  };
}

function openingOf(asked: AskedOverview, { count, isWhole, dates, evidence }: Overview, wording: Wording): string {
  if (asked.about === "article") return wording.gist;
  if (asked.about === "subject") return wording.articlesOn(asked.subject, { count, isWhole }, evidence.length);
  return wording.allArticles(count, dates, evidence.length);
}
