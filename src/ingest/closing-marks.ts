export const CLOSER_OF: Readonly<Record<string, string>> = {
  "“": "”",
  "‘": "’",
  "「": "」",
  "『": "』",
  "（": "）",
  "(": ")",
  "《": "》",
  "〈": "〉",
  "【": "】",
  "[": "]",
};
export const CLOSERS = new Set([...Object.values(CLOSER_OF), '"', "'"]);

/** Where each opening mark stands, and where the one that closes it does. */
export function matchBrackets(text: string, start: number, end: number): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: { at: number; closer: string }[] = [];
  for (let i = start; i < end; i++) {
    const c = text.charAt(i);
    const closer = CLOSER_OF[c];
    if (closer !== undefined) open.push({ at: i, closer });
    else if (CLOSERS.has(c)) {
      const depth = open.findLastIndex((entry) => entry.closer === c);
      if (depth >= 0) {
        pairs.set(open[depth]?.at ?? i, i);
        open.length = depth;
      }
    }
  }
  return pairs;
}

/** Where the closing marks at `at` stop. */
export function skipClosers(text: string, at: number, end: number): number {
  let after = at;
  while (after < end && CLOSERS.has(text.charAt(after))) after++;
  return after;
}
