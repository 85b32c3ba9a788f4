import { splitList } from "./split-list.ts";

const boundary =
  /(?<=[?!])\s+(?=\S)|[,;]?\s+(?:and|also|plus)\s+(?=(?:what|when|where|who|whom|whose|which|why|how)\b)/iu;
const asks =
  /^(?:and |also )?(?:what|when|where|who|whom|whose|which|why|how|is|are|was|were|do|does|did|can|could|will|would|should|has|have|had)\b/iu;

/** The questions that an English text asks, in order; the text itself where it asks one, or says something beside them. */
export function splitEnglishParts(text: string): readonly string[] {
  const list = splitList(text);
  const parts = list?.items ?? text.trim().split(boundary);
  return parts.length > 1 && (list !== null || parts.every((part) => asks.test(part))) ? parts : [text];
}
