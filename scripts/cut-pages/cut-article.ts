import type { MapArticle, RuleName } from "./cut-map.ts";
import { compact, locate, locateRun, type Range } from "./locate.ts";
import {
  endsParagraph,
  endsWrappedParagraph,
  joinNeedsSpace,
  type Line,
  markupNoise,
  type PageCharacter,
  removeLetterSpaces,
  textOf,
} from "./rules.ts";

interface Segment {
  readonly start: number;
  readonly end: number;
  readonly file: string;
  readonly pageStart: number;
  readonly pageEnd: number;
}

export interface CutArticle {
  readonly map: MapArticle;
  readonly text: string;
  readonly outline: readonly { kind: "heading" | "question"; level: number; start: number; end: number }[];
  readonly segments: readonly Segment[];
  readonly parts: readonly { part: string; file: string; pageStart: number; pageEnd: number }[];
  readonly defects: readonly { type: string; start: number; end: number; quote: string; comment: string }[];
  /** Defects of a front matter field, which has no span in the text. */
  readonly partDefects: readonly { type: string; part: string; comment: string }[];
  readonly missing: readonly { at: number; comment: string }[];
}

/** Cuts one article out of its page by the page's rules. Throws where map and page disagree. */
export function cutArticle(map: MapArticle, page: string, rules: readonly RuleName[]): CutArticle {
  const noise = rules.includes("remove-markup-noise") ? markupNoise(page) : new Set<number>();
  const source = compact(page, noise);
  const pieces = map.pieces.map((piece) => locateRun(source, piece.start, piece.end));
  const standing = new Set([...map.headings.map((h) => h.quote), ...map.questions].map((quote) => compact(quote).text));
  const lines = pieces.flatMap((piece) => linesOf(page, piece, noise));
  const characters = layOut(paragraphsOf(lines, rules, standing), rules);
  const text = characters.map((c) => c.character).join("");
  const body = compact(text);
  return {
    map,
    text,
    outline: [
      ...map.headings.map((h) => ({ kind: "heading" as const, level: h.level, ...paragraphAt(text, h.quote) })),
      ...map.questions.map((quote) => ({ kind: "question" as const, level: 3, ...paragraphAt(text, quote) })),
    ].sort((a, b) => a.start - b.start),
    segments: segmentsOf(characters, page, pieces, map.file),
    parts: map.parts.map((part) => {
      const range = locate(source, part.quote, part.nth);
      return { part: part.part, file: map.file, pageStart: range.start, pageEnd: range.end };
    }),
    defects: map.defects
      .filter((defect) => defect.part === undefined)
      .map(({ type, quote, nth, comment }) => {
        const range = locate(body, quote, nth);
        return { type, ...range, quote: text.slice(range.start, range.end), comment };
      }),
    partDefects: map.defects.flatMap(({ type, part, comment }) =>
      part === undefined ? [] : [{ type, part, comment }],
    ),
    missing: map.missing.map((m) => ({ at: locate(body, m.before).start, comment: m.comment })),
  };
}

/** Lines of a page range that hold anything but white space and noise, trimmed. */
function linesOf(page: string, range: Range, noise: ReadonlySet<number>): Line[] {
  const lines: PageCharacter[][] = [[]];
  for (let offset = range.start; offset < range.end; offset++) {
    const character = page.charAt(offset);
    if (character === "\n") lines.push([]);
    else if (!noise.has(offset)) lines.at(-1)?.push({ character, offset });
  }
  return lines.map(trimmed).filter((line) => line.length > 0);
}

function trimmed(line: Line): Line {
  const solid = (c: PageCharacter) => /\S/u.test(c.character);
  const first = line.findIndex(solid);
  return first < 0 ? [] : line.slice(first, line.findLastIndex(solid) + 1);
}

/** Groups lines into paragraphs; headings and printed questions always stand alone. */
function paragraphsOf(lines: readonly Line[], rules: readonly RuleName[], standing: ReadonlySet<string>): Line[][] {
  const ends = rules.includes("join-wrapped-lines") ? endsWrappedParagraph : endsParagraph;
  const paragraphs: Line[][] = [[]];
  const isStanding = (line: Line | undefined) => line !== undefined && standing.has(compact(textOf(line)).text);
  lines.forEach((line, at) => {
    paragraphs.at(-1)?.push(line);
    const next = lines[at + 1];
    if (next && (ends(lines, at) || isStanding(line) || isStanding(next))) paragraphs.push([]);
  });
  return paragraphs;
}

/** The article's characters; those that the layout adds have offset -1. */
function layOut(paragraphs: readonly (readonly Line[])[], rules: readonly RuleName[]): PageCharacter[] {
  const added = (text: string) => [...text].map((character) => ({ character, offset: -1 }));
  return paragraphs.flatMap((lines, index) => {
    const joined = lines.flatMap((line, at) => {
      const space = at > 0 && joinNeedsSpace(textOf(lines[at - 1] ?? []), textOf(line));
      return [...(space ? added(" ") : []), ...line];
    });
    const clean = rules.includes("remove-letter-spaces") ? removeLetterSpaces(joined) : joined;
    return [...(index > 0 ? added("\n\n") : []), ...clean];
  });
}

function paragraphAt(text: string, quote: string): Range {
  const wanted = compact(quote).text;
  let start = 0;
  for (const paragraph of text.split("\n\n")) {
    if (compact(paragraph).text === wanted) return { start, end: start + paragraph.length };
    start += paragraph.length + 2;
  }
  throw new Error(`not a paragraph of its own: ${quote}`);
}

/** Runs of the article that equal a run of the page up to white space; a new one begins after noise or a jump. */
function segmentsOf(
  characters: readonly PageCharacter[],
  page: string,
  pieces: readonly Range[],
  file: string,
): Segment[] {
  const segments: { start: number; end: number; file: string; pageStart: number; pageEnd: number }[] = [];
  characters.forEach(({ character, offset }, at) => {
    if (offset < 0 || /\s/u.test(character)) return;
    const last = segments.at(-1);
    const samePiece = last && pieces.some((p) => p.start <= last.pageStart && p.start <= offset && offset < p.end);
    if (last && samePiece && offset >= last.pageEnd && /^\s*$/u.test(page.slice(last.pageEnd, offset))) {
      last.end = at + 1;
      last.pageEnd = offset + 1;
    } else segments.push({ start: at, end: at + 1, file, pageStart: offset, pageEnd: offset + 1 });
  });
  return segments;
}
