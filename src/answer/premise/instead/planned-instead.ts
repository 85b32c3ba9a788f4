import { CLAUSE_END } from "../claim/clause-ends.ts";
import { nearestOfSegments } from "../claim/nearest-segment.ts";
import { denies } from "../claim/stance.ts";
import type { CertainRule } from "../weigh/certain-rule.ts";

/** What is said to be done already. */
const DONE = /已经?|早就|早已|早(?=\p{Script=Han}{1,5}了)|现在就?能|[好上完]了$/u;
/** What is but to come. */
const TO_COME =
  /计划(?=在|于|\p{Script=Han}{0,4}(?:\d|[更建改开])|更换|采购)|拟(?!定)|将(?=在|于|与|给|向|为|会|要|陆续|逐步|继续|全面|新?[建增设开]|启|投|试)|预计|争取|力争|正在|下一步|年底前|待\p{Script=Han}{2,10}后|征求意见|试点|试用/u;
const SO = /已|完成了?|了(?=[,，。;；]|$)/u;

/** What by the sentence is but planned, or under way, where the claim has it done. */
export const plannedInstead: CertainRule = (claim, sentences) => {
  const done = claim.split(CLAUSE_END).find((clause) => DONE.test(clause));
  if (done === undefined || denies(claim) || TO_COME.test(claim)) return null;
  const rest = done.replace(DONE, " ");
  const nearest = nearestOfSegments(rest, sentences, TO_COME);
  if (!nearest || SO.test(nearest.segment)) return null;
  const said = nearestOfSegments(rest, sentences, SO);
  if (said && said.like >= nearest.like) return null;
  return { about: "denial", claimed: claim, stated: nearest.clause, evidence: nearest.sentence.evidence };
};
