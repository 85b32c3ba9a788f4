/** Lets text through up to a stop sequence, or up to a number of tokens, counted as `estimateTokens` does. */
export interface ContentLimits {
  /** The part of the text that may be sent now. A piece that would pass the limit of tokens is left out whole. */
  take(piece: string): string;
  /** What was held back because a stop sequence might have begun in it. */
  flush(): string;
  readonly reached: "stop" | "length" | null;
}

/** A Chinese character is about a token, and so are four other characters. */
export function estimateTokens(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han + Math.ceil(([...text].length - han) / 4);
}

export function createContentLimits(stops: readonly string[], maxTokens: number): ContentLimits {
  let held = "";
  let tokens = 0;
  let reached: ContentLimits["reached"] = null;
  return {
    take(piece) {
      if (reached !== null) return "";
      if (tokens + estimateTokens(piece) > maxTokens) {
        reached = "length";
        return "";
      }
      tokens += estimateTokens(piece);
      const text = held + piece;
      const at = Math.min(...stops.map((stop) => text.indexOf(stop)).filter((found) => found >= 0));
      if (Number.isFinite(at)) {
        reached = "stop";
        held = "";
        return text.slice(0, at);
      }
      const kept = Math.max(0, ...stops.map((stop) => overlapAtEnd(text, stop)));
      held = text.slice(text.length - kept);
      return text.slice(0, text.length - kept);
    },
    flush() {
      const text = reached === "stop" ? "" : held;
      held = "";
      return text;
    },
    get reached() {
      return reached;
    },
  };
}

/** Length of the longest end of the text that a stop sequence begins with. */
function overlapAtEnd(text: string, stop: string): number {
  for (let length = Math.min(text.length, stop.length - 1); length > 0; length--)
    if (text.endsWith(stop.slice(0, length))) return length;
  return 0;
}
