import { asksSomething } from "../question/split-parts.ts";
import { isCourtesy, orderLength, smallTalkOf } from "./small-talk.ts";

/** Between clauses; a space is one in Chinese alone. */
const apart = "(?:\\s*[\\p{P}～\\n][\\p{P}～\\s]*|(?<=\\p{Script=Han})\\s+)";
const firstClause = new RegExp(`^(?<clause>[^\\p{P}～\\n]+?)${apart}(?=\\S)`, "u");
const lastClause = /[\p{L} ]+$/u;
const marksAtEnd = /(?<![\p{P}～\s])[\p{P}～\s]+$/u;
/** What joins an order to the question after it. */
const joining =
  /^[\s\p{P}]*(?:(?:并且?|然后|再|直接|现在|而是|and|then|now|just|请你?|只?(?:告诉我|回答(?:我|下面的问题|以下问题)?)|改?为?回答|please|only|tell me|answer(?: me| this| the question)?)[\s\p{P}]*)*/iu;
const asksInEnglish =
  /\?\s*$|^(?:who|whom|whose|what|when|where|which|why|how|is|are|was|were|do|does|did|can|could|will|would|should|has|have|had)\b/iu;

/** The question without the thanks, greetings and orders that stand before or after it; the text itself where it asks nothing else. */
export function withoutCourtesy(text: string): string {
  let rest = text.trim();
  for (;;) {
    const shorter = withoutFirst(rest);
    if (shorter === rest) break;
    rest = shorter;
  }
  rest = withoutLast(rest);
  return smallTalkOf(rest) !== null || !/[\p{L}\p{N}]/u.test(rest) ? text : rest;
}

/** “好吗” behind a question belongs to it. */
function withoutLast(text: string): string {
  const bare = text.replace(marksAtEnd, "");
  const clause = lastClause.exec(bare)?.[0].trim() ?? "";
  const before = bare.slice(0, bare.length - clause.length);
  return marksAtEnd.test(before) && isCourtesy(clause) && smallTalkOf(clause) !== "greeting" ? before.trim() : text;
}

function withoutFirst(text: string): string {
  const order = orderLength(text);
  if (order > 0) {
    const after = text.slice(order).replace(joining, "");
    return asksSomething(after) || asksInEnglish.test(after) ? after : text;
  }
  const first = firstClause.exec(text);
  return first && isCourtesy(first.groups?.["clause"] ?? "") ? text.slice(first[0].length) : text;
}
