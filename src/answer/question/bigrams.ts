const asking = /什么|哪些|哪个|哪里|哪|谁|怎么|怎样|如何|多少|几|时候|地方|[的是了吗呢为在有被啥和与]/gu;

/** Pairs of neighbouring characters, which hold where words are cut differently; asking words left out. */
export function bigramsOf(normalised: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const [run] of normalised.replace(asking, " ").matchAll(/[\p{L}\p{N}]+/gu)) {
    for (let i = 0; i + 1 < run.length; i++) pairs.add(run.slice(i, i + 2));
  }
  return pairs;
}

/** How many of the pairs are pairs of the text. */
export function sharedBigrams(pairs: ReadonlySet<string>, normalised: string): number {
  return [...bigramsOf(normalised)].filter((pair) => pairs.has(pair)).length;
}

/** The share, 0 to 1, of the pairs that stand in the text. */
export function shareOfBigrams(pairs: ReadonlySet<string>, normalised: string): number {
  if (pairs.size === 0) return 0;
  let held = 0;
  for (const pair of pairs) if (normalised.includes(pair)) held++;
  return held / pairs.size;
}
