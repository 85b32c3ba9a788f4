import { shareOfBigrams } from "../../question/bigrams.ts";
import { type AlignedSentence, pairsToSay } from "../claim/align-claim.ts";
import { CLAUSE_END, SEGMENT_END } from "../claim/clause-ends.ts";
import { OF_WHOM } from "../claim/stance.ts";
import type { Held } from "../correction.ts";
import { OPPOSITES } from "./opposites.ts";
import { isOfBefore } from "./words-of-claims.ts";

/** Share of the claim that the sentence must hold, itself and with what stands around it. */
const LEAST_OWN = 0.4;
const LEAST_SHARE = 0.5;
/** Share of the other pairs of characters of the claim's clause that the sentence must hold up to the next semicolon. */
const LEAST_OF_SEGMENT = 0.3;
const LEAST_OF_NEAR = 0.15;
/** A clause that shares nearly as much with the claim as the nearest does. */
const AS_LIKE = 0.8;
/** 不算不能 is no denial. */
const DENIED_AGAIN = /(?:不算|未必|不一定|不至于|并非|不是)\p{Script=Han}{0,3}$/u;
/** A bound of what is spoken of is not what is said of it: 不足100万的平台. */
const OF_A_BOUND = /^\d[^，。]{0,8}?的/u;

/** Where a clause says the opposite of the question's word about the same things. */
export function oppositeInstead(claim: string, sentence: AlignedSentence): Held {
  const { text, near, holds, holdsAround } = sentence;
  const clauses = text
    .split(SEGMENT_END)
    .filter((segment) => !isOfBefore(segment, claim))
    .flatMap((segment) =>
      segment
        .split(CLAUSE_END)
        .filter((clause) => !OF_WHOM.test(clause))
        .map((clause) => ({ clause, segment })),
    );
  for (const { up, down } of OPPOSITES) {
    const [rises, falls] = [up, down].map((word) => predicateIn(claim, word));
    const claimed = rises && !falls ? rises : falls && !rises ? falls : undefined;
    if (claimed === undefined) continue;
    const [same, opposite] = rises ? [up, down] : [down, up];
    const rest = claim.replace(claimed, " ");
    if (!near && (holds(rest) < LEAST_OWN || holdsAround(rest) < LEAST_SHARE)) continue;
    const said = claim.split(CLAUSE_END).find((clause) => clause.includes(claimed)) ?? claim;
    const pairs = pairsToSay(said.replace(claimed, " "), sentence);
    const [nearest] = clauses
      .filter(({ clause }) => same.test(clause) || opposite.test(clause))
      .map((each) => ({ ...each, like: shareOfBigrams(pairs, each.clause) }))
      .filter(
        ({ like, segment }) => like > 0 && shareOfBigrams(pairs, segment) >= (near ? LEAST_OF_NEAR : LEAST_OF_SEGMENT),
      )
      .toSorted((a, b) => b.like - a.like);
    if (!nearest) continue;
    const isSaid = clauses.some(
      ({ clause }) => same.test(clause) && shareOfBigrams(pairs, clause) >= nearest.like * AS_LIKE,
    );
    if (isSaid) return "supported";
    const stated = opposite.exec(nearest.clause)?.[0];
    if (stated !== undefined) return { about: "trend", claimed, stated };
  }
  return null;
}

function predicateIn(claim: string, word: RegExp): string | undefined {
  const found = word.exec(claim);
  if (!found || DENIED_AGAIN.test(claim.slice(0, found.index))) return undefined;
  return OF_A_BOUND.test(claim.slice(found.index + found[0].length)) ? undefined : found[0];
}
