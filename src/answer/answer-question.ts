import { type Answer, type Citation, type GenerationUsage, type Question, textOf } from "../domain/answer.ts";
import type { AnswerEvent } from "../domain/answer-event.ts";
import type { Article } from "../domain/article.ts";
import type { NounFinder } from "../ports/noun-finder.ts";
import type { PassageIndex } from "../ports/passage-index.ts";
import type { Retriever } from "../retrieve/retrieve.ts";
import { inOwnLanguage } from "./across-languages.ts";
import { languageOf } from "./analyse-question.ts";
import { createDraft } from "./answer-draft.ts";
import { gapNotice, noticesOf, writingNotices } from "./answer-notices.ts";
import { answerSmallTalk } from "./answer-small-talk.ts";
import type { PageReader } from "./cite.ts";
import { cite } from "./cite.ts";
import { closestPassages } from "./closest-passages.ts";
import type { Evidence } from "./evidence.ts";
import { repeats, toEvidence } from "./evidence.ts";
import { createEvidenceFinder } from "./find-evidence.ts";
import type { Writer, Writing } from "./generate/create-writer.ts";
import type { StandAloneWriter } from "./generate/stand-alone.ts";
import { unsaidEvidence } from "./generate/unsaid-evidence.ts";
import { NO_USAGE, withCall } from "./generate/usage.ts";
import { heldToTurn } from "./held-to-turn.ts";
import { nameableGaps } from "./nameable-gaps.ts";
import { newestDate } from "./newest-date.ts";
import { answerOverview } from "./overview/answer-overview.ts";
import type { PlacedCorrection } from "./premise/correction.ts";
import { askedPhrase } from "./question/asked-phrase.ts";
import { createEvidenceReader } from "./read-evidence.ts";
import type { EvidenceReaderParts } from "./read-part.ts";
import { type ResolvedQuestion, resolveFollowUp } from "./resolve-follow-up.ts";
import { isSmallTalk } from "./small-talk.ts";
import { wordingFor } from "./wording.ts";

export interface AnswererParts extends EvidenceReaderParts {
  readonly retrieve: Retriever;
  readonly findNouns: NounFinder;
  readonly readPage: PageReader;
  /** Null where answers are quotations alone. */
  readonly writer: Writer | null;
  /** Makes follow-ups stand alone; null where rules do. */
  readonly rewrite: StandAloneWriter | null;
}

export interface AskOptions {
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: AnswerEvent) => void;
}

export type Answerer = (question: Question, options?: AskOptions) => Promise<Answer>;

/**
 * The path from question to answer: retrieve, read, decide; then quote, or have a language model write and check it.
 * The reading alone decides whether there is an answer.
 */
