import type { TermExtractor } from "../../retrieve/terms.ts";

/** Where something stands in a text. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

const HAN = /^\p{Script=Han}+$/u;

export const textOf = (text: string, { start, end }: Run): string => text.slice(start, end);

export const covers = (whole: Run, part: Run): boolean => whole.start <= part.start && part.end <= whole.end;

/** Each place of each Chinese word of the text, which is normalised; longer words and those inside them. */
export function runsIn(text: string, extractTerms: TermExtractor): readonly Run[] {
  const terms = [...new Set(extractTerms(text))].filter((term) => HAN.test(term));
  return terms.flatMap((term) =>
    [...text.matchAll(new RegExp(term, "gu"))].map(({ index }) => ({ start: index, end: index + term.length })),
  );
}

/** The longest runs of neighbouring words that are wanted, without those inside others. */
export function wholeRuns(words: readonly Run[], isWanted: (run: Run) => boolean): readonly Run[] {
  const starts = [...new Set(words.map(({ start }) => start))];
  const ends = [...new Set(words.map(({ end }) => end))];
  const isGapless = (run: Run) => {
    let at = run.start;
    for (const { start, end } of words.toSorted((a, b) => a.start - b.start))
      if (start <= at && end <= run.end && end > at) at = end;
    return at === run.end;
  };
  const wanted = starts
    .flatMap((start) => ends.filter((end) => end > start).map((end) => ({ start, end })))
    .filter((run) => isWanted(run) && isGapless(run));
  return wanted.filter((run) => !wanted.some((other) => other !== run && covers(other, run)));
}
