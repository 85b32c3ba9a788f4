import { nearestOfSegments } from "../claim/nearest-segment.ts";
import type { CertainRule } from "../weigh/certain-rule.ts";
import { THAN } from "./comparison.ts";
import { OPPOSITE_PREDICATES } from "./opposites.ts";
import { mainClause } from "./turns.ts";
import { isOfBefore } from "./words-of-claims.ts";

/** The opposite of what the claim says, in the clause that speaks most of what the claim speaks of. */
export const oppositePredicate: CertainRule = (claim, sentences) => {
  const main = mainClause(claim);
  if (THAN.test(main)) return null;
  for (const { up, down } of OPPOSITE_PREDICATES) {
    const [rises, falls] = [up.exec(main)?.[0], down.exec(main)?.[0]];
    const claimed = rises ?? falls;
    if (claimed === undefined || (up.test(claim) && down.test(claim))) continue;
    const [same, opposite] = rises ? [up, down] : [down, up];
    const rest = claim.replace(claimed, " ");
    const nearest = nearestOfSegments(rest, sentences, opposite);
    if (!nearest || same.test(nearest.clause) || isOfBefore(nearest.clause, claim)) continue;
    const said = nearestOfSegments(rest, sentences, same);
    if (said && said.like >= nearest.like) continue;
    const stated = nearest.clause.slice(nearest.clause.search(opposite));
    return { about: "trend", claimed, stated, evidence: nearest.sentence.evidence };
  }
  return null;
};
