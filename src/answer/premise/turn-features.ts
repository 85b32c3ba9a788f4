import { bigramsOf, sharedBigrams } from "../question/bigrams.ts";
import { denies } from "./stance.ts";
import type { TurnFeatures } from "./turn-weights.ts";
import { CLAUSE_OF_TURN, mainClause, type Turn } from "./turns.ts";

/** Characters that join words or tell a manner, and tell nothing of what is spoken of. */
const JOINING =
  /[的了吗呢吧啊是不没未无也都还就才得要会能可以应当须必再在有被把给对从向由与和及或者个这那其之所于为等上下中里到去来我你他她它们一两]/u;

export interface TurnPlace {
  /** The sentence of the turn, normalised. */
  readonly text: string;
  /** Its place among the likeliest answers, from 0. */
  readonly rank: number;
  /** Its log-odds behind the likeliest. */
  readonly behind: number;
  /** Its cosine with the question. */
  readonly similarity: number;
  /** Share of the claim's words that it holds, itself and with what stands around it. */
  readonly own: number;
  readonly share: number;
  readonly isAssumed: boolean;
  /** The likeliest sentences of the others, normalised. */
  readonly rivals: readonly string[];
}

const content = (text: string) => new Set([...text].filter((one) => /\p{Script=Han}/u.test(one) && !JOINING.test(one)));
const shareOf = (some: ReadonlySet<string>, text: string) =>
  some.size === 0 ? 0 : [...some].filter((one) => text.includes(one)).length / some.size;

/** What tells whether a turn speaks of what the claim speaks of. */
export function turnFeatures(whole: string, { kind, clause, deed }: Turn, place: TurnPlace): TurnFeatures {
  const claim = mainClause(whole);
  const pairs = bigramsOf(claim);
  const like = (one: string) => sharedBigrams(pairs, one);
  const clauses = place.text.split(CLAUSE_OF_TURN).filter(Boolean);
  const at = clauses.indexOf(clause);
  const others = clauses.filter((other) => other !== clause && !denies(other));
  const mine = content(claim);
  const isDenied = kind === "denied";
  return {
    opposite: Number(kind === "opposite"),
    extent: Number(kind === "extent"),
    stays: Number(kind === "stays"),
    count: Number(kind === "count"),
    pairs: Math.min(4, like(clause)),
    deed: shareOf(content(deed), claim),
    head: isDenied ? shareOf(content(deed.slice(0, 2)), claim) : 0,
    length: Math.log(1 + content(clause).size),
    ofClaim: shareOf(mine, clause),
    inContext: shareOf(content(whole), clause + (clauses[at - 1] ?? "")),
    inSentence: shareOf(content(whole), place.text),
    saidElse: Math.max(0, ...others.map((other) => shareOf(mine, other))),
    saidByRival: Math.max(
      0,
      ...place.rivals.flatMap((rival) =>
        rival
          .split(CLAUSE_OF_TURN)
          .filter((other) => denies(other) !== isDenied)
          .map((other) => shareOf(mine, other)),
      ),
    ),
    last: Number(at === clauses.length - 1),
    first: Number(place.rank === 0),
    second: Number(place.rank === 1),
    behind: Math.min(4, place.behind),
    similarity: place.similarity,
    own: place.own,
    share: place.share,
    assumed: Number(place.isAssumed),
  };
}
