import { type Answer, type Citation, type GenerationUsage, marksOf, type Question } from "../domain/answer.ts";
import type { AnswerEvent } from "../domain/answer-event.ts";
import type { Article } from "../domain/article.ts";
import type { NameFinder } from "../ports/name-finder.ts";
import type { NounFinder } from "../ports/noun-finder.ts";
import type { IndexedPassage, PassageIndex, SearchFilter } from "../ports/passage-index.ts";
import type { Retrieval, Retriever } from "../retrieve/retrieve.ts";
import type { TermExtractor } from "../retrieve/terms.ts";
import { inOwnLanguage } from "./across-languages.ts";
import { languageOf } from "./analyse-question.ts";
import { createDraft } from "./answer-draft.ts";
import type { PageReader } from "./cite.ts";
import { cite } from "./cite.ts";
import type { Decision } from "./decide.ts";
import type { Evidence } from "./evidence.ts";
import { repeats, toEvidence } from "./evidence.ts";
import type { Embed } from "./focus.ts";
import type { Writer, Writing } from "./generate/create-writer.ts";
import type { StandAloneWriter } from "./generate/stand-alone.ts";
import { unsaidEvidence } from "./generate/unsaid-evidence.ts";
import { NO_USAGE, withCall } from "./generate/usage.ts";
import { nameableGaps } from "./nameable-gaps.ts";
import type { PlacedCorrection } from "./premise/correction.ts";
import { createEvidenceReader } from "./read-evidence.ts";
import { createGate } from "./reading-gate.ts";
import { type ResolvedQuestion, resolveFollowUp } from "./resolve-follow-up.ts";
import type { Wording } from "./wording.ts";
import { wordingFor } from "./wording.ts";

/** How many passages are read, and how many are shown when none answers. */
const READ_LIMIT = 10;
const CLOSEST_LIMIT = 3;
/** Retrieving and reading is work for the processor: more at once would only make each of them slower. */
const READ_AT_ONCE = 4;

