import type { Answer } from "../../domain/answer.ts";
import type { AnswerEvent } from "../../domain/answer-event.ts";
import { languageOf } from "../../domain/text-language.ts";
import { wordingFor } from "../wording/wording-for.ts";
import { replyOf } from "./reply.ts";
import { smallTalkOf } from "./small-talk.ts";

/** A greeting is greeted: the articles are not searched, and nothing of them is shown. Null where the text is none. */
export function answerSmallTalk(text: string, onEvent: (event: AnswerEvent) => void): Answer | null {
  const talk = smallTalkOf(text);
  if (talk === null) return null;
  const language = languageOf(text);
  return replyOf(wordingFor(language).smallTalk[talk], language, onEvent);
}
