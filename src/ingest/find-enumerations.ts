import type { Span } from "../domain/span.ts";
import { LAST, type Marker, markerAt, markersIn, ordinalOf, type Paragraph } from "./enumeration-markers.ts";
import { parallelLeads } from "./parallel-leads.ts";
import { trimSpan } from "./trim-span.ts";

export interface Enumeration {
  /** Where the sentence that announces the points starts. */
  readonly announce?: number;
  readonly points: readonly { readonly start: number; readonly ordinal: number }[];
}

const COUNTED = /([二两三四五六七八九十\d]{1,3})(?:个|方面|项|条|点|种|大|类|件|重|层|道|招)/u;
const ANNOUNCES =
  /以下|如下|包括|具体|主要|分别|[二两三四五六七八九十几多\d](?:个|方面|项|条|点|种|大|类|件)|一系列|若干/u;

/**
 * Points enumerated in the paragraphs of one section, nested ones as enumerations of their own. A sequence counts only
 * from its first point on and with two points at least. Starts may lie inside a sentence (“…：一是…；二是…”).
 */
export function findEnumerations(text: string, paragraphs: readonly Paragraph[]): Enumeration[] {
  const sequences = sequencesOf(markersIn(text, paragraphs));
  const marked = sequences.map((points) => ({ points }));
  const taken = new Set(sequences.flat().map(({ start }) => start));
  const parallel = [...parallelLeads(text, paragraphs)].filter((points) =>
    points.every(({ start }) => !taken.has(start)),
  );
  const all = [...marked, ...parallel.map((points) => ({ points }))].sort(
    (a, b) => (a.points[0]?.start ?? 0) - (b.points[0]?.start ?? 0),
  );
  const cut = cutAtPoints(text, paragraphs, all);
  const sentences = cut.flat();
  const openings = cut.flatMap(([first]) => first ?? []);
  const starts = new Set(all.flatMap(({ points }) => points.map(({ start }) => start)));
  return all.map(({ points }) => {
    const announce = announceOf(text, { sentences, openings }, points, starts);
    return announce === undefined ? { points } : { announce, points };
  });
}

/** The paragraphs with their sentences cut where a point starts inside one. */
export function cutAtPoints(
  text: string,
  paragraphs: readonly Paragraph[],
  enumerations: readonly Enumeration[],
): Span[][] {
  const starts = enumerations.flatMap(({ points }) => points).sort((a, b) => a.start - b.start);
  return paragraphs.map((sentences) =>
    sentences.flatMap((sentence) => {
      const inside = starts
        .slice(countBefore(starts, sentence.start + 1), countBefore(starts, sentence.end))
        .map(({ start }) => start);
      const edges = [sentence.start, ...inside, sentence.end];
      return edges
        .slice(1)
        .map((end, i) => trimSpan(text, { start: edges[i] ?? end, end }))
        .filter(({ start, end }) => end > start);
    }),
  );
}

interface Open {
  readonly family: string;
  readonly points: { start: number; ordinal: number }[];
  last: number;
}

function sequencesOf(markers: readonly Marker[]) {
  const all: Open[] = [];
  let open: Open[] = [];
  for (const { family, ordinal, at } of markers) {
    if (ordinal === 1) {
      const same = open.findIndex((entry) => entry.family === family);
      if (same >= 0) open = open.slice(0, same);
      const entry: Open = { family, points: [{ start: at, ordinal: 1 }], last: 1 };
      all.push(entry);
      open.push(entry);
      continue;
    }
    const depth = open.findLastIndex(
      (entry) => entry.family === family && (entry.last === ordinal - 1 || (ordinal === LAST && entry.last < LAST)),
    );
    const entry = open[depth];
    if (!entry) continue;
    open = open.slice(0, depth + 1);
    entry.last = ordinal;
    entry.points.push({ start: at, ordinal: entry.points.length + 1 });
  }
  return all.filter(({ points }) => points.length > 1).map(({ points }) => points);
}

/** How many of the spans, which stand in order, start before a place. */
function countBefore(spans: readonly { readonly start: number }[], place: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? place) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Cut {
  readonly sentences: readonly Span[];
  /** The first sentence of each paragraph. */
  readonly openings: readonly Span[];
}

function announceOf(
  text: string,
  { sentences, openings }: Cut,
  points: Enumeration["points"],
  starts: ReadonlySet<number>,
): number | undefined {
  const first = points[0];
  if (!first) return undefined;
  const at = countBefore(sentences, first.start);
  const near = sentences.slice(Math.max(0, at - 3), at).reverse();
  const paragraph = countBefore(openings, first.start);
  const opensParagraph = openings[paragraph]?.start === first.start;
  const previous = near[0];
  if (!previous) return undefined;
  const isFree = ({ start }: Span) => !starts.has(start);
  const words = (span: Span) => text.slice(span.start, span.end);
  if (isFree(previous) && (/[：:]$/u.test(words(previous)) || ANNOUNCES.test(words(previous)))) return previous.start;
  const counted = near
    .filter(isFree)
    .find((span) => ordinalOf((COUNTED.exec(words(span))?.[1] ?? "").replace("两", "二")) === points.length);
  if (counted) return counted.start;
  if (!opensParagraph) return undefined;
  // Points without an ordinal elaborate the first statement of the paragraph before them, not its last.
  const isMarked = markerAt(text.slice(first.start, first.start + 8), true) !== undefined;
  const fallback = isMarked ? previous : openings[paragraph - 1];
  return fallback && isFree(fallback) ? fallback.start : undefined;
}
