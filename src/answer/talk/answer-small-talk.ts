import type { Answer } from "../../domain/answer.ts";
import type { AnswerEvent } from "../../domain/answer-event.ts";
import { languageOf } from "../analyse-question.ts";
import { wordingFor } from "../wording/wording-for.ts";
import { smallTalkOf } from "./small-talk.ts";

/** A greeting is greeted: the articles are not searched, and nothing of them is shown. */
export function answerSmallTalk(text: string, onEvent: (event: AnswerEvent) => void): Answer {
  const language = languageOf(text);
  const sentence = {
    text: wordingFor(language).smallTalk[smallTalkOf(text)],
    kind: "notice",
    citations: [],
    verified: true,
  } as const;
  onEvent({ type: "sentence", sentence });
  return {
    id: crypto.randomUUID(),
    status: "abstained",
    mode: "extractive",
    answer: sentence.text,
    language,
    asOf: null,
    sentences: [sentence],
    citations: [],
    closest: [],
    notices: [],
    degraded: false,
    timings: { retrieveMs: 0, readMs: 0, generateMs: 0, totalMs: 0 },
    model: null,
  };
}
