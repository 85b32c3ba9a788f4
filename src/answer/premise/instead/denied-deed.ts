import { bigramsOf, sharedBigrams } from "../../question/bigrams.ts";
import type { AlignedSentence } from "../claim/align-claim.ts";
import { CLAUSE_END } from "../claim/clause-ends.ts";
import { claimDenies, denies } from "../claim/stance.ts";
import type { Held } from "../correction.ts";
import { deedsIn } from "./deeds-in.ts";
import { deniesOtherwise, deniesTheSame } from "./polarity-instead.ts";
import { isOfBefore } from "./words-of-claims.ts";

/** Share of the claim that the sentence must hold with what stands around it. */
const LEAST_SHARE = 0.55;
/** A claim that denies is set against what the sentence asserts only where that holds this much of it. */
const LEAST_OWN_OF_DENIED = 0.6;
/** What is denied of those only who did not do something. */
const CONDITION = /(?:如果|若|凡|倘)|的$|的(?:地区|人|单位|情况|情形|时候|\p{Script=Han}{0,4}者)/u;

/**
 * A deed that the sentence denies and the question asserts, or the other way round, in whatever words the rest is said:
 * 不能转让 beside 可以转让给朋友吗.
 */
export function deniedDeed(claim: string, { text, near, own, share }: AlignedSentence): Held {
  if (!near && share < LEAST_SHARE) return null;
  if (deniesTheSame(claim, text)) return "supported";
  const said = deedsIn(claim);
  // Who has nothing of a kind tells of himself.
  const saidOfAll = deedsIn(claim.replace(/没有?/gu, "　")).denied;
  for (const clause of text.split(CLAUSE_END)) {
    const there = deedsIn(clause);
    // 不再是 and 结束了 deny the same.
    if (
      CONDITION.test(clause) ||
      denies(clause) === claimDenies(claim) ||
      isOfBefore(clause, claim) ||
      deniesOtherwise.test(`${claim}\n${clause}`)
    )
      continue;
    const turned =
      there.denied.find((deed) => said.plain.includes(deed)) ??
      (there.denied.length === 0 && own >= LEAST_OWN_OF_DENIED
        ? saidOfAll.find((deed) => there.plain.includes(deed))
        : undefined);
    if (there.denied.some((deed) => said.denied.includes(deed))) return "supported";
    if (turned !== undefined && isSaidNearer(claim, turned, clause, text)) return "supported";
    if (turned !== undefined) return { about: "denial", claimed: claim, stated: clause };
  }
  return null;
}

/** Whether another clause, more like the claim, has the deed that this one denies: 派遣人员纳入，返聘人员不纳入. */
function isSaidNearer(claim: string, deed: string, clause: string, text: string): boolean {
  const pairs = bigramsOf(claim);
  const like = (one: string) => sharedBigrams(pairs, one);
  return text.split(CLAUSE_END).some((one) => deedsIn(one).plain.includes(deed) && like(one) > like(clause));
}
