/**
 * Forms of the block CJK Radicals Supplement that are whole characters in modern text, and what Unicode's
 * EquivalentUnifiedIdeograph.txt gives for each. Unlike the Kangxi radicals they have no compatibility mapping.
 */
const PAIRS =
  "⺁厂⺄乙⺈刀⺊卜⺌小⺎兀⺒巳⺓幺⺜日⺝月⺟母⺠民⺧牛⺩王⺫目⺬示⺶羊⺻聿⺼月⺽臼⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";

// NFKC turns the radical into 戶, which Simplified text, by far the commoner, does not write.
const UNIFIED = new Map<string, string>([["⼾", "户"]]);
for (let i = 0; i < PAIRS.length; i += 2) UNIFIED.set(PAIRS.charAt(i), PAIRS.charAt(i + 1));

/**
 * Writes radicals (U+2E80 to U+2FDF) as the characters that they look like, one for one. A PDF stores shapes; many programs,
 * browsers among them, note for the shape of 门 the radical ⻔, which no question would be typed with.
 */
export function unifyRadicals(text: string): string {
  return text.replace(/[\u2E80-\u2FDF]/gu, (radical) => UNIFIED.get(radical) ?? radical.normalize("NFKC"));
}
