import type { Question } from "../../../domain/answer.ts";
import { smallTalkOf } from "../small-talk.ts";
import { withoutCourtesy } from "../without-courtesy.ts";
import { talkOfAnswer } from "./talk-of-answer.ts";

/** The last question of the conversation that was asked of the articles, with what went before it; null where there is none. */
export function questionBefore({ history = [], ...rest }: Question): Question | null {
  const at = history.findLastIndex(({ role, content }) => role === "user" && isAsked(content));
  const turn = history[at];
  return turn ? { ...rest, question: turn.content, history: history.slice(0, at), mode: "extractive" } : null;
}

/** Whether a text asks something of the articles. */
export const isAsked = (text: string) =>
  text.trim() !== "" && smallTalkOf(text) === null && talkOfAnswer(withoutCourtesy(text)) === null;
