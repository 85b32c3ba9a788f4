import { contentCharacters, shareOfCharacters } from "../claim/content-characters.ts";
import { nearestOtherwise } from "../claim/nearest-otherwise.ts";
import type { CertainRule } from "../weigh/certain-rule.ts";
import { THAN } from "./comparison.ts";
import { COURSES_OF_MEASURES, OPPOSITE_PREDICATES } from "./opposites.ts";
import { mainClause } from "./turns.ts";

/** Characters of what is measured, right before what is said of it: 药费 of 药费更低了. */
const MEASURE = 2;
/** Tells in what manner it goes, not what: 越来越高. */
const HOW = /(?:越来|明显|反[而倒]|大幅|又|变得?)$/u;

/** The opposite of what the claim says, in the clause that speaks most of what the claim speaks of. */
export const oppositePredicate: CertainRule = (claim, sentences) => {
  const main = mainClause(claim);
  if (THAN.test(main)) return null;
  for (const sides of [...OPPOSITE_PREDICATES, ...COURSES_OF_MEASURES]) {
    const { up, down } = sides;
    const isCourse = COURSES_OF_MEASURES.includes(sides);
    const [rises, falls] = [up.exec(main)?.[0], down.exec(main)?.[0]];
    const claimed = rises ?? falls;
    if (claimed === undefined || (up.test(claim) && down.test(claim))) continue;
    const [same, opposite] = rises ? [up, down] : [down, up];
    const rest = claim.replace(claimed, " ");
    const measured = contentCharacters(main.slice(0, main.indexOf(claimed)).replace(HOW, "")).slice(-MEASURE);
    const isOfMeasure = (clause: string) => measured.length === MEASURE && shareOfCharacters(measured, clause) === 1;
    const saysOtherwise = { test: (clause: string) => opposite.test(clause) && (!isCourse || isOfMeasure(clause)) };
    const nearest = nearestOtherwise({ claim, rest, says: same, saysOtherwise }, sentences);
    if (!nearest) continue;
    const stated = nearest.clause.slice(nearest.clause.search(opposite));
    return { about: "trend", claimed, stated, evidence: nearest.sentence.evidence };
  }
  return null;
};
