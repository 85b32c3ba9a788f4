import { CLAUSE_END } from "../claim/clause-ends.ts";
import { contentCharacters, shareOfCharacters } from "../claim/content-characters.ts";
import { nearestSaying } from "../claim/nearest-otherwise.ts";
import { denies, leavesOpen } from "../claim/stance.ts";
import type { CertainRule } from "../weigh/certain-rule.ts";
import { mainClause } from "./turns.ts";
import { isOfBefore } from "./words-of-claims.ts";

/** What cannot be done says so behind its verb: 补不上. */
const CANNOT = "(?<=\\p{Script=Han})不[了上到着](?!\\d)";
/** That something is not to be had or done, or never is, as people say it. */
const FORBIDS = new RegExp(
  `不[许让准给予得]|不能(?!超|少|低)|不可以?|不[包享]|${CANNOT}|[没无](?:资格|份|权|法|得)|(?:[都也]|从来|一律)不[会能用]?|禁止|(?<=一\\p{Script=Han}{1,3}都?)不`,
  "u",
);
/** That it is. */
const UNBOUND = /不受[^，,。;；]{0,8}限制/u;
const ALLOWS = new RegExp(
  `${UNBOUND.source}|可以|(?<!不)可(?=[由在按向凭自申享])|(?<![不功智节职技性产])能(?![源力耗量够])|能够|允许|准许|同样|照常|照样|享受|包括|纳入|仍[会可然]|开放|均[可予]`,
  "u",
);
/** What is allowed to some, or on a condition, is not to be had otherwise. */
const CONDITION = /才|仅|只|方可|[后者]可|须|经\p{Script=Han}|自愿|如果?|若|的，?可/u;
/** Share of the characters of what is forbidden that the clause must have. */
const SAME_DEED = 0.6;
const DEED = 3;

/** What the likeliest sentence allows, or tells to be so, that the claim denies: 钓鱼不受限制 beside 钓鱼也不许. */
export const allowedInstead: CertainRule = (claim, sentences) => {
  const main = mainClause(claim);
  const forbidding = FORBIDS.exec(main)?.[0];
  if (forbidding === undefined || leavesOpen(claim)) return null;
  const rest = claim.replace(forbidding, " ");
  const nearest = nearestSaying(ALLOWS, rest, sentences);
  if (!nearest || nearest.sentence !== sentences[0]) return null;
  const { clause, sentence } = nearest;
  if (deniesUse(clause) || CONDITION.test(clause) || isOfBefore(clause, claim)) return null;
  if (!UNBOUND.test(clause) && shareOfCharacters(deedOf(main, forbidding), clause) < SAME_DEED) return null;
  const matter = contentCharacters(rest);
  const like = shareOfCharacters(matter, clause);
  const isDenied = sentences.some(({ text }) =>
    text.split(CLAUSE_END).some((other) => deniesUse(other) && shareOfCharacters(matter, other) >= like),
  );
  return isDenied
    ? null
    : { about: "denial", claimed: claim, stated: clause, ofPair: true, evidence: sentence.evidence };
};

/** 不受限制 denies no use. */
const deniesUse = (clause: string) => denies(clause.replace(UNBOUND, ""));

/** What is not to be done: behind the word that forbids, or before 不了. */
function deedOf(main: string, forbidding: string): readonly string[] {
  const at = main.indexOf(forbidding);
  return /[了上到着]$/u.test(forbidding)
    ? contentCharacters(main.slice(0, at)).slice(1 - DEED)
    : contentCharacters(main.slice(at)).slice(0, DEED);
}
