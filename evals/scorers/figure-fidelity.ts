/** One sentence of an answer with the words that its citations quote. */
export interface CitedSentence {
  readonly text: string;
  readonly quotes: readonly string[];
}

const FIGURE = /\d+(?:\.\d+)?(?:万亿|[万亿%])?/gu;

/**
 * Part of the figures of an answer (numbers, dates, percentages, document numbers) that occur in a span which their
 * own sentence cites, 0 to 1; null where it states none. Full width, thousands separators and 百分之 are made equal
 * first: the exact-match part of FactScore's idea (Min et al., 2023) that needs no judge.
 */
export function figureFidelity(sentences: readonly CitedSentence[]): number | null {
  const held = sentences.flatMap(({ text, quotes }) => {
    const cited = new Set(quotes.flatMap(figuresIn));
    return figuresIn(text).map((figure) => cited.has(figure));
  });
  return held.length === 0 ? null : held.filter(Boolean).length / held.length;
}

/** Figures of a text in one spelling, with their unit of counting (万, 亿, %). */
export function figuresIn(text: string): readonly string[] {
  const plain = text
    .normalize("NFKC")
    .replace(/(?<=\d),(?=\d{3})/gu, "")
    .replace(/百分之(?<number>\d+(?:\.\d+)?)/gu, "$<number>%")
    .replace(/\s/gu, "");
  return plain.match(FIGURE) ?? [];
}
