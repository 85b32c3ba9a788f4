import type { Doubts } from "./doubts.ts";

export interface Citation extends Doubts {
  readonly n: number;
  readonly articleId: string;
  readonly passageId: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly publishedOn: string | null;
  readonly byline: string | null;
  readonly speaker?: string;
  /** article.text.slice(start, end) */
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly url: string;
  readonly page?: { readonly file: string; readonly start: number; readonly end: number };
}

export interface AnswerSentence {
  readonly text: string;
  readonly kind: "quote" | "paraphrase" | "notice";
  readonly citations: readonly number[];
  readonly verified: boolean;
}

/** The marks that stand behind a sentence, one for each source. */
export const marksOf = ({ citations }: AnswerSentence): string => citations.map((n) => `[${n}]`).join("");

/** An answer's sentences as one text, a line each. */
export const textOf = (sentences: readonly AnswerSentence[]): string =>
  sentences.map((sentence) => sentence.text + marksOf(sentence)).join("\n");

export interface Timings {
  readonly retrieveMs: number;
  readonly readMs: number;
  readonly generateMs: number;
  readonly totalMs: number;
}

/** What a language model was asked for, and what became of its sentences. */
export interface GenerationUsage {
  readonly promptTokens: number;
  readonly completionTokens: number;
  readonly calls: number;
  /** Sentences that the sources they named support. */
  readonly passed: number;
  /** Sentences that other sources than those they named support. */
  readonly mended: number;
  /** Sentences that no source supports, and in whose place one is quoted, or none. */
  readonly replaced: number;
  readonly dropped: number;
}

/** What of a question's premise the articles contradict; `statement`: the whole of it, by a language model's word. */
export const PREMISES = [
  "figure",
  "time",
  "trend",
  "body",
  "speaker",
  "name",
  "place",
  "denial",
  "extent",
  "claim",
  "statement",
] as const;

/** What the question takes for granted and the articles contradict. */
export interface PremiseCorrection {
  readonly about:
    | "figure"
    | "time"
    | "trend"
    | "body"
    | "speaker"
    | "name"
    | "place"
    | "denial"
    | "extent"
    | "claim"
    | "statement";
  /** Words of the question. */
  readonly claimed: string;
  /** The article's words in their place, a whole sentence for a `statement`. */
  readonly stated: string;
  /** The citation whose quotation says so, and that follows the correction at once. */
  readonly citation: number;
}

export type AnswerMode = "extractive" | "generative";
export type AnswerStatus = "answered" | "partial" | "abstained";

export interface Answer {
  readonly id: string;
  readonly status: AnswerStatus;
  readonly mode: AnswerMode;
  /** The question that was answered, where a follow-up was read together with what went before. */
  readonly askedAs?: string;
  /** The sentences with their citation marks, as one text. */
  readonly answer: string;
  /** Where the answer opens with one. */
  readonly correction?: PremiseCorrection;
  /** BCP 47 tag of the question's language. */
  readonly language: string;
  /** ISO 8601 date that the answer holds for: the newest cited article's. */
  readonly asOf: string | null;
  readonly sentences: readonly AnswerSentence[];
  readonly citations: readonly Citation[];
  readonly closest: readonly Citation[];
  readonly notices: readonly string[];
  readonly degraded: boolean;
  readonly timings: Timings;
  readonly model: string | null;
  /** Where a language model was asked. */
  readonly usage?: GenerationUsage;
}

/** Characters that a question may have. */
export const LONGEST_QUESTION = 2_000;
/** Turns that a history may have, and characters that each of them may. */
export const MOST_TURNS = 100;
export const LONGEST_TURN = 20_000;

export interface Question {
  readonly question: string;
  readonly history?: readonly { readonly role: "user" | "assistant"; readonly content: string }[];
  readonly mode?: "auto" | AnswerMode;
  /** Only articles published on or before this ISO date count. */
  readonly asOf?: string;
  readonly articleIds?: readonly string[];
}
