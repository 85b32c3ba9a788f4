import type { OutlineEntry } from "../../domain/article.ts";

/** One line of a PDF page, lengths in points; y grows upwards. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly height: number;
}

/** Larger than the body's letters by this much, a line is a heading. */
const HEADING_SCALE = 1.15;
/** Farther apart than this many usual line distances, two lines belong to two paragraphs. */
const GAP_SCALE = 1.4;
const MAX_HEADING_LENGTH = 80;
/** A running head stands on at least this many pages. */
const MIN_REPEATS = 3;
const EDGE_LINES = 2;

const ENDS_SENTENCE = /[。！？；：…”」』）.!?;:]$/u;
const WIDE = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”‘’—…]/u;
const PAGE_NUMBER = /^[-–—\s·•第/]*\d{1,4}[-–—\s·•页/\d]*$/u;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

const withoutDigits = (line: PdfLine) => line.text.replace(/\d+/gu, "#").trim();

/** Leaves out page numbers, and running heads and feet: lines at the edge of several pages, digits aside. */
export function withoutFurniture(pages: readonly (readonly PdfLine[])[]): PdfLine[][] {
  const repeats = new Map<string, number>();
  for (const page of pages) {
    const edges = [...page.slice(0, EDGE_LINES), ...page.slice(-EDGE_LINES)];
    for (const words of new Set(edges.map(withoutDigits))) repeats.set(words, (repeats.get(words) ?? 0) + 1);
  }
  const isFurniture = (line: PdfLine | undefined) =>
    line !== undefined &&
    (PAGE_NUMBER.test(line.text.trim()) || (repeats.get(withoutDigits(line)) ?? 0) >= MIN_REPEATS);
  return pages.map((page) => {
    const rest = [...page];
    for (let i = 0; i < EDGE_LINES && rest.length > 1 && isFurniture(rest[0]); i++) rest.shift();
    for (let i = 0; i < EDGE_LINES && rest.length > 1 && isFurniture(rest.at(-1)); i++) rest.pop();
    return rest;
  });
}

/** Chinese lines join directly, others with a space. */
function join(before: string, after: string): string {
  const direct = WIDE.test(before.slice(-1)) || WIDE.test(after.slice(0, 1)) || /\s$/u.test(before);
  return before + (direct ? "" : " ") + after;
}

/**
 * Puts a PDF's wrapped lines together into paragraphs, "\n\n" between them. A paragraph ends at a larger gap, before an
 * indented line, after a short line that ends a sentence, and around a line set in larger letters, which is a heading.
 */
export function joinPdfLines(pages: readonly (readonly PdfLine[])[]): { text: string; outline: OutlineEntry[] } {
  const kept = withoutFurniture(pages).filter((page) => page.length > 0);
  const all = kept.flat();
  const body = median(all.flatMap((line) => Array<number>(Math.min(line.text.length, 200)).fill(line.height)));
  const leading = median(
    kept.flatMap((page) => page.slice(1).map((line, i) => (page[i]?.y ?? 0) - line.y)).filter((d) => d > 0),
  );
  const isHeading = (line: PdfLine) => line.height > body * HEADING_SCALE && line.text.length <= MAX_HEADING_LENGTH;

  const paragraphs: { text: string; height: number | undefined }[] = [];
  let previous: PdfLine | undefined;
  for (const page of kept) {
    const left = page.reduce((least, line) => Math.min(least, line.left), Number.POSITIVE_INFINITY);
    const right = page.reduce((most, line) => Math.max(most, line.right), Number.NEGATIVE_INFINITY);
    for (const [i, line] of page.entries()) {
      const heading = isHeading(line);
      const last = paragraphs.at(-1);
      const isNew =
        !previous ||
        !last ||
        heading !== (last.height !== undefined) ||
        (heading && last.height !== line.height) ||
        (i > 0 && previous.y - line.y > Math.max(leading, line.height) * GAP_SCALE) ||
        (!heading && line.left - left > line.height * 1.5 && line.left - previous.left > line.height) ||
        (!heading && right - previous.right > 2 * line.height && ENDS_SENTENCE.test(previous.text));
      if (isNew) paragraphs.push({ text: line.text, height: heading ? line.height : undefined });
      else last.text = join(last.text, line.text);
      previous = line;
    }
  }

  const levels = [...new Set(paragraphs.flatMap(({ height }) => height ?? []))].sort((a, b) => b - a);
  const outline: OutlineEntry[] = [];
  let text = "";
  for (const paragraph of paragraphs) {
    if (text) text += "\n\n";
    const start = text.length;
    text += paragraph.text;
    if (paragraph.height !== undefined) {
      const level = Math.min(levels.indexOf(paragraph.height) + 1, 6);
      outline.push({ kind: "heading", level, span: { start, end: text.length } });
    }
  }
  return { text, outline };
}
