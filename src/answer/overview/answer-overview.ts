import type { Answer, Citation, Question } from "../../domain/answer.ts";
import type { AnswerEvent } from "../../domain/answer-event.ts";
import { languageOf } from "../../domain/text-language.ts";
import type { PassageIndex } from "../../ports/passage-index.ts";
import type { Retriever } from "../../retrieve/retrieve.ts";
import type { TermExtractor } from "../../retrieve/terms.ts";
import { isEnglish } from "../../retrieve/translate/translate-question.ts";
import { createDraft } from "../answer-draft.ts";
import type { Evidence } from "../evidence.ts";
import { quotationAnswer } from "../quotation-answer.ts";
import type { Wording } from "../wording/wording.ts";
import { wordingFor } from "../wording/wording-for.ts";
import { type AskedOverview, askedOverview } from "./asked-overview.ts";
import { type Overview, overviewOf } from "./overview-evidence.ts";

interface Parts {
  readonly index: PassageIndex;
  readonly extractTerms: TermExtractor;
  readonly retrieve: Retriever;
  readonly citeOne: (evidence: Evidence, n: number) => Promise<Citation>;
}

/**
 * Answers what the articles are, which of them speak of a subject, or what one of them says, by a sentence of each; null
 * where the question asks for no overview, or no article is meant.
 */
export async function answerOverview(
  question: Question,
  { index, extractTerms, retrieve, citeOne }: Parts,
  onEvent: (event: AnswerEvent) => void,
): Promise<Answer | null> {
  const asked = askedOverview(question);
  if (asked === null) return null;
  const startedAt = performance.now();
  const inTheirWords = async (text: string) => (isEnglish(text) ? (await retrieve(text, { limit: 1 })).question : text);
  const overview = await overviewOf(asked, question, { index, extractTerms, inTheirWords });
  const isMeant = asked.about === "all" && asked.period !== undefined;
  if (overview.evidence.length === 0 && !isMeant) return null;
  const language = languageOf(question.question);
  const wording = wordingFor(language);
  onEvent({ type: "status", stage: "searching" });
  const draft = createDraft(citeOne, onEvent);
  draft.notice(
    asked.about === "origin"
      ? wording.origin(asked.of, (await articleOf(overview, index)) ?? {})
      : openingOf(asked, overview, wording),
  );
  for (const item of overview.evidence) await draft.quote(item);
  if (draft.citations.length > 0) draft.notice(wording.sources(draft.citations));
  return quotationAnswer(draft, { language, retrieveMs: performance.now() - startedAt });
}

const articleOf = ({ evidence: [first] }: Overview, index: PassageIndex) =>
  index.article(first?.passage.articleId ?? "");

function openingOf(
  asked: Exclude<AskedOverview, { about: "origin" }>,
  { count, others, isWhole, dates, evidence }: Overview,
  wording: Wording,
): string {
  if (asked.about === "article" || asked.about === "named") return wording.gist;
  if (asked.about === "subject") return wording.articlesOn(asked.subject, { count, others, isWhole }, evidence.length);
  if (asked.about !== "all") return wording.oneArticle[asked.about];
  if (asked.period !== undefined) return wording.articlesOf(asked.period, count, evidence.length);
  return wording.allArticles(count, dates, evidence.length);
}
