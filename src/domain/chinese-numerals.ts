const DIGITS = "零一二三四五六七八九";
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The number that Chinese numerals below 万 write, by places (二十六) or digit by digit (二〇二四); an empty text is 0. */
export function readChineseNumber(numerals: string): number {
  if (!/[十百千]/u.test(numerals)) return Number([...numerals].map(digitOf).join(""));
  let [sum, digit] = [0, 0];
  for (const character of numerals) {
    const place = PLACES[character];
    if (place === undefined) digit = digitOf(character);
    else {
      sum += (digit || 1) * place;
      digit = 0;
    }
  }
  // 一百五 is 150; 105 is 一百零五.
  const place = digit > 0 ? (PLACES[numerals.at(-2) ?? ""] ?? 0) : 0;
  return sum + (place > 10 ? (digit * place) / 10 : digit);
}

/** The number that figures, with commas or without, or Chinese numerals below 万 write; an empty text is 0. */
export const readNumber = (numeral: string): number =>
  /\d/u.test(numeral) ? Number(numeral.replaceAll(",", "")) : readChineseNumber(numeral);

/** What is no other digit stands for nought: 〇, ○. */
const digitOf = (character: string) => (character === "两" ? 2 : Math.max(0, DIGITS.indexOf(character)));

/** A number up to 99 in Chinese numerals (二十六), a larger one in figures. */
export function writeChineseNumber(number: number): string {
  if (number >= 100) return String(number);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const ten = tens === 0 ? "" : `${tens === 1 ? "" : DIGITS[tens]}十`;
  return tens > 0 && ones === 0 ? ten : `${ten}${DIGITS[ones]}`;
}
