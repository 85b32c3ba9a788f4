import { CLAUSE_END } from "../claim/clause-ends.ts";
import { contentCharacters, shareOfCharacters } from "../claim/content-characters.ts";
import { claimDenies, denies, leavesOpen } from "../claim/stance.ts";
import type { CertainRule } from "../weigh/certain-rule.ts";
import { COMPARES } from "./turns-in.ts";

const NEGATOR = /没有|[不没未无]|除外|停止|暂停/u;
/** Likeliest sentences: a denial further down may be of another deed. */
const MOST_READ = 2;
/** Share of a denying clause's characters that the claim must have, of at least so many, for it to be denied. */
const OF_CLAIM = 0.65;
const FEWEST = 4;
/** The last characters of a claim say what it asserts. */
const ASSERTED = 3;
/** What is punished is forbidden, by the claim too. */
const PUNISHED = /罚|处分|追究|责任|追责|违[规法反]|扣分/u;
const OF_A_PERSON = /^[我你他她]/u;

/**
 * What a sentence denies in nearly the claim's own words (福利年假不顺延 beside 福利年假可以顺延到明年), or of the very thing that the
 * claim says it of, too (建材没有优惠 beside 建材也打八折).
 */
export const subjectDenied: CertainRule = (claim, sentences) => {
  if (claimDenies(claim) || leavesOpen(claim) || PUNISHED.test(claim)) return null;
  const read = sentences.slice(0, MOST_READ);
  const affirmed = read.flatMap(({ text }) => text.split(CLAUSE_END).filter((clause) => !denies(clause)));
  for (const { text, evidence } of read)
    for (const clause of text.split(CLAUSE_END))
      if (denies(clause) && (isOfClaim(clause, claim, affirmed) || isOfThingAsWell(clause, claim)))
        return { about: "denial", claimed: claim, stated: clause, evidence };
  return null;
};

/** Whether a clause has nearly nothing but the claim's matter, and none that affirms has more of it. */
function isOfClaim(clause: string, claim: string, affirmed: readonly string[]): boolean {
  const [mine, said] = [contentCharacters(clause), contentCharacters(claim)];
  const held = shareOfCharacters(said, clause);
  return (
    mine.length >= FEWEST &&
    !OF_A_PERSON.test(clause) &&
    !COMPARES.test(claim) &&
    denies(clause.replace(/免费/gu, "")) &&
    shareOfCharacters(mine, claim) >= OF_CLAIM &&
    shareOfCharacters(said.slice(-ASSERTED), clause) > 0 &&
    affirmed.every((other) => shareOfCharacters(said, other) <= held)
  );
}

function isOfThingAsWell(clause: string, claim: string): boolean {
  const at = clause.search(NEGATOR);
  if (at < 2 || !/[也还]/u.test(claim)) return false;
  const things = clause
    .slice(0, at)
    .split(/[、和及与]/u)
    .map(contentCharacters);
  return things.some((thing) => thing.length > 1 && shareOfCharacters(thing, claim) === 1);
}
