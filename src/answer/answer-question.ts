import type { Answer, AnswerSentence, Citation, Question } from "../domain/answer.ts";
import type { AnswerEvent } from "../domain/answer-event.ts";
import type { Article } from "../domain/article.ts";
import type { NameFinder } from "../ports/name-finder.ts";
import type { NounFinder } from "../ports/noun-finder.ts";
import type { IndexedPassage, PassageIndex, SearchFilter } from "../ports/passage-index.ts";
import type { Retrieval, Retriever } from "../retrieve/retrieve.ts";
import type { TermExtractor } from "../retrieve/terms.ts";
import { languageOf } from "./analyse-question.ts";
import type { PageReader } from "./cite.ts";
import { cite } from "./cite.ts";
import type { Decision } from "./decide.ts";
import type { Evidence } from "./evidence.ts";
import { toEvidence } from "./evidence.ts";
import type { Embed } from "./focus.ts";
import { nameableGaps } from "./nameable-gaps.ts";
import { createEvidenceReader } from "./read-evidence.ts";
import { resolveFollowUp } from "./resolve-follow-up.ts";
import type { Wording } from "./wording.ts";
import { wordingFor } from "./wording.ts";

/** How many passages are read, and how many are shown when none answers. */
const READ_LIMIT = 10;
const CLOSEST_LIMIT = 3;

export interface AnswererParts {
  readonly index: PassageIndex;
  readonly retrieve: Retriever;
  /** Null on keywords alone. */
  readonly embed: Embed | null;
  readonly extractTerms: TermExtractor;
  readonly findNames: NameFinder;
  readonly findNouns: NounFinder;
  readonly readPage: PageReader;
}

export interface AskOptions {
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: AnswerEvent) => void;
}

export type Answerer = (question: Question, options?: AskOptions) => Promise<Answer>;

/** The path from question to answer without a language model: retrieve, read, decide, quote. */
export function createAnswerer(parts: AnswererParts): Answerer {
  const { index, retrieve, embed, extractTerms, findNames, findNouns, readPage } = parts;
  const readEvidence = createEvidenceReader({ index, extractTerms, findNames, embed });
  return async (question, { signal, onEvent = () => {} } = {}) => {
    const startedAt = performance.now();
    const asked = resolveFollowUp(question, extractTerms);
    const understood = asked === question.question ? {} : { askedAs: asked };
    onEvent({ type: "status", stage: "searching", ...understood });
    const retrieval = await retrieve(asked, { limit: READ_LIMIT, ...filterOf(question) });
    const retrievedAt = performance.now();
    signal?.throwIfAborted();

    onEvent({ type: "status", stage: "reading" });
    const { analysis, candidates, evidence, decision, correction } = await readEvidence(asked, retrieval);
    const language = languageOf(asked);
    const wording = wordingFor(language);
    const readAt = performance.now();
    signal?.throwIfAborted();

    const articleOf = await articleReader(index);
    const citeAll = async (items: readonly Evidence[], from: number): Promise<Citation[]> =>
      Promise.all(
        items.map(async (item, i) => cite(item, await articleOf(item.passage.articleId), from + i, readPage)),
      );
    const citations = decision.status === "abstained" ? [] : await citeAll(evidence, 1);
    const closest =
      decision.status === "answered"
        ? []
        : await citeAll(closestPassages(candidates.map(toEvidence), evidence, decision.status), citations.length + 1);

    const quoted = citations.map(
      (c): AnswerSentence => ({ text: c.quote, kind: "quote", citations: [c.n], verified: true }),
    );
    const gap =
      question.asOf !== undefined && retrieval.ranked.length === 0
        ? wording.nothingBefore(question.asOf, await earliestDate(index))
        : gapNotice(decision, wording, analysis.kind, (missing) => nameableGaps(missing, asked, findNouns(asked)));
    const opening = [gap, correction && wording.correction(correction)].filter((notice) => notice !== null);
    const sourceNotices = citations.length > 0 ? [wording.sources(citations)] : [];
    const own = (text: string): AnswerSentence => ({ text, kind: "notice", citations: [], verified: true });
    const sentences = [...opening.map(own), ...quoted, ...sourceNotices.map(own)];

    onEvent({ type: "status", stage: "checking" });
    for (const citation of citations) onEvent({ type: "citation", citation });
    for (const sentence of sentences) onEvent({ type: "sentence", sentence });
    const finishedAt = performance.now();
    const asOf = newestDate(citations);
    return {
      id: crypto.randomUUID(),
      status: decision.status,
      mode: "extractive",
      ...understood,
      answer: sentences.map((s) => s.text + s.citations.map((n) => `[${n}]`).join("")).join("\n"),
      language,
      asOf,
      sentences,
      citations,
      closest,
      notices: noticesOf({ question, asked, retrieval, citations, asOf, wording, language }),
      degraded: retrieval.degraded !== null || question.mode === "generative",
      timings: {
        retrieveMs: retrievedAt - startedAt,
        readMs: readAt - retrievedAt,
        generateMs: 0,
        totalMs: finishedAt - startedAt,
      },
      model: null,
    };
  };
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
  const dates = (await index.articles()).flatMap(({ publishedOn }) => publishedOn?.value ?? []);
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
}): readonly string[] {
  const { question, asked, retrieval, citations, asOf, wording, language } = input;
  return [
    asked === question.question ? null : wording.followUp(asked),
    question.mode === "generative" ? wording.noModel : null,
    retrieval.degraded === null ? null : wording.keywordsOnly(retrieval.degraded),
    retrieval.translation && wording.lookedUpAs(retrieval.translation.text),
    language === "en" && citations.length > 0 ? wording.quotedInChinese : null,
    asOf !== null && citations.some((c) => relativeTime.test(c.quote)) ? wording.relativeTime(asOf) : null,
    citations.some((c) => c.suspect !== undefined) ? wording.suspect : null,
  ].filter((notice) => notice !== null);
}
