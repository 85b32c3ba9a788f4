import { type FrontMatter, parseFrontMatter, splitFrontMatter } from "./front-matter.ts";
import { markdownText } from "./markdown-text.ts";
import type { ParsedFile } from "./parsed-file.ts";

/**
 * Markdown with or without front matter. Front matter that states spans speaks of the body as it stands, which is then
 * the text; else the text is what Markdown shows of it. The outline is that of the # headings.
 * Throws FileProblem for broken front matter.
 */
export function parseMarkdown(file: string): ParsedFile {
  const { frontMatter, text: body } = parsePlainText(file);
  const { text, outline } = markdownText(body, { asItStands: statesSpans(frontMatter) });
  const first = outline[0]?.span;
  const title = first && text.slice(first.start, first.end);
  return { text, outline, ...(title && { title }), ...(frontMatter && { frontMatter }) };
}

function statesSpans(frontMatter: FrontMatter | undefined): boolean {
  const { outline, segments, defects, missing } = frontMatter ?? {};
  return [outline, segments, defects, missing].some((stated) => stated !== undefined && stated !== null);
}

/** Plain text with or without front matter. Throws FileProblem for broken front matter. */
export function parsePlainText(file: string): ParsedFile {
  const { yaml, body: text } = splitFrontMatter(file);
  if (yaml === undefined) return { text, outline: [] };
  return { text, outline: [], frontMatter: parseFrontMatter(yaml, text) };
}
