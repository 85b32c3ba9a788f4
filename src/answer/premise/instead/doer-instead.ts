import { contentCharacters, shareOfCharacters } from "../claim/content-characters.ts";
import { isSameBody } from "../claim/same-body.ts";
import type { PlacedCorrection } from "../correction.ts";
import type { CertainRule } from "../weigh/certain-rule.ts";
import { type Doing, doingsIn, WHO } from "./doers.ts";
import { type RankedMatch, rankedMatches, SHARED } from "./ranked-matches.ts";

/** 是市文化局发的, 归街道管, 由县里查. */
const CLAIMED = new RegExp(
  `(?<!不)(?:由|归|是|找)(?<who>${WHO}|公安机关|各村|[村县市省区]里)(?:自己|自行)?\\p{Script=Han}`,
  "u",
);
/** Who does it, or is in charge. */
const DONE_BY: readonly RegExp[] = [
  new RegExp(`由(?<who>${WHO})(?=\\p{Script=Han})`, "gu"),
  new RegExp(`(?:^|[,，、])(?<who>${WHO})(?=负责|牵头|主管|承办)`, "gu"),
];
/** Share of what the claim speaks of that the segment must hold, and by how little less another speaks of the same. */
const LEAST_SHARE = 0.4;
const AS_LIKE = 0.8;
/** How much less the clauses before the doer's tell of what it does. */
const OF_CLAUSES_BEFORE = 0.7;

/** Who does it by the sentence, where the claim has another do it. */
export const doerInstead: CertainRule = (claim, sentences) => ofDeed(claim, sentences) ?? ofWhatever(claim, sentences);

/** 是市文化局印发的 says as much as 由市文化局印发. */
const passive = (claim: string) => claim.replace(/(?<![不还就])是(?=\p{Script=Han}{3})/gu, "由");

/** Who does the very deed. */
const ofDeed: CertainRule = (claim, sentences) => {
  const [said] = doingsIn(passive(claim));
  if (!said?.deed) return null;
  const { who, deed } = said;
  const matter = contentCharacters(claim.replace(who, " ").replace(deed, " "));
  const likeness = ({ clause, upTo }: Doing) =>
    Math.max(shareOfCharacters(matter, clause), OF_CLAUSES_BEFORE * shareOfCharacters(matter, upTo));
  const told = sentences
    .flatMap((sentence) => doingsIn(sentence.text).map((doing) => ({ ...doing, sentence, like: likeness(doing) })))
    .filter((one) => one.deed === deed)
    .toSorted((a, b) => b.like - a.like);
  const [nearest] = told;
  return nearest && SHARED.test(nearest.clause) ? null : anotherThan(who, told);
};

/** Who does anything, where the sentences do not speak of the claimed one. */
const ofWhatever: CertainRule = (claim, sentences) => {
  const { who = "" } = CLAIMED.exec(claim)?.groups ?? {};
  if (who === "" || sentences.some(({ text }) => text.includes(who))) return null;
  const matter = contentCharacters(claim.replace(who, " "));
  const told = rankedMatches(sentences, DONE_BY, (segment) => shareOfCharacters(matter, segment));
  const [nearest] = told;
  return nearest && SHARED.test(nearest.segment) ? null : anotherThan(who, told);
};

/** The one who is told to do it, nearest first, where all that are about as near tell the same one, and not the claimed. */
function anotherThan(
  claimed: string,
  told: readonly Pick<RankedMatch, "who" | "like" | "sentence">[],
): PlacedCorrection | null {
  const [nearest] = told;
  if (!nearest || nearest.like < LEAST_SHARE) return null;
  const alike = told.filter(({ like }) => like >= nearest.like * AS_LIKE);
  if (new Set(alike.map(({ who }) => who)).size > 1 || alike.some(({ who }) => isSameBody(claimed, who))) return null;
  return { about: "body", claimed, stated: nearest.who, evidence: nearest.sentence.evidence };
}
