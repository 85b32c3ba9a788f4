import type { Span } from "../domain/span.ts";

/** The sentences of one paragraph. */
export type Paragraph = readonly Span[];

/** What numbers a point: 一是, （二）, ③, 首先. */
export interface Marker {
  readonly family: string;
  readonly ordinal: number;
  readonly at: number;
  readonly opensParagraph: boolean;
}

const DIGITS = "一二三四五六七八九";
const NUMERAL = "[一二三四五六七八九十]{1,3}";
/** The ordinal of whatever comes last, such as 最后. */
export const LAST = 99;

const MARKERS: readonly { family: string; pattern: RegExp; onlyParagraphStart?: true }[] = [
  { family: "is", pattern: new RegExp(`^(${NUMERAL})是(?!否|一)`, "u") },
  { family: "of-them", pattern: new RegExp(`^其(${NUMERAL})[是，、,：:]`, "u") },
  { family: "nth", pattern: new RegExp(`^第(${NUMERAL}|\\d{1,2})(?:[，、,：:]|是)`, "u") },
  { family: "first-next", pattern: /^(首先|其次|再次|再者|最后)(?:[，,是]|要)?/u },
  { family: "one-side", pattern: /^(一方面|另一方面)[，,是]?/u },
  { family: "bracket-han", pattern: new RegExp(`^[（(](${NUMERAL})[）)]`, "u") },
  { family: "bracket-digit", pattern: /^[（(](\d{1,2})[）)]/u },
  { family: "circled", pattern: /^([①-⑳])/u },
  { family: "comma-han", pattern: new RegExp(`^(${NUMERAL})、`, "u"), onlyParagraphStart: true },
  { family: "digit", pattern: /^(\d{1,2})(?:[.．](?!\d)|、)/u, onlyParagraphStart: true },
];

const WORDS: Readonly<Record<string, number>> = {
  首先: 1,
  其次: 2,
  再次: 3,
  再者: 3,
  最后: LAST,
  一方面: 1,
  另一方面: 2,
};

/** The markers of the paragraphs, where a clause may begin. */
export function markersIn(text: string, paragraphs: readonly Paragraph[]): Marker[] {
  return paragraphs.flatMap((sentences) => {
    const start = sentences[0]?.start ?? 0;
    const end = sentences.at(-1)?.end ?? 0;
    const markers: Marker[] = [];
    for (let at = start; at < end; at++) {
      const opensParagraph = at === start || /^(?:答[：:]|[-*•])\s*$/u.test(text.slice(start, at));
      if (!opensParagraph && !/[。！!？?；;：:，,”]\s*$/u.test(text.slice(Math.max(start, at - 3), at))) continue;
      const marker = markerAt(text.slice(at, Math.min(end, at + 8)), opensParagraph);
      if (marker) markers.push({ ...marker, at, opensParagraph });
    }
    return markers;
  });
}

/** The marker that a text opens with. */
export function markerAt(text: string, opensParagraph: boolean): { family: string; ordinal: number } | undefined {
  for (const { family, pattern, onlyParagraphStart } of MARKERS) {
    const match = pattern.exec(text);
    if (match?.[1] && (opensParagraph || !onlyParagraphStart)) return { family, ordinal: ordinalOf(match[1]) };
  }
  return undefined;
}

/** 1 to 99 of Chinese or Arabic digits, circled numbers and ordering words. */
export function ordinalOf(word: string): number {
  const known = WORDS[word];
  if (known !== undefined) return known;
  if (/^\d+$/u.test(word)) return Number(word);
  const circled = word.codePointAt(0) ?? 0;
  if (circled >= 0x2460 && circled <= 0x2473) return circled - 0x2460 + 1;
  const ten = word.indexOf("十");
  const digit = (c: string | undefined) => (c === undefined ? 0 : DIGITS.indexOf(c) + 1);
  if (ten < 0) return word.length === 1 ? digit(word[0]) : 0;
  return (ten === 0 ? 1 : digit(word[0])) * 10 + digit(word[ten + 1]);
}
