import { type Answer, type Citation, type Question, textOf } from "../domain/answer.ts";
import type { AnswerEvent } from "../domain/answer-event.ts";
import type { Article } from "../domain/article.ts";
import { languageOf } from "../domain/text-language.ts";
import type { ChatFailure, ChatUsage } from "../ports/chat-model.ts";
import type { NounFinder } from "../ports/noun-finder.ts";
import type { PassageIndex } from "../ports/passage-index.ts";
import type { Retrieval } from "../retrieve/retrieve.ts";
import type { TermExtractor } from "../retrieve/terms.ts";
import { type AnswerDraft, createDraft } from "./answer-draft.ts";
import { type Evidence, repeats, toEvidence } from "./evidence.ts";
import { closestPassages, onWhatIsAsked } from "./gaps/closest-passages.ts";
import { missingWords } from "./gaps/missing-words.ts";
import type { Writer, Writing } from "./generate/create-writer.ts";
import { unsaidEvidence } from "./generate/unsaid-evidence.ts";
import { usageOf } from "./generate/usage.ts";
import type { EvidenceReading } from "./join-parts.ts";
import { gapNotice, noticesOf, writingNotices } from "./notices/answer-notices.ts";
import { earliestDate, newestDate } from "./notices/article-dates.ts";
import type { PlacedCorrection } from "./premise/correction.ts";
import { askedPhrase } from "./question/asked-phrase.ts";
import type { Wording } from "./wording/wording.ts";
import { wordingFor } from "./wording/wording-for.ts";

/** A question with what was found and read for it. */
export interface ReadQuestion {
  readonly question: Question;
  /** The question that is answered; a follow-up's stands alone. */
  readonly asked: string;
  /** What a model took before it wrote: to make the question stand alone, to check what it takes for granted. */
  readonly calls: readonly (ChatUsage | null)[];
  readonly retrieval: Retrieval;
  readonly reading: EvidenceReading;
  /** Why the model could not check what the question takes for granted; null where it did, or was not asked. */
  readonly unchecked: ChatFailure | null;
}

export interface ComposingTools {
  readonly index: PassageIndex;
  readonly extractTerms: TermExtractor;
  readonly findNouns: NounFinder;
  /** Null where answers are quotations alone. */
  readonly writer: Writer | null;
  readonly articleOf: (id: string) => Promise<Article>;
  readonly citeOne: (item: Evidence, n: number) => Promise<Citation>;
  readonly onEvent: (event: AnswerEvent) => void;
  readonly signal?: AbortSignal;
}

/** All of an answer but how long it took and what it was asked as. */
export type ComposedAnswer = Omit<Answer, "timings" | "askedAs"> & { readonly generateMs: number };

