import type { Span } from "../../domain/span.ts";

/** A line of a text without the white space around it. */
export interface TextLine {
  readonly words: string;
  readonly span: Span;
  /** Whether white space alone, or nothing, stands between it and the line before or after. */
  readonly afterBlank: boolean;
  readonly beforeBlank: boolean;
  readonly indented: boolean;
}

/** The lines that hold something, in order. */
export function linesOf(text: string): readonly TextLine[] {
  const lines: TextLine[] = [];
  const raw = text.split("\n");
  let at = 0;
  for (const [i, line] of raw.entries()) {
    const words = line.trim();
    if (words !== "") {
      const start = at + line.indexOf(words);
      const isBlank = (other: string | undefined) => other === undefined || other.trim() === "";
      lines.push({
        words,
        span: { start, end: start + words.length },
        afterBlank: isBlank(raw[i - 1]),
        beforeBlank: isBlank(raw[i + 1]),
        indented: /^[ \t\u3000]/u.test(line),
      });
    }
    at += line.length + 1;
  }
  return lines;
}