export function createAnswerer(parts: AnswererParts): Answerer {
  const { index, retrieve, extractTerms, findNouns, readPage, writer, rewrite } = parts;
  const readEvidence = createEvidenceReader(parts);
  const findEvidence = createEvidenceFinder(retrieve, readEvidence);
  return async (question, { signal, onEvent = () => {} } = {}) => {
    if (isSmallTalk(question.question)) return answerSmallTalk(question.question, onEvent);
    const articleOf = await articleReader(index);
    const citeOne = async (item: Evidence, n: number) =>
      cite(item, await articleOf(item.passage.articleId), n, readPage);
    const overview = await answerOverview(question, { index, extractTerms, citeOne }, onEvent);
    if (overview) return overview;
    const startedAt = performance.now();
    const { asked, turnsTo, usage: askedUsage } = await resolveFollowUp(question, { extractTerms, rewrite }, signal);
    const understood = asked === question.question ? {} : { askedAs: asked };
    onEvent({ type: "status", stage: "searching", ...understood });
    const { retrieval, reading: read, retrieveMs, readMs } = await findEvidence(asked, question, { signal, onEvent });
    const reading = heldToTurn(read, turnsTo, extractTerms);
    signal?.throwIfAborted();
    const { analysis, candidates, evidence, support, correction } = reading;
    const language = languageOf(asked);
    const wording = wordingFor(language);

    const draft = createDraft(citeOne, onEvent);
    const mayWrite = reading.decision.status !== "abstained" && question.mode !== "extractive";
    const nameable = (missing: readonly string[]) =>
      nameableGaps(inOwnLanguage(missing, retrieval.translation, findNouns), asked, findNouns(asked));
    if (correction) {
      draft.notice(wording.correction(correction));
      await draft.quote(correction.evidence);
    }
    const opening =
      question.asOf !== undefined && retrieval.ranked.length === 0
        ? wording.nothingBefore(question.asOf, await earliestDate(index))
        : gapNotice(reading.decision, wording, { analysis, shown: [...evidence, ...support], asked, nameable });
    if (opening !== null) draft.notice(opening);

    const written =
      writer && mayWrite && language !== "und"
        ? await writer({
            question: asked,
            language,
            evidence,
            isSettled: correction !== null,
            candidates,
            articleOf,
            draft,
            onEvent,
            ...(signal ? { signal } : {}),
          })
        : null;
    const declined = (written?.declined ?? false) && correction === null;
    // A model that finds no answer takes certainty away; whether there is one at all, the reading decides.
    const status = declined ? "partial" : reading.decision.status;
    onEvent({ type: "status", stage: "checking" });
    if (declined) draft.notice(wording.declined(askedPhrase(asked)));
    // A model that wrote has chosen for itself what is worth reading.
    const further = written === null || written.failure !== null ? support : [];
    if (status !== "abstained") {
      const unsaid = (items: readonly Evidence[]) => (written ? unsaidEvidence(items, draft, extractTerms) : items);
      for (const item of unsaid(evidence))
        if (!correction || !repeats(correction.evidence, item)) await draft.quote(item);
      if (further.length > 0) draft.notice(wording.further);
      for (const item of unsaid(further)) await draft.quote(item);
      draft.notice(wording.sources(draft.citations));
    }
    const { sentences, citations } = draft;
    const shown = [...(declined ? evidence : []), ...candidates.map(toEvidence)];
    const closest =
      status === "answered"
        ? []
        : await Promise.all(
            closestPassages(shown, [...evidence, ...further], status).map((item, i) =>
              citeOne(item, citations.length + 1 + i),
            ),
          );
    const finishedAt = performance.now();
    const asOf = newestDate(citations);
    const isWritten = written !== null && sentences.some(({ kind }) => kind === "paraphrase");
    return {
      id: crypto.randomUUID(),
      status,
      mode: written && (written.failure === null || isWritten) ? "generative" : "extractive",
      ...understood,
      answer: textOf(sentences),
      ...(correction ? { correction: shownOf(correction, citations) } : {}),
      language,
      asOf,
      sentences,
      citations,
      closest,
      notices: [
        ...noticesOf({
          question,
          asked,
          retrieval,
          citations,
          closest,
          asOf,
          wording,
          language,
          hasWriter: writer !== null,
        }),
        ...(written ? writingNotices(written, wording) : []),
        ...(isWritten && language === "en" ? [wording.translated] : []),
      ],
      degraded:
        retrieval.degraded !== null ||
        (written?.failure ?? null) !== null ||
        (question.mode === "generative" && !writer),
      timings: {
        retrieveMs,
        readMs,
        generateMs: written?.tookMs ?? 0,
        totalMs: finishedAt - startedAt,
      },
      model: written?.model ?? null,
      ...usageOf(written, askedUsage),
    };
  };
}

/** What is quoted for it comes first of all. */
function shownOf(
  { about, claimed, stated }: PlacedCorrection,
  [first]: readonly Citation[],
): NonNullable<Answer["correction"]> {
  return { about, claimed, stated, citation: first?.n ?? 1 };
}

function usageOf(written: Writing | null, asked: ResolvedQuestion["usage"]): { usage?: GenerationUsage } {
  if (asked) return { usage: withCall(written?.usage ?? NO_USAGE, asked) };
  return written ? { usage: written.usage } : {};
}

async function articleReader(index: PassageIndex): Promise<(id: string) => Promise<Article>> {
  return async (id) => {
    const article = await index.article(id);
    if (!article) throw new Error(`The index holds a passage of ${id} but not the article`);
    return article;
  };
}

async function earliestDate(index: PassageIndex): Promise<string | null> {
  const dates = (await index.catalogue()).map(({ publishedOn }) => publishedOn).filter((date) => date !== "");
  return dates.toSorted()[0] ?? null;
}