/** Says what was read: what is set right, what is missing, the quotations or a model's checked sentences, and the sources. */
export async function composeAnswer(read: ReadQuestion, tools: ComposingTools): Promise<ComposedAnswer> {
  const { question, asked, retrieval, reading } = read;
  const { candidates, evidence, support, correction } = reading;
  const { writer, citeOne, onEvent } = tools;
  const own = languageOf(question.question);
  const language = own === "und" ? languageOf(asked) : own;
  const wording = wordingFor(language);
  const draft = createDraft(citeOne, onEvent);
  await open(read, { draft, wording }, tools);
  const written = await write(read, { draft, language }, tools);
  const declined = (written?.declined ?? false) && correction === null;
  // A model that finds no answer takes certainty away; whether there is one at all, the reading decides.
  const status = declined ? "partial" : reading.decision.status;
  onEvent({ type: "status", stage: "checking" });
  if (declined) draft.notice(wording.declined(askedPhrase(asked)));
  // A model that wrote has chosen for itself what is worth reading.
  const further = written === null || written.failure !== null ? support : [];
  if (status !== "abstained") await quote({ evidence, further, correction, written }, { draft, wording }, tools);
  const { sentences, citations } = draft;
  const shown = [...(declined ? evidence : []), ...onWhatIsAsked(candidates, evidence).map(toEvidence)];
  const near = status === "answered" ? [] : closestPassages(shown, [...evidence, ...further], status);
  const closest = await Promise.all(near.map((item, i) => citeOne(item, citations.length + 1 + i)));
  const asOf = newestDate(citations);
  const hasFailed = (written?.failure ?? null) !== null;
  const isWritten = written !== null && sentences.some(({ kind }) => kind === "paraphrase");
  const noted = { question, asked, retrieval, citations, closest, wording, language, hasWriter: writer !== null };
  return {
    id: crypto.randomUUID(),
    status,
    mode: written && (written.failure === null || isWritten) ? "generative" : "extractive",
    answer: textOf(sentences),
    ...(correction ? { correction: shownOf(correction, citations) } : {}),
    language,
    asOf,
    sentences,
    citations,
    closest,
    notices: [
      ...noticesOf(noted),
      ...(written ? writingNotices(written, wording) : []),
      ...(read.unchecked && !hasFailed ? [wording.unchecked(read.unchecked)] : []),
      ...(isWritten && language === "en" ? [wording.translated] : []),
    ],
    degraded:
      retrieval.degraded !== null ||
      hasFailed ||
      read.unchecked !== null ||
      (question.mode === "generative" && !writer),
    generateMs: written?.tookMs ?? 0,
    model: written?.model ?? null,
    ...usageOf(written, read.calls),
  };
}

interface Page {
  readonly draft: AnswerDraft;
  readonly wording: Wording;
}

/** What is set right, with its quotation, and what is missing. */
async function open(
  { question, asked, retrieval, reading }: ReadQuestion,
  { draft, wording }: Page,
  tools: ComposingTools,
): Promise<void> {
  const { correction, decision } = reading;
  if (correction) {
    draft.notice(wording.correction(correction));
    await draft.quote(correction.evidence);
  }
  const isBeforeAll = question.asOf !== undefined && retrieval.ranked.length === 0;
  const opening = isBeforeAll
    ? wording.nothingBefore(question.asOf, await earliestDate(tools.index))
    : decision.status === "answered"
      ? null
      : gapNotice(decision, wording, await missingWords({ asked, retrieval, reading, decision }, tools));
  if (opening !== null) draft.notice(opening);
}

/** What a language model wrote; null where none may. */
async function write(
  { question, asked, reading }: ReadQuestion,
  { draft, language }: { readonly draft: AnswerDraft; readonly language: ReturnType<typeof languageOf> },
  { writer, articleOf, onEvent, signal }: ComposingTools,
): Promise<Writing | null> {
  const { decision, evidence, candidates, correction } = reading;
  const mayWrite = decision.status !== "abstained" && question.mode !== "extractive";
  if (!writer || !mayWrite || language === "und") return null;
  const isSettled = correction !== null;
  const material = { question: asked, language, evidence, isSettled, candidates, articleOf };
  return writer({ ...material, draft, onEvent, ...(signal ? { signal } : {}) });
}

/** The evidence that is not said yet, what is worth reading after it, and the sources. */
async function quote(
  read: Pick<EvidenceReading, "evidence" | "correction"> & {
    readonly further: readonly Evidence[];
    readonly written: Writing | null;
  },
  { draft, wording }: Page,
  { extractTerms }: ComposingTools,
): Promise<void> {
  const { evidence, further, correction, written } = read;
  const unsaid = (items: readonly Evidence[]) => (written ? unsaidEvidence(items, draft, extractTerms) : items);
  for (const item of unsaid(evidence)) if (!correction || !repeats(correction.evidence, item)) await draft.quote(item);
  if (further.length > 0) draft.notice(wording.further);
  for (const item of unsaid(further)) await draft.quote(item);
  draft.notice(wording.sources(draft.citations));
}

/** What is quoted for it comes first of all. */
function shownOf(
  { about, claimed, stated }: PlacedCorrection,
  [first]: readonly Citation[],
): NonNullable<Answer["correction"]> {
  return { about, claimed, stated, citation: first?.n ?? 1 };
}
