/**
 * Part of the key facts that an answer states, 0 to 1, with those it misses; null where there are none. A fact counts
 * as stated when any of its wordings occurs in the texts, after NFKC and without white space: nugget recall (Voorhees,
 * Overview of the TREC 2003 Question Answering Track) with string matching in place of an assessor.
 */
export function keyFactRecall(
  keyFacts: readonly (readonly string[])[],
  texts: readonly string[],
): { readonly score: number; readonly missed: readonly (readonly string[])[] } | null {
  if (keyFacts.length === 0) return null;
  const stated = texts.map(plain);
  const missed = keyFacts.filter(
    (wordings) => !wordings.some((wording) => stated.some((text) => text.includes(plain(wording)))),
  );
  return { score: 1 - missed.length / keyFacts.length, missed };
}

const plain = (text: string) => text.normalize("NFKC").replace(/\s/gu, "");
