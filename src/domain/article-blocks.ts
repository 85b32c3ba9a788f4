import type { Article, Defect, MissingPart } from "./article.ts";
import { doubtHeading } from "./doubts.ts";
import { overlaps, type Span } from "./span.ts";

/** A stretch of text under the same marks. */
export interface Run {
  readonly text: string;
  readonly start: number;
  readonly selected: boolean;
  readonly defects: readonly Pick<Defect, "type" | "comment">[];
}

/** A paragraph of an article, ready to be drawn; the runs joined are the text of its span. */
export interface Block {
  readonly kind: "paragraph" | "heading" | "question";
  readonly level: number;
  readonly span: Span;
  readonly runs: readonly Run[];
  /** What the source lacks just before this block. */
  readonly missingBefore: readonly string[];
}

/** What is noted on words of a block. */
export interface BlockNote {
  readonly words: string;
  readonly heading: string;
  readonly comment: string;
}

type Drawable = Pick<Article, "text" | "outline" | "defects" | "missing">;

/** Blank lines, and line breaks before an item of a list. */
const BREAK =
  /\n\s*\n|\n(?=[ \t\u3000]*(?:[\d一二三四五六七八九十]{1,3}(?:[、．]|\.(?!\d))|[（(][\d一二三四五六七八九十]{1,3}[）)]|[-*•]\s))/gu;

/** Cuts an article into blocks at blank lines, list items and outline entries, and each block into runs at its marks. */
export function articleBlocks(
  article: Drawable,
  selected?: Span,
): { readonly blocks: readonly Block[]; readonly missingAtEnd: readonly string[] } {
  const spans = blockSpans(article);
  let from = -1;
  const blocks = spans.map((span): Block => {
    const entry = article.outline.find((each) => overlaps(each.span, span));
    const kind = entry?.kind ?? "paragraph";
    const before = commentsBetween(article.missing, from, span.start);
    from = span.start;
    return { kind, level: entry?.level ?? 0, span, runs: runsOf(article, span, selected), missingBefore: before };
  });
  return { blocks, missingAtEnd: commentsBetween(article.missing, from, Number.POSITIVE_INFINITY) };
}

/** True of a heading that only says the title once more, which stands above the text anyway. */
export function repeatsTitle({ kind, runs }: Block, title: string): boolean {
  const plain = (words: string) => words.replace(/\s/gu, "");
  const words = runs.map(({ text }) => text).join("");
  return kind === "heading" && plain(words) === plain(title) && runs.every(({ selected }) => !selected);
}

const LONGEST_WORDS = 20;

/** The notes on a block's words in order, each once, for readers who cannot point at a mark. */
export function notesOn({ runs }: Block): BlockNote[] {
  const defects = new Set(runs.flatMap((run) => run.defects));
  const notes = [...defects].map((defect) => {
    const text = runs.map((run) => (run.defects.includes(defect) ? run.text : "")).join("");
    const words = text.length > LONGEST_WORDS ? `${text.slice(0, LONGEST_WORDS)}……` : text;
    return { words, heading: doubtHeading(defect), comment: defect.comment };
  });
  return [...new Map(notes.map((note) => [note.words + note.comment, note])).values()];
}

function blockSpans(article: Drawable): Span[] {
  const cuts = new Set(article.outline.flatMap((entry) => [entry.span.start, entry.span.end]));
  for (const gap of article.text.matchAll(BREAK)) cuts.add(gap.index + gap[0].length);
  const edges = [...cuts, 0, article.text.length].sort((a, b) => a - b);
  const spans: Span[] = [];
  for (let i = 1; i < edges.length; i++) {
    const [start = 0, end = 0] = [edges[i - 1], edges[i]];
    const text = article.text.slice(start, end);
    if (text.trim() === "") continue;
    spans.push({
      start: start + text.length - text.trimStart().length,
      end: end - (text.length - text.trimEnd().length),
    });
  }
  return spans;
}

function runsOf(article: Drawable, block: Span, selected: Span | undefined): Run[] {
  const marks = [...article.defects.map((defect) => defect.span), ...(selected ? [selected] : [])];
  const inside = marks.flatMap((mark) => [mark.start, mark.end]).filter((at) => at > block.start && at < block.end);
  const edges = [...new Set([block.start, ...inside, block.end])].sort((a, b) => a - b);
  return edges.slice(1).map((end, i): Run => {
    const start = edges[i] ?? block.start;
    const here = { start, end };
    return {
      text: article.text.slice(start, end),
      start,
      selected: selected !== undefined && overlaps(selected, here),
      defects: article.defects.filter((defect) => overlaps(defect.span, here)),
    };
  });
}

function commentsBetween(missing: readonly MissingPart[], after: number, upTo: number): string[] {
  return missing.filter(({ at }) => at > after && at <= upTo).map(({ comment }) => comment);
}
