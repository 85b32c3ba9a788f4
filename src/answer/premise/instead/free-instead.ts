import { CLAUSE_END } from "../claim/clause-ends.ts";
import { nearestOtherwise } from "../claim/nearest-otherwise.ts";
import type { CertainRule, RankedSentence } from "../weigh/certain-rule.ts";

/** That something is to be paid, and that nothing is, as people and articles say it. */
const DUE =
  /(?:要|得|需要?|必须|应当|应|须|还|也|另外|额外|另)(?:另外|额外|另行|自己|再)?(?:缴纳|缴费|交费|缴|交|付|掏|花|收)(?:取|费|钱|租金|纳)?|收费|自费|有偿|收取|[掏花出]钱|卖给|费[^，]{0,6}\d[\d.]*(?:元|块)|(?:买|购)票|押金|押[\d一二两三四五六七八九十百]|手续费|(?:要|得|还)[^,，]{0,6}(?:收|扣|交)/u;
const FREE =
  /免收|免租|免费|全免|免缴|免交|免除[^,，。]{0,8}费|无偿|(?:不再|不用|不需要?|无需|无须|不必|不会|不[得能准许予]|禁止|严禁|不)(?:再|额外|另外|另行)?(?:缴[纳费]?|交[费钱]?|收[费取钱]?|付[费钱]|花钱|要钱|掏钱)|不[得能再]?向[^,，。]{1,8}(?:收取|收费)|免押金|不收(?=[取费钱任押]|$|[,，。;；])/u;
/** What is paid by its name: 押金, 指导费. */
const PAYMENT = /(?:押|定|订|保证|违约)金|[^要交缴收付需得出掏\P{Script=Han}]{2}费(?!用)/u;
const AMOUNT = /\d[\d.]*(?:元|%|块)|收取/u;

/** That nothing is due by the sentence, where the claim has something due. */
export const freeInstead: CertainRule = (claim, sentences) => {
  const claimed = DUE.exec(claim)?.[0];
  if (claimed === undefined || FREE.test(claim)) return null;
  const rest = claim.replace(claimed, " ");
  const nearest =
    nearestOtherwise({ claim, rest, says: { test: tellsHowMuch }, saysOtherwise: FREE }, sentences) ??
    freeOf(PAYMENT.exec(claim)?.[0], sentences);
  return nearest && { about: "denial", claimed: claim, stated: nearest.clause, evidence: nearest.sentence.evidence };
};

const tellsHowMuch = (clause: string) => AMOUNT.test(clause) && !FREE.test(clause);

/** Where a payment is denied by its very name, whatever else the segment speaks of, and no sentence tells how much it is. */
function freeOf(payment: string | undefined, sentences: readonly RankedSentence[]) {
  if (payment === undefined) return null;
  const clauses = sentences.flatMap((sentence) =>
    sentence.text
      .split(CLAUSE_END)
      .filter((clause) => clause.includes(payment))
      .map((clause) => ({ sentence, clause })),
  );
  if (clauses.some(({ clause }) => tellsHowMuch(clause))) return null;
  return clauses.find(({ clause }) => FREE.test(clause)) ?? null;
}
