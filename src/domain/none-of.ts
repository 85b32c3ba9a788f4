const HALF_WIDTH: Readonly<Record<string, string>> = { "，": ",", "；": ";", "：": ":", "？": "?", "！": "!" };

/**
 * Pattern of one character that is none of the marks (，。；), whichever width it has: people type and papers print both, and of
 * normalised text 。 and 、 alone are left at full width. The marks inside 2,173 and 9:30 are part of the figure.
 */
export const noneOf = (marks: string): string =>
  `(?:[^${[...marks].map((mark) => `${mark}${HALF_WIDTH[mark] ?? ""}`).join("")}]|(?<=\\d)[,:](?=\\d))`;
