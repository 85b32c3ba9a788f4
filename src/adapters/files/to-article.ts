import type { Article, OutlineEntry } from "../../domain/article.ts";
import { findOrigin } from "./find-origin.ts";
import { findOutline } from "./find-outline.ts";
import { findTitle } from "./find-title.ts";
import type { FrontMatter } from "./front-matter.ts";
import type { ParsedFile } from "./parsed-file.ts";
import { linesOf, type TextLine } from "./text-lines.ts";

/** What the file itself does not say. */
interface FileFacts {
  readonly id: string;
  readonly sourcePath: string;
  readonly contentHash: string;
}

function fileName(sourcePath: string): string {
  return sourcePath.replace(/^.*\//u, "").replace(/\.[^.]+$/u, "");
}

/** Drops the keys without a value, so that an absent field is absent and not undefined. */
function present<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== null && value !== ""),
  ) as { [K in keyof T]?: NonNullable<T[K]> };
}

function statedDate({ publishedOn: date }: FrontMatter): Article["publishedOn"] {
  return date ? { value: date.value, basis: date.basis, ...(date.reason && { reason: date.reason }) } : undefined;
}

/** What front matter states is the whole of it: whoever wrote it knew the text, and what it leaves out is not known. */
function originOf(parsed: ParsedFile, lines: readonly TextLine[], titleEnd: number) {
  const stated = parsed.frontMatter;
  if (stated) return { byline: stated.byline, publisher: stated.publisher, publishedOn: statedDate(stated) };
  const { byline, publisher, publishedOn } = parsed;
  return { ...findOrigin(lines, titleEnd), ...present({ byline, publisher, publishedOn }) };
}

/** Makes the article: front matter first, then what the format marks, then what the text shows, then the file's name. */
export function toArticle(parsed: ParsedFile, { id, sourcePath, contentHash }: FileFacts): Article {
  const stated = parsed.frontMatter;
  const lines = linesOf(parsed.text);
  const shown = stated?.title || parsed.title ? undefined : findTitle(lines);
  const title = stated?.title || parsed.title || shown?.title;
  const titleBasis = stated?.title ? (stated.titleBasis ?? "printed") : title ? "printed" : "file-name";
  const marked: OutlineEntry[] = shown ? [{ kind: "heading", level: 1, span: shown.span }] : [];
  const outline =
    stated?.outline
      ?.map(({ kind, level, start, end }) => ({ kind, level, span: { start, end } }))
      .sort((a, b) => a.span.start - b.span.start) ?? findOutline(lines, [...marked, ...parsed.outline]);
  return {
    id,
    title: title || fileName(sourcePath),
    titleBasis,
    ...present({
      kicker: stated?.kicker,
      subtitle: stated?.subtitle,
      ...originOf(parsed, lines, outline[0]?.span.end ?? 0),
    }),
    kind: stated?.kind ?? "document",
    text: parsed.text,
    outline,
    segments: (stated?.segments ?? []).map(({ start, end, file, pageStart, pageEnd }) => ({
      article: { start, end },
      file,
      page: { start: pageStart, end: pageEnd },
    })),
    defects: (stated?.defects ?? []).map(({ type, start, end, comment }) => ({ type, span: { start, end }, comment })),
    ...(stated?.partDefects ? { partDefects: stated.partDefects } : {}),
    missing: stated?.missing ?? [],
    sourcePath,
    contentHash,
  };
}
