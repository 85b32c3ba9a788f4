import type { Article } from "../../domain/article.ts";
import type { ParsedFile } from "./parsed-file.ts";

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

function publicationDate(parsed: ParsedFile): Article["publishedOn"] {
  const date = parsed.frontMatter?.publishedOn;
  return date ? { value: date.value, basis: date.basis, ...(date.reason && { reason: date.reason }) } : undefined;
}

/** Makes the article: front matter first, then what the text shows, then the file's name. */
export function toArticle(parsed: ParsedFile, { id, sourcePath, contentHash }: FileFacts): Article {
  const stated = parsed.frontMatter;
  const title = stated?.title || parsed.title;
  const titleBasis = stated?.title ? (stated.titleBasis ?? "printed") : parsed.title ? "printed" : "file-name";
  const outline = stated?.outline
    ?.map(({ kind, level, start, end }) => ({ kind, level, span: { start, end } }))
    .sort((a, b) => a.span.start - b.span.start);
  return {
    id,
    title: title || fileName(sourcePath),
    titleBasis,
    ...present({
      kicker: stated?.kicker,
      subtitle: stated?.subtitle,
      byline: stated?.byline,
      publisher: stated?.publisher,
      publishedOn: publicationDate(parsed),
    }),
    kind: stated?.kind ?? "document",
    text: parsed.text,
    outline: outline ?? parsed.outline,
    segments: (stated?.segments ?? []).map(({ start, end, file, pageStart, pageEnd }) => ({
      article: { start, end },
      file,
      page: { start: pageStart, end: pageEnd },
    })),
    defects: (stated?.defects ?? []).map(({ type, start, end, comment }) => ({ type, span: { start, end }, comment })),
    missing: stated?.missing ?? [],
    sourcePath,
    contentHash,
  };
}