export interface AnswererParts {
  readonly index: PassageIndex;
  readonly retrieve: Retriever;
  /** Null on keywords alone. */
  readonly embed: Embed | null;
  readonly extractTerms: TermExtractor;
  readonly findNames: NameFinder;
  readonly findNouns: NounFinder;
  /** Nouns alone, without verbs used as nouns. */
  readonly findThings: NounFinder;
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
  const { index, retrieve, embed, extractTerms, findNames, findNouns, findThings, readPage, writer, rewrite } = parts;
  const gate = createGate(READ_AT_ONCE);
  const readEvidence = createEvidenceReader({ index, extractTerms, findNames, findThings, embed });
  return async (question, { signal, onEvent = () => {} } = {}) => {
    const startedAt = performance.now();
    const { asked, usage: askedUsage } = await resolveFollowUp(question, { extractTerms, rewrite }, signal);
    const understood = asked === question.question ? {} : { askedAs: asked };
    onEvent({ type: "status", stage: "searching", ...understood });
    const { retrieval, reading, retrieveMs, readMs } = await gate(async () => {
      const begunAt = performance.now();
      const found = await retrieve(asked, { limit: READ_LIMIT, ...filterOf(question) });
      const retrievedAt = performance.now();
      signal?.throwIfAborted();
      onEvent({ type: "status", stage: "reading" });
      const read = await readEvidence(found);
      const [retrieveMs, readMs] = [retrievedAt - begunAt, performance.now() - retrievedAt];
      return { retrieval: found, reading: read, retrieveMs, readMs };
    }, signal);
    signal?.throwIfAborted();
    const { analysis, candidates, evidence, support, correction } = reading;
    const language = languageOf(asked);
    const wording = wordingFor(language);

    const articleOf = await articleReader(index);
    const citeOne = async (item: Evidence, n: number) =>
      cite(item, await articleOf(item.passage.articleId), n, readPage);
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
        : gapNotice(reading.decision, wording, analysis.kind, nameable);
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
    if (declined) draft.notice(wording.declined);
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
      answer: sentences.map((sentence) => sentence.text + marksOf(sentence)).join("\n"),
      ...(correction ? { correction: shownOf(correction, citations) } : {}),
      language,
      asOf,
      sentences,
      citations,
      closest,
      notices: [
        ...noticesOf({ question, asked, retrieval, citations, asOf, wording, language, hasWriter: writer !== null }),
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

function writingNotices({ failure, usage }: Writing, wording: Wording): readonly string[] {
  return [
    failure === null ? null : wording.modelFailed(failure),
    usage.replaced + usage.dropped > 0 ? wording.unsupported(usage.replaced, usage.dropped) : null,
  ].filter((notice) => notice !== null);
}

function filterOf({ asOf, articleIds }: Question): { filter?: SearchFilter } {
  if (asOf === undefined && articleIds === undefined) return {};
  return {
    filter: { ...(articleIds ? { articleIds } : {}), ...(asOf === undefined ? {} : { publishedOnOrBefore: asOf }) },
  };
}

async function articleReader(index: PassageIndex): Promise<(id: string) => Promise<Article>> {
  return async (id) => {
    const article = await index.article(id);
    if (!article) throw new Error(`The index holds a passage of ${id} but not the article`);
    return article;
  };
}

/** One passage each, so that the reader sees different places. */
function closestPassages(
  candidates: readonly Evidence[],
  shown: readonly Evidence[],
  status: Decision["status"],
): readonly Evidence[] {
  const seen = new Set<IndexedPassage["id"]>(status === "partial" ? shown.map((item) => item.passage.id) : []);
  const closest: Evidence[] = [];
  for (const candidate of candidates) {
    if (closest.length === CLOSEST_LIMIT) break;
    if (seen.has(candidate.passage.id)) continue;
    seen.add(candidate.passage.id);
    closest.push(candidate);
  }
  return closest;
}

function gapNotice(
  decision: Decision,
  wording: Wording,
  kind: Parameters<Wording["partial"]>[1],
  nameable: (missing: readonly string[]) => readonly string[],
): string | null {
  if (decision.status === "answered") return null;
  const missingKind = decision.missingKind ? kind : null;
  return decision.status === "partial"
    ? wording.partial(nameable(decision.missingTerms), missingKind)
    : `${wording.abstained(nameable(decision.missingTerms), missingKind)}${wording.closest}`;
}

function newestDate(citations: readonly Citation[]): string | null {
  return citations.reduce<string | null>(
    (newest, c) => (c.publishedOn !== null && (newest === null || c.publishedOn > newest) ? c.publishedOn : newest),
    null,
  );
}

async function earliestDate(index: PassageIndex): Promise<string | null> {
  const dates = (await index.catalogue()).map(({ publishedOn }) => publishedOn).filter((date) => date !== "");
  return dates.toSorted()[0] ?? null;
}

const relativeTime = /目前|今年|去年|明年|近日|日前|近期|现在|当前|不久前/u;

function noticesOf(input: {
  question: Question;
  asked: string;
  retrieval: Retrieval;
  citations: readonly Citation[];
  asOf: string | null;
  wording: Wording;
  language: string;
  hasWriter: boolean;
}): readonly string[] {
  const { question, asked, retrieval, citations, asOf, wording, language, hasWriter } = input;
  return [
    asked === question.question ? null : wording.followUp(asked),
    question.mode === "generative" && !hasWriter ? wording.noModel : null,
    retrieval.degraded === null ? null : wording.keywordsOnly(retrieval.degraded),
    retrieval.translation && wording.lookedUpAs(retrieval.translation.text),
    language === "en" && citations.length > 0 ? wording.quotedInChinese : null,
    asOf !== null && citations.some((c) => relativeTime.test(c.quote)) ? wording.relativeTime(asOf) : null,
    citations.some((c) => c.suspect !== undefined) ? wording.suspect : null,
  ].filter((notice) => notice !== null);
}
