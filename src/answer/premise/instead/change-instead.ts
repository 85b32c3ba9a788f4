import { TRENDS } from "../../verify/polarity-words.ts";
import type { AlignedSentence } from "../claim/align-claim.ts";
import { CLAUSE_END } from "../claim/clause-ends.ts";
import type { Correction } from "../correction.ts";

/** Share of the claim that the sentence must hold with what stands around it, and itself. */
const LEAST_SHARE = 0.55;
const LEAST_OWN = 0.4;
const STAYS =
  /(?:保持|维持|仍)[^,，。；]{0,12}不变|不变|(?:不|未)作?(?:调整|改变|变动)|没有(?:变化|调整|改变)|保持稳定/u;
const CHANGES = /提前|推迟|延后|调整|改变|变了|变化|变成|涨|上调|下调|提了?价|降价/u;

/** Where the question has something go up, down or change that by the sentence stays as it is. */
export function changeInstead(claim: string, { text, near, own, share }: AlignedSentence): Correction | null {
  if ((!near && (share < LEAST_SHARE || own < LEAST_OWN)) || STAYS.test(claim)) return null;
  // What does not go up stays as it is.
  if (/(?:没有?|未|不会?|并未)(?:\p{Script=Han}{0,2})(?:涨|升|提|增|降|减|变|调)/u.test(claim)) return null;
  const words = [CHANGES, ...TRENDS.flatMap(({ up, down }) => [up, down])];
  const claimed = words.map((word) => word.exec(claim)?.[0]).find((word) => word !== undefined);
  const stated = text.split(CLAUSE_END).find((clause) => STAYS.test(clause));
  return claimed && stated ? { about: "trend", claimed, stated: STAYS.exec(stated)?.[0] ?? stated } : null;
}
