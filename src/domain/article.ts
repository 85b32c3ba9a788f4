import type { Span } from "./span.ts";

export type ArticleKind = "interview" | "news" | "commentary" | "brief" | "caption" | "fragment" | "document";

/** A doubtful spot of the source: flagged, never corrected. `span` lies in the article's text. */
export interface Defect {
  readonly type: string;
  readonly span: Span;
  readonly comment: string;
}

/** A doubtful spot in what stands around the text, such as a title of which the source prints only a part. */
export interface PartDefect {
  readonly type: string;
  readonly part: (typeof articleParts)[number];
  readonly comment: string;
}

/** What stands around an article's text. */
export const articleParts = ["title", "kicker", "subtitle", "column", "byline"] as const;

export const partNames: Readonly<Record<PartDefect["part"], string>> = {
  title: "标题",
  kicker: "肩题",
  subtitle: "副题",
  column: "栏目",
  byline: "署名",
};

/** What the source itself lacks, such as a lost head; `at` is the offset in the text where it is missing. */
export interface MissingPart {
  readonly at: number;
  readonly comment: string;
}

/** A run of the article's text and the run of the source page that it was cut from; they differ in white space only. */
export interface PageSegment {
  readonly article: Span;
  readonly file: string;
  readonly page: Span;
}

/** A heading, or a printed question of an interview, standing in the text. Level 1 is the topmost. */
export interface OutlineEntry {
  readonly kind: "heading" | "question";
  readonly level: number;
  readonly span: Span;
}

export interface PublicationDate {
  /** ISO 8601, possibly without day or month: 2023-02-25, 2025-12, 2025. */
  readonly value: string;
  readonly basis: "printed" | "inferred";
  readonly reason?: string;
}

export interface Article {
  /** A readable slug, unique in the corpus. */
  readonly id: string;
  readonly title: string;
  /** `ours` marks a title that the source does not print. */
  readonly titleBasis: "printed" | "ours" | "file-name";
  readonly kicker?: string;
  readonly subtitle?: string;
  readonly byline?: string;
  readonly publisher?: string;
  readonly publishedOn?: PublicationDate;
  readonly kind: ArticleKind;
  /** The body, paragraphs separated by "\n\n"; every span of the article counts in this string. */
  readonly text: string;
  readonly outline: readonly OutlineEntry[];
  readonly segments: readonly PageSegment[];
  readonly defects: readonly Defect[];
  readonly partDefects?: readonly PartDefect[];
  readonly missing: readonly MissingPart[];
  /** Path of the file below CORPUS_DIR, with forward slashes. */
  readonly sourcePath: string;
  /** SHA-256 of the file's bytes, hex. */
  readonly contentHash: string;
}

/** Maps a span of the article to the page that it begins on, or undefined where the article has no page. */
export function pageSpanOf(
  article: Pick<Article, "segments" | "text">,
  span: Span,
  pageText: (file: string) => string | undefined,
) {
  const segment = article.segments.find((s) => s.article.start <= span.start && span.start < s.article.end);
  const page = segment && pageText(segment.file);
  if (!segment || page === undefined) return undefined;
  const end = Math.min(span.end, segment.article.end);
  let at = segment.page.start;
  let start = at;
  const isSpace = (c: string | undefined) => c !== undefined && /\s/u.test(c);
  for (let i = segment.article.start; i < end; i++) {
    if (isSpace(article.text[i])) continue;
    while (at < segment.page.end && isSpace(page[at])) at++;
    if (i <= span.start) start = at;
    at++;
  }
  return { file: segment.file, start, end: at };
}

/** Whether an ISO date, empty where there is none, lies on or before another, which may be a whole month or year. */
export function isOnOrBefore(date: string, bound: string): boolean {
  // "~" sorts after every digit and hyphen, so that a bound of 2025-12 takes in the whole month.
  return date !== "" && date <= `${bound}~`;
}
