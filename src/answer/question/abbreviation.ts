/** Fewer characters stand in order by chance. */
const SHORTEST = 3;
/** Of each word that is cut short, one or two characters are left out. */
const LEFT_OUT = "\\p{Script=Han}{0,2}";
const HAN = /^\p{Script=Han}+$/u;

/** Whether the text writes out what the word is short for: 长护险 of 长期护理保险. */
export function isWrittenOut(word: string, text: string): boolean {
  return word.length >= SHORTEST && HAN.test(word) && new RegExp([...word].join(LEFT_OUT), "u").test(text);
}
