import { nearestOtherwise } from "../claim/nearest-otherwise.ts";
import type { CertainRule } from "../weigh/certain-rule.ts";
import { THAN } from "./comparison.ts";
import { OPPOSITE_PREDICATES } from "./opposites.ts";
import { mainClause } from "./turns.ts";

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
    const nearest = nearestOtherwise({ claim, rest, says: same, saysOtherwise: opposite }, sentences);
    if (!nearest) continue;
    const stated = nearest.clause.slice(nearest.clause.search(opposite));
    return { about: "trend", claimed, stated, evidence: nearest.sentence.evidence };
  }
  return null;
};
