import type { Answer, Question } from "../domain/answer.ts";
import type { AnswerEvent } from "../domain/answer-event.ts";
import type { Article } from "../domain/article.ts";
import type { NounFinder } from "../ports/noun-finder.ts";
import type { PassageIndex } from "../ports/passage-index.ts";
import type { Retriever } from "../retrieve/retrieve.ts";
import type { PageReader } from "./cite.ts";
import { cite } from "./cite.ts";
import { composeAnswer } from "./compose-answer.ts";
import type { Evidence } from "./evidence.ts";
import { createEvidenceFinder, type FoundEvidence } from "./find-evidence.ts";
import { heldToTurn } from "./follow-up/held-to-turn.ts";
import { isBetterTaken } from "./follow-up/is-better-taken.ts";
import { resolveFollowUp, type Understanding } from "./follow-up/resolve-follow-up.ts";
import { type CheckedPremise, type PremiseChecker, unchecked } from "./generate/check-premise.ts";
import type { Writer } from "./generate/create-writer.ts";
import type { StandAloneWriter } from "./generate/stand-alone.ts";
import { answerOverview } from "./overview/answer-overview.ts";
import { createEvidenceReader } from "./read-evidence.ts";
import type { EvidenceReaderParts } from "./read-part.ts";
import { answerSmallTalk } from "./talk/answer-small-talk.ts";
import { answerTalkOfAnswer } from "./talk/of-answer/answer-talk-of-answer.ts";
import { withoutCourtesy } from "./talk/without-courtesy.ts";

export interface AnswererParts extends EvidenceReaderParts {
  readonly retrieve: Retriever;
  readonly findNouns: NounFinder;
  readonly readPage: PageReader;
  /** Null where answers are quotations alone. */
  readonly writer: Writer | null;
  /** Sets right what no rule does; null where rules alone do. */
  readonly checkPremise: PremiseChecker | null;
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
  const { index, retrieve, extractTerms, readPage } = parts;
  const findEvidence = createEvidenceFinder(retrieve, createEvidenceReader(parts));
  const answer: Answerer = async (typed, { signal, onEvent = () => {} } = {}) => {
    const question = { ...typed, question: withoutCourtesy(typed.question) };
    const talk = answerSmallTalk(question.question, onEvent);
    if (talk) return talk;
    const articleOf = articleReader(index);
    const citeOne = async (item: Evidence, n: number) =>
      cite(item, await articleOf(item.passage.articleId), n, readPage);
    const overview = await answerOverview(question, { index, extractTerms, retrieve, citeOne }, onEvent);
    if (overview) return overview;
    const said = await answerTalkOfAnswer(question, { index, citeOne, answer }, onEvent);
    if (said) return said;
    const startedAt = performance.now();
    const { usage: askedUsage, otherwise, ...first } = await resolveFollowUp(question, parts, signal);
    const told = ({ asked }: Understanding) => (asked === question.question ? {} : { askedAs: asked });
    const take = async (understanding: Understanding) => {
      const found = await findEvidence(understanding.asked, question, { signal, onEvent });
      return { ...understanding, ...found, reading: heldToTurn(found.reading, understanding, extractTerms) };
    };
    onEvent({ type: "status", stage: "searching", ...(otherwise ? {} : told(first)) });
    let taken = await take(first);
    if (otherwise) {
      const other = taken.reading.decision.status === "answered" ? null : await take(otherwise);
      if (other && isBetterTaken(other, taken)) taken = other;
      onEvent({ type: "status", stage: "reading", ...told(taken) });
    }
    signal?.throwIfAborted();
    const { asked, retrieval, retrieveMs, readMs } = taken;
    const checked = await check(taken, question, signal);
    const { generateMs, ...composed } = await composeAnswer(
      {
        question,
        asked,
        calls: [askedUsage, checked.usage],
        retrieval,
        reading: checked.reading,
        unchecked: checked.failure,
      },
      { ...parts, articleOf, citeOne, onEvent, ...(signal ? { signal } : {}) },
    );
    return {
      ...composed,
      ...told(taken),
      timings: { retrieveMs, readMs, generateMs, totalMs: performance.now() - startedAt },
    };
  };
  return answer;

  async function check(
    { asked, retrieval, reading }: Pick<Understanding, "asked"> & FoundEvidence,
    { mode }: Question,
    signal: AbortSignal | undefined,
  ): Promise<CheckedPremise> {
    const { termWeights, translation } = retrieval;
    // Rendered word by word, a question states nothing that could be compared.
    const mayCheck = parts.checkPremise && mode !== "extractive" && translation === null;
    return mayCheck ? parts.checkPremise(reading, { text: asked, termWeights }, signal) : unchecked(reading);
  }
}

function articleReader(index: PassageIndex): (id: string) => Promise<Article> {
  return async (id) => {
    const article = await index.article(id);
    if (!article) throw new Error(`The index holds a passage of ${id} but not the article`);
    return article;
  };
}
