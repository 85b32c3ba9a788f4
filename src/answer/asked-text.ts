import type { Retrieval } from "../retrieve/retrieve.ts";

export interface AskedText {
  /** The text as it was asked, in its own language. */
  readonly asked: string;
  readonly lookUp: (question: string) => Promise<Retrieval>;
}
