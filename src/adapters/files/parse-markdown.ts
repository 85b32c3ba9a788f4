import type { OutlineEntry } from "../../domain/article.ts";
import { parseFrontMatter, splitFrontMatter } from "./front-matter.ts";
import type { ParsedFile } from "./parsed-file.ts";

/** ATX headings outside fenced code; each span covers the heading's words, without its # marks. */
function markdownOutline(text: string): OutlineEntry[] {
  const outline: OutlineEntry[] = [];
  let fence: string | undefined;
  let at = 0;
  for (const line of text.split("\n")) {
    const mark = /^ {0,3}(`{3,}|~{3,})/u.exec(line)?.[1];
    if (fence !== undefined) {
      if (mark?.startsWith(fence) && line.trim() === mark) fence = undefined;
    } else if (mark) {
      fence = mark;
    } else {
      const heading = /^( {0,3}(#{1,6})[ \t]+)(\S.*?)(?:[ \t]+#+)?[ \t]*$/u.exec(line);
      const [, lead = "", marks = "", words = ""] = heading ?? [];
      if (heading && !/^#+$/u.test(words)) {
        const start = at + lead.length;
        outline.push({ kind: "heading", level: marks.length, span: { start, end: start + words.length } });
      }
    }
    at += line.length + 1;
  }
  return outline;
}

/**
 * Markdown with or without front matter. The text is the body as it stands; the outline is the front matter's, else that
 * of the # headings. Throws FileProblem for broken front matter.
 */
export function parseMarkdown(file: string): ParsedFile {
  const { frontMatter, text } = parsePlainText(file);
  const outline = markdownOutline(text);
  const first = outline[0]?.span;
  const title = first && text.slice(first.start, first.end);
  return { text, outline, ...(title && { title }), ...(frontMatter && { frontMatter }) };
}

/** Plain text with or without front matter. Throws FileProblem for broken front matter. */
export function parsePlainText(file: string): ParsedFile {
  const { yaml, body: text } = splitFrontMatter(file);
  if (yaml === undefined) return { text, outline: [] };
  return { text, outline: [], frontMatter: parseFrontMatter(yaml, text) };
}
