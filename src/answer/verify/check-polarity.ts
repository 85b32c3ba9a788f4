import { type AlignedClause, alignClauses } from "./align-clauses.ts";
import type { Fault } from "./fault.ts";
import { DIRECTIONS, type Direction, NEGATION_FREE, NEGATOR } from "./polarity-words.ts";

/** Characters of the word that a negator governs. */
const GOVERNED = 2;
/** 替代不了 denies as 不替代 does. */
const CANNOT = /(?<verb>\p{Script=Han}{2})不(?:了|上|起|出|动)/gu;
const AUXILIARY = /^(?:会|能够|能|可以|可|得以|得|再|需要|需|应该|应|必|要|是|被|将|予|曾|有)/u;

/**
 * Negations and directions of a sentence that the cited text does not share, clause by clause. A negation is the negator
 * with the word that it governs, so that 不缴费 and 缴费 differ wherever they stand; a direction (增, 高于, 以上) is wrong where
 * the cited clause has only its opposite.
 */
export function checkPolarity(sentence: string, cited: string): readonly Fault[] {
  return alignClauses(sentence, cited).flatMap((clause) => [...negationFaults(clause), ...directionFaults(clause)]);
}

function negationFaults({ said, held, isClose }: AlignedClause): readonly Fault[] {
  const [here, there] = [negatedWords(said), negatedWords(held)];
  const negatedThere = (word: string) => there.words.some((other) => agree(word, other));
  const added = here.words.filter((word) => !negatedThere(word) && (isClose || there.plain.includes(word)));
  const invented = here.words.filter(() => there.words.length === 0);
  const dropped = there.words.filter(
    (word) =>
      (isClose || word.length === GOVERNED) &&
      here.plain.includes(word) &&
      !there.plain.includes(word) &&
      !here.words.some((other) => agree(word, other)),
  );
  return [...new Set([...added, ...invented, ...dropped])].map((detail) => ({ kind: "negation", detail }));
}

function directionFaults({ said, held }: AlignedClause): readonly Fault[] {
  return DIRECTIONS.flatMap((direction): readonly Fault[] => {
    const [here, there] = [sidesIn(said, direction), sidesIn(held, direction)];
    const turned =
      (here.up && !here.down && !there.up && there.down) || (here.down && !here.up && !there.down && there.up);
    return turned ? [{ kind: "direction", detail: here.up ?? here.down ?? "" }] : [];
  });
}

interface Negations {
  readonly words: readonly string[];
  /** The text without its negated words. */
  readonly plain: string;
}

function negatedWords(text: string): Negations {
  const [first = "", ...governed] = text.replace(CANNOT, "不$<verb>").replace(NEGATION_FREE, "　").split(NEGATOR);
  const parts = governed.map((part) => part.replace(AUXILIARY, ""));
  const words = parts.map((part) => /^\p{Script=Han}+/u.exec(part)?.[0].slice(0, GOVERNED) ?? "");
  const plain = [first, ...parts.map((part) => part.slice(GOVERNED))].join("　");
  return { words: words.filter(Boolean), plain };
}

const agree = (a: string, b: string) => a.startsWith(b) || b.startsWith(a);

function sidesIn(text: string, { up, down }: Direction): { readonly up?: string; readonly down?: string } {
  const [rising, falling] = [up.exec(text)?.[0], down.exec(text)?.[0]];
  return { ...(rising ? { up: rising } : {}), ...(falling ? { down: falling } : {}) };
}
