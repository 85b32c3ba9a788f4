import { nearestOfSegments } from "../claim/nearest-segment.ts";
import { AS_MUCH_AS_ONE_LIKES } from "../claim/read-claim.ts";
import type { CertainRule } from "../weigh/certain-rule.ts";

/** Words by which something has no bound: 不限次数, 上不封顶, 想领多久领多久. */
const UNBOUNDED = new RegExp(
  `(?<!不[能得可许]?|别)(?:不限(?!于)[^,，]{0,2}|没有?(?:上限|封顶|限制|次数限制)|上不封顶|无上限|无限(?!公司)[^,，]{0,2}|${AS_MUCH_AS_ONE_LIKES}|(?<times>几\\p{Script=Han}|多[少久])都(?:行|可以|能)|敞开|一\\p{Script=Han}再\\p{Script=Han})`,
  "u",
);
/** A bound with its number. */
const BOUND =
  /(?:最[多长]|至多|不超过|不多于|封顶|只[能可准])[^,，。;；]{0,3}[\d一二两三四五六七八九十半]+[^,，。;；]{0,3}|(?<![不无])限\p{Script=Han}{0,2}[\d一二两三四五六七八九十]+\p{Script=Han}{0,2}|(?:到期|截至|期(?:限)?(?:到|至|为))[^,，。;；]{0,3}\d[^,，。;；]*/u;

/** The bound that the sentence sets, where the claim has none. */
export const limitInstead: CertainRule = (claim, sentences) => {
  const claimed = UNBOUNDED.exec(claim)?.[0];
  if (claimed === undefined) return null;
  const nearest = nearestOfSegments(claim.replace(claimed, " "), sentences, BOUND);
  if (!nearest || UNBOUNDED.test(nearest.segment)) return null;
  return { about: "extent", claimed, stated: nearest.clause, evidence: nearest.sentence.evidence };
};
