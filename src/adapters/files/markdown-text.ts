import type { OutlineEntry } from "../../domain/article.ts";
import { guessedHeaderRows, tableRows } from "./table-rows.ts";

const FENCE = /^ {0,3}(`{3,}|~{3,})/u;
const HEADING = /^( {0,3}(#{1,6})[ \t]+)(\S.*?)(?:[ \t]+#+)?[ \t]*$/u;
const QUOTED = /^ {0,3}(?:> ?)+/u;
/** The mark of a note, which in code is none, and the one that opens the note itself. */
const CODE_OR_NOTE_MARK = /(?<!`)(?<code>(`+)[^`]+\2(?!`))|\[\^[^\]\s]{1,40}\](?!\()/gu;
const NOTE_OPENING = /^ {0,3}\[\^[^\]\s]{1,40}\]:[ \t]*/u;
const TABLE_LINE = /^\s*\|.*\|\s*$/u;
const TABLE_RULE = /^[\s|:-]*-[\s|:-]*$/u;

interface MarkdownText {
  readonly text: string;
  readonly outline: readonly OutlineEntry[];
}

/**
 * The text as Markdown shows it: headings, emphasis, links, notes and quotations without their marks, a table a paragraph a
 * row. With `asItStands` the text is the source, for those who have counted its characters; the outline is the same.
 */
export function markdownText(source: string, { asItStands }: { readonly asItStands: boolean }): MarkdownText {
  const outline: OutlineEntry[] = [];
  let text = "";
  let fence: string | undefined;
  const put = (line: string) => {
    text += `${line}\n`;
  };
  const lines = source.split("\n");
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? "";
    const mark = FENCE.exec(line)?.[1];
    const isFence =
      fence === undefined ? mark !== undefined : (mark?.startsWith(fence) && line.trim() === mark) === true;
    if (isFence) fence = fence === undefined ? mark : undefined;
    if (isFence || fence !== undefined) {
      if (asItStands || !isFence) put(line);
    } else if (!asItStands && TABLE_LINE.test(line)) {
      let end = i;
      while (TABLE_LINE.test(lines[end] ?? "")) end++;
      put(table(lines.slice(i, end)).join("\n\n"));
      i = end - 1;
    } else {
      const [, lead = "", marks = "", heading = ""] = HEADING.exec(line) ?? [];
      const isHeading = marks !== "" && !/^#+$/u.test(heading);
      const words = asItStands ? heading : withoutMarks(heading);
      const start = text.length + (asItStands ? lead.length : 0);
      if (isHeading) outline.push({ kind: "heading", level: marks.length, span: { start, end: start + words.length } });
      if (asItStands) put(line);
      else put(isHeading ? words : withoutMarks(line.replace(QUOTED, "")));
    }
  }
  return { text: text.slice(0, -1), outline };
}

/** Emphasis and links of one line; a mark without its fellow is a character of the text. */
function withoutMarks(line: string): string {
  return line
    .replace(NOTE_OPENING, "")
    .replace(CODE_OR_NOTE_MARK, "$<code>")
    .replace(/!\[[^\]]*\]\([^)\s]*(?:\s+"[^"]*")?\)/gu, "")
    .replace(/\[([^\]]+)\]\([^)\s]*(?:\s+"[^"]*")?\)/gu, "$1")
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/gu, "$2")
    .replace(/(?<![*\w\\])\*(?=[^\s*])([^*]+?)(?<=[^\s*\\])\*(?![*\w])/gu, "$1")
    .replace(/(?<!`)`([^`]+)`(?!`)/gu, "$1")
    .replace(/\\([\\`*_{}[\]()#+\-.!|>~])/gu, "$1");
}

function table(lines: readonly string[]): readonly string[] {
  const cells = (line: string) =>
    line
      .trim()
      .slice(1, -1)
      .split(/(?<!\\)\|/u)
      .map((cell) => ({ text: withoutMarks(cell.trim()), columns: 1, rows: 1 }));
  const rule = lines.findIndex((line) => TABLE_RULE.test(line));
  const rows = lines.filter((line) => !TABLE_RULE.test(line)).map(cells);
  return tableRows(rows, rule === -1 ? guessedHeaderRows(rows) : rule);
}
