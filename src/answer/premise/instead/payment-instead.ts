import type { AlignedSentence } from "../claim/align-claim.ts";
import { SEGMENT_END } from "../claim/clause-ends.ts";
import type { Correction } from "../correction.ts";
import { BEFORE } from "./polarity-instead.ts";

/** Share of the claim that the sentence must hold with what stands around it. */
const LEAST_SHARE = 0.5;
export const FREE =
  /免收|免租|免费|全免|免缴|免交|免除[^，。]{0,8}费|无偿|(?:不再|不用|不需要?|无需|无须|不必|不会|不)(?:额外|另外|另行)?(?:缴[纳费]?|交[费钱]?|收[费取钱]?|付[费钱]|花钱|要钱|掏钱)|不向[^，。]{1,8}(?:收取|收费)/u;
export const DUE =
  /(?:要|得|需要?|必须|应当|应|须|还|也|另外|额外|另)(?:另外|额外|另行|自己|再)?(?:缴纳|缴费|交费|缴|交|付|掏|花|收)(?:取|费|钱|租金|纳)?|收费|自费|有偿|收取|[掏花出]钱|卖给|费[^，]{0,6}\d[\d.]*(?:元|块)/u;
const whoPays = /\p{Script=Han}{2}(?:人员|职工|居民|老人|学生|儿童|农民|企业|个人|村民|患者|家庭)|[a-z]类/gu;

/** Whether something is to be paid for, where the question and the sentence differ on it. */
export function paymentInstead(claim: string, { text, near, share, holdsAround }: AlignedSentence): Correction | null {
  if (!near && share < LEAST_SHARE) return null;
  const payers = claim.match(whoPays) ?? [];
  if (!payers.every((payer) => holdsAround(payer) > 0 || text.includes(payer.slice(-4)))) return null;
  for (const part of text.split(SEGMENT_END).filter((one) => !BEFORE.test(one) || BEFORE.test(claim))) {
    const [saidFree, free] = [FREE.exec(claim)?.[0], FREE.exec(part)?.[0]];
    const [saidDue, due] = [DUE.exec(claim)?.[0], DUE.exec(part)?.[0]];
    if (saidDue && !saidFree && free && !dueBeside(part, free))
      return { about: "denial", claimed: saidDue, stated: free };
    if (saidFree && due && !free) return { about: "denial", claimed: saidFree, stated: due };
  }
  return null;
}

const dueBeside = (part: string, free: string) => DUE.test(part.replace(free, "　"));
