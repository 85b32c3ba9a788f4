import { nearestOfSegments } from "../claim/nearest-segment.ts";
import type { CertainRule } from "../weigh/certain-rule.ts";
import { DUE, FREE } from "./payment-instead.ts";
import { BEFORE } from "./polarity-instead.ts";

const DUE_AS_SAID = new RegExp(
  `${DUE.source}|(?:买|购)票|押金|押[\\d一二两三四五六七八九十百]|手续费|(?:要|得|还)[^,，]{0,6}(?:收|扣|交)`,
  "u",
);
const FREE_AS_SAID = new RegExp(`${FREE.source}|免押金|不收(?=[取费钱任押]|$|[,，。;；])`, "u");
const AMOUNT = /\d[\d.]*(?:元|%|块)|收取/u;

/** That nothing is due by the sentence, where the claim has something due. */
export const freeInstead: CertainRule = (claim, sentences) => {
  const claimed = DUE_AS_SAID.exec(claim)?.[0];
  if (claimed === undefined || FREE_AS_SAID.test(claim)) return null;
  const rest = claim.replace(claimed, " ");
  const nearest = nearestOfSegments(rest, sentences, FREE_AS_SAID);
  if (!nearest || (BEFORE.test(nearest.clause) && !BEFORE.test(claim))) return null;
  const due = nearestOfSegments(rest, sentences, AMOUNT);
  if (due && due.clause !== nearest.clause && due.like >= nearest.like) return null;
  return { about: "denial", claimed: claim, stated: nearest.clause, evidence: nearest.sentence.evidence };
};
