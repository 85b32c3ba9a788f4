import type { Question } from "../domain/answer.ts";
import type { AnswerEvent } from "../domain/answer-event.ts";
import type { Retrieval, Retriever } from "../retrieve/retrieve.ts";
import { filterOf } from "./filter-of.ts";
import { isSaidInEnglish, surerOf } from "./in-own-words.ts";
import type { EvidenceReading } from "./join-parts.ts";
import type { EvidenceReader } from "./read-evidence.ts";
import { createGate } from "./reading-gate.ts";

/** How many passages are read. */
const READ_LIMIT = 10;
/** Retrieving and reading is work for the processor: more at once would only make each of them slower. */
const READ_AT_ONCE = 4;

export interface FoundEvidence {
  readonly retrieval: Retrieval;
  readonly reading: EvidenceReading;
  readonly retrieveMs: number;
  readonly readMs: number;
}

interface FindOptions {
  readonly signal: AbortSignal | undefined;
  readonly onEvent: (event: AnswerEvent) => void;
}

/** `asked` is the question as it stands alone; `question` says where to look. */
export type EvidenceFinder = (asked: string, question: Question, options: FindOptions) => Promise<FoundEvidence>;

/** Retrieves and reads, a few questions at once and the others in turn. */
export function createEvidenceFinder(retrieve: Retriever, readEvidence: EvidenceReader): EvidenceFinder {
  const gate = createGate(READ_AT_ONCE);
  return (asked, question, { signal, onEvent }) =>
    gate(async () => {
      const begunAt = performance.now();
      const filter = filterOf(question);
      const options = { limit: READ_LIMIT, ...(filter ? { filter } : {}) };
      const lookUp = (text: string) => retrieve(text, options);
      const retrieval = await lookUp(asked);
      const lookUpAsWritten = (text: string) => retrieve(text, { ...options, asWritten: true });
      const inOwnWords = retrieval.translation && (await lookUpAsWritten(asked));
      const retrievedAt = performance.now();
      signal?.throwIfAborted();
      onEvent({ type: "status", stage: "reading" });
      const rendered = { retrieval, reading: await readEvidence(retrieval, { asked, lookUp }) };
      const found =
        inOwnWords && isSaidInEnglish(inOwnWords)
          ? surerOf(rendered, {
              retrieval: inOwnWords,
              reading: await readEvidence(inOwnWords, { asked, lookUp: lookUpAsWritten }),
            })
          : rendered;
      return { ...found, retrieveMs: retrievedAt - begunAt, readMs: performance.now() - retrievedAt };
    }, signal);
}
