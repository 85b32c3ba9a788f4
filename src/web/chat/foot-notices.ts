import type { Answer } from "../../domain/answer.ts";
import type { Turn } from "./turn.ts";

/** The notices that stand below an answer: those that neither it nor the line on how it was understood says already. */
export function footNotices(turn: Turn, answer: Answer): string[] {
  const said = new Set(answer.sentences.map(({ text }) => text));
  return answer.notices.filter((notice) => !said.has(notice) && !(turn.askedAs && notice.includes(turn.askedAs)));
}
