export interface AlignedClause {
  readonly said: string;
  /** The clause of the cited text that is most like it, or the whole cited text where none is. */
  readonly held: string;
  readonly isClose: boolean;
}

/** Dice coefficient of character pairs from which two clauses are taken to say the same thing. */
const CLOSE = 0.55;
const CLAUSE_END = /[，。；：！？、,;!?\n]/u;

/** Each clause of a sentence with what the cited text says in its place. */
export function alignClauses(sentence: string, cited: string): readonly AlignedClause[] {
  const clauses = cited.split(CLAUSE_END).filter(Boolean);
  const pairsOfClauses = clauses.map(pairsOf);
  return sentence
    .split(CLAUSE_END)
    .filter(Boolean)
    .map((said) => {
      const pairs = pairsOf(said);
      const likeness = pairsOfClauses.map((other) => dice(pairs, other));
      const best = Math.max(0, ...likeness);
      const isClose = best >= CLOSE;
      return { said, held: (isClose ? clauses[likeness.indexOf(best)] : undefined) ?? cited, isClose };
    });
}

function pairsOf(text: string): ReadonlySet<string> {
  const characters = [...text.replace(/[\s\p{P}]/gu, "")];
  if (characters.length < 2) return new Set(characters);
  return new Set(characters.slice(1).map((character, i) => `${characters[i]}${character}`));
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((pair) => b.has(pair)).length;
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}
