import { nearestOtherwise } from "../claim/nearest-otherwise.ts";
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

/** That something is for all, that only some have it, and that nothing of the kind is asked of them. */
const FOR_ALL =
  /(?:不管|不论|无论|不分)[^，,]{0,10}[都也](?:能|可以|行)?|谁都|人人|任何(?:人|单位|企业|家庭)|所有(?:人|单位|企业|家庭)?/u;
const FOR_SOME = /只[限对向招收发]|仅[限对向招收发]|限于|(?:只|仅)(?:面向|适用|授予|发给)/u;
const ONLY = /只有[^，,]{1,14}?(?=才|能|可以)|只[收招限认]|仅限|必须是/u;
const OPEN_TO_ALL =
  /不限(?!于)|不受[^，,。;；]{0,12}(?:限制|约束)|不看|不分(?!配)|不论|不管|无论|全天候|[均都也](?:可|能|予)/u;

const LIMITS: readonly { readonly claimed: RegExp; readonly stated: RegExp }[] = [
  { claimed: UNBOUNDED, stated: BOUND },
  { claimed: FOR_ALL, stated: FOR_SOME },
  { claimed: ONLY, stated: OPEN_TO_ALL },
];

/** The bound that the sentence sets, where the claim has none, or the other way round. */
export const limitInstead: CertainRule = (claim, sentences) => {
  for (const limit of LIMITS) {
    const claimed = limit.claimed.exec(claim)?.[0];
    if (claimed === undefined) continue;
    const rest = claim.replace(claimed, " ");
    const nearest = nearestOtherwise({ claim, rest, says: limit.claimed, saysOtherwise: limit.stated }, sentences);
    if (nearest) return { about: "extent", claimed, stated: nearest.clause, evidence: nearest.sentence.evidence };
  }
  return null;
};
