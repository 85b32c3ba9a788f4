import type { Span } from "../../domain/span.ts";
import type { ExcerptSection } from "../../ports/cross-encoder.ts";
import type { IndexedPassage } from "../../ports/passage-index.ts";
import type { Evidence } from "../evidence.ts";

/** What is quoted beyond adds little, and the excerpt would be cut. */
const MOST_QUOTED = 3;
/** Characters around a quotation that are read with it. */
const BEFORE = 24;
const AFTER = 8;

/** The quotations, best first, with what stands above and, of the first one's passage, around them. */
export function excerptOf(
  evidence: readonly Pick<Evidence, "passage" | "span">[],
  titleOf: (articleId: string) => string,
): readonly ExcerptSection[] {
  const byPassage = new Map<string, { readonly passage: IndexedPassage; readonly spans: Span[] }>();
  for (const { passage, span } of evidence.slice(0, MOST_QUOTED)) {
    const quoted = byPassage.get(passage.id) ?? { passage, spans: [] };
    quoted.spans.push({ start: span.start - passage.span.start, end: span.end - passage.span.start });
    byPassage.set(passage.id, quoted);
  }
  const firstArticle = evidence[0]?.passage.articleId;
  return [...byPassage.values()].map(({ passage, spans }, i) => {
    const title = titleOf(passage.articleId);
    const above = [title, passage.headingPath.at(-1), passage.question?.text].filter((text) => text);
    const beside = passage.articleId === firstArticle ? "" : title;
    return {
      heading: i === 0 ? [...new Set(above)].join(" ") : beside,
      pieces: piecesOf(passage.text, spans, i === 0),
    };
  });
}

/** @param hasContext whether some of what stands around the spans is read too */
function piecesOf(text: string, spans: readonly Span[], hasContext: boolean) {
  const start = Math.min(...spans.map((span) => span.start)) - BEFORE;
  const end = Math.max(...spans.map((span) => span.end)) + AFTER;
  const isQuoted = (at: number) => spans.some((span) => span.start <= at && at < span.end);
  const isNear = (at: number) =>
    at >= start &&
    at < end &&
    spans.some((span) => Math.abs(at - span.start) <= BEFORE || Math.abs(at - span.end) <= BEFORE);
  const pieces: { text: string; isQuoted: boolean }[] = [];
  let at = 0;
  for (const character of text) {
    const quoted = isQuoted(at);
    const last = pieces.at(-1);
    if (quoted || (hasContext && isNear(at))) {
      if (last?.isQuoted === quoted) last.text += character;
      else pieces.push({ text: character, isQuoted: quoted });
    }
    at += character.length;
  }
  return pieces;
}
