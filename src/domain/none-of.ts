const HALF_WIDTH: Readonly<Record<string, string>> = { "，": ",", "；": ";", "：": ":", "？": "?", "！": "!" };

/**
 * Pattern of one character that is none of the marks (，。；), whichever width it has: people type and papers print both, and of
 * normalised text 。 and 、 alone are left at full width. The marks inside 2,173 and 9:30 are part of the figure.
 */
export function noneOf(marks: string): string {
  const excluded = [...marks].map((mark) => `${mark}${HALF_WIDTH[mark] ?? ""}`).join("");
  // Only those that the first class leaves out: what two alternatives match alike is tried in every combination.
  const inFigures = [...OF_FIGURES].filter((mark) => excluded.includes(mark)).join("");
  return inFigures === "" ? `[^${excluded}]` : `(?:[^${excluded}]|(?<=\\d)[${inFigures}](?=\\d))`;
}

const OF_FIGURES = ",:";
