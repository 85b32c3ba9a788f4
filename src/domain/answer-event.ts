import type { AnswerSentence, Citation } from "./answer.ts";

/** What becomes known while a question is being answered; a sentence is sent once it is checked. */
export type AnswerEvent =
  | {
      readonly type: "status";
      readonly stage: "searching" | "reading" | "writing" | "checking";
      /** As in the answer: how a follow-up was understood. */
      readonly askedAs?: string;
    }
  | { readonly type: "sentence"; readonly sentence: AnswerSentence }
  | { readonly type: "citation"; readonly citation: Citation };
