/** The named rules by which page text becomes article text. Each removes or keeps characters; none changes one. */

/** Character of a page, with its offset there (UTF-16 code units). */
export interface PageCharacter {
  readonly character: string;
  readonly offset: number;
}
export type Line = readonly PageCharacter[];

const MARKUP_NOISE = [
  /^#{1,6}[ \t]+/gmu,
  /\*\*(?=[^*\s\\])|(?<=[^*\s\\])\*\*/gu,
  /^[\\* \t]*\\\*[\\* \t]*$/gmu,
  /^…{3,}[ \t]*$/gmu,
  /^□/gmu,
];
const SENTENCE_END = /[。！？；：:;!?…⋯—”』」）)]$/u;
const FULL_STOP = /[。！？!?…⋯”』」）)]$/u;
const IDEOGRAPH = /[\u3400-\u9fff\uf900-\ufaff]/u;
const WIDE = /[\u2014\u2018-\u201d\u2026\u22ef\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\ufe10-\ufe4f\uff00-\uffef]/u;

export function textOf(line: Line): string {
  return line.map((c) => c.character).join("");
}

/** remove-markup-noise: offsets of heading marks, bold marks, escaped asterisks, lone dotted lines, byline bullets. */
export function markupNoise(page: string): ReadonlySet<number> {
  const offsets = new Set<number>();
  for (const pattern of MARKUP_NOISE) {
    for (const match of page.matchAll(pattern)) {
      for (let i = match.index; i < match.index + match[0].length; i++) offsets.add(i);
    }
  }
  return offsets;
}

/** remove-letter-spaces: drops a space that has a CJK character or full-width mark on either side. */
export function removeLetterSpaces(line: Line): Line {
  return line.filter((c, i) => {
    if (!/\s/u.test(c.character)) return true;
    const before = line.slice(0, i).findLast((other) => /\S/u.test(other.character))?.character ?? "";
    const after = line.slice(i).find((other) => /\S/u.test(other.character))?.character ?? "";
    return !WIDE.test(before) && !WIDE.test(after);
  });
}

/**
 * Width of a line in CJK characters. Latin letters and digits count half, and so do marks, which the typesetter
 * squeezes to fit the column; spaces count nothing.
 */
export function widthOf(line: Line): number {
  return line.reduce((sum, { character: c }) => sum + (/\s/u.test(c) ? 0 : IDEOGRAPH.test(c) ? 1 : 0.5), 0);
}

/** join-column-breaks: where lines are paragraphs, one goes on in the next unless it ends as a sentence or clause does. */
export function endsParagraph(lines: readonly Line[], at: number): boolean {
  return SENTENCE_END.test(textOf(lines[at] ?? []).trim());
}

/**
 * join-wrapped-lines: where every printed line is a line, a paragraph ends at a sentence's end if that line is short
 * of the column, or if the next one is short by an indent (printed indents are lost, so the line only looks narrower).
 */
export function endsWrappedParagraph(lines: readonly Line[], at: number): boolean {
  if (!FULL_STOP.test(textOf(lines[at] ?? []).trim())) return false;
  const column = columnWidth(lines, at);
  const next = lines[at + 1];
  if (next === undefined || widthOf(lines[at] ?? []) < 0.8 * column) return true;
  const indent = column - widthOf(next);
  return indent >= 1 && indent <= 3.5;
}

/** Median width of the lines around one, four to each side. */
function columnWidth(lines: readonly Line[], at: number): number {
  const widths = lines
    .slice(Math.max(0, at - 4), at + 5)
    .map(widthOf)
    .sort((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)] ?? 0;
}

/** Joins lines of one paragraph; two Latin words or numbers keep a space between them. */
export function joinNeedsSpace(before: string, after: string): boolean {
  return /[A-Za-z0-9]$/u.test(before) && /^[A-Za-z0-9]/u.test(after);
}
