import { readChineseNumber } from "../domain/chinese-numerals.ts";

/**
 * What tells one clause or one class from its neighbours, in a normalised text: 第十二条, b类. Cut into words they would
 * be numerals and single letters that many neighbours share.
 */
const LABEL = /第(?:[零一二三四五六七八九十百千]{1,8}|\d{1,4})[条章节款](?!件)|(?<![a-z\d])[a-z][类级档型组](?!别)/gu;

/** The text parted at its labels, in order; a label in one spelling, whichever numerals it was written with. */
export function partLabels(text: string): readonly { readonly text: string; readonly isLabel: boolean }[] {
  const parts: { text: string; isLabel: boolean }[] = [];
  let at = 0;
  for (const found of text.matchAll(LABEL)) {
    if (found.index > at) parts.push({ text: text.slice(at, found.index), isLabel: false });
    parts.push({ text: inDigits(found[0]), isLabel: true });
    at = found.index + found[0].length;
  }
  if (at < text.length) parts.push({ text: text.slice(at), isLabel: false });
  return parts;
}

function inDigits(label: string): string {
  return label.replace(/[零一二三四五六七八九十百千]+/u, (numerals) => String(readChineseNumber(numerals)));
}
