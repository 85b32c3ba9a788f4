import { contentCharacters, shareOfCharacters } from "../claim/content-characters.ts";
import { isSameBody } from "../claim/same-body.ts";
import type { CertainRule } from "../weigh/certain-rule.ts";
import { DOER } from "./by-whom-instead.ts";
import { rankedMatches, SHARED } from "./ranked-matches.ts";

const NAME = "(?:(?![由向归的和与或在为按是得着要把全靠,])\\p{Script=Han})";
/** 是市文化局发的, 归街道管, 由县里查. */
const CLAIMED = new RegExp(
  `(?<!不)(?:由|归|是|找)(?<who>${NAME}{1,12}?(?:${DOER}|公安|公安机关|各村|村里|县里|市里|省里|区里))(?:自己|自行)?\\p{Script=Han}`,
  "u",
);
/** Who does it, or is in charge. */
const DONE_BY: readonly RegExp[] = [
  new RegExp(`由(?<who>${NAME}{2,14}?${DOER})(?=\\p{Script=Han})`, "gu"),
  new RegExp(`(?:^|[,，、])(?<who>${NAME}{2,14}?(?:${DOER}|机关))(?=负责|牵头|主管|承办)`, "gu"),
];
/** Share of what the claim speaks of that the segment must hold, and by how little less another speaks of the same. */
const LEAST_SHARE = 0.4;
const AS_LIKE = 0.8;

/** Who does it by the sentence, where the claim has another do it. */
export const doerInstead: CertainRule = (claim, sentences) => {
  const { who = "" } = CLAIMED.exec(claim)?.groups ?? {};
  if (who === "" || sentences.some(({ text }) => text.includes(who))) return null;
  const matter = contentCharacters(claim.replace(who, " "));
  const doers = rankedMatches(sentences, DONE_BY, (segment) => shareOfCharacters(matter, segment));
  const [nearest] = doers;
  if (!nearest || nearest.like < LEAST_SHARE || SHARED.test(nearest.segment)) return null;
  const alike = doers.filter(({ like }) => like >= nearest.like * AS_LIKE);
  if (new Set(alike.map(({ who: doer }) => doer)).size > 1 || alike.some(({ who: doer }) => isSameBody(who, doer)))
    return null;
  return { about: "body", claimed: who, stated: nearest.who, evidence: nearest.sentence.evidence };
};
