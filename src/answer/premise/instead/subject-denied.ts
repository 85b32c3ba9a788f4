import { CLAUSE_END } from "../claim/clause-ends.ts";
import { contentCharacters, shareOfCharacters } from "../claim/content-characters.ts";
import { claimDenies, denies } from "../claim/stance.ts";
import type { CertainRule } from "../weigh/certain-rule.ts";

const NEGATOR = /没有|[不没未无]|除外|停止|暂停/u;
/** Likeliest sentences: a denial further down may be of another deed. */
const MOST_READ = 2;

/** What the sentence denies of the very thing that the claim says it of, too: 建材没有优惠 beside 建材也打八折. */
export const subjectDenied: CertainRule = (claim, sentences) => {
  if (claimDenies(claim) || !/[也还]/u.test(claim)) return null;
  for (const { text, evidence } of sentences.slice(0, MOST_READ))
    for (const clause of text.split(CLAUSE_END)) {
      const at = clause.search(NEGATOR);
      if (at < 2 || !denies(clause)) continue;
      const things = clause.slice(0, at).split(/[、和及与]/u);
      if (
        things.some(
          (thing) => contentCharacters(thing).length > 1 && shareOfCharacters(contentCharacters(thing), claim) === 1,
        )
      )
        return { about: "denial", claimed: claim, stated: clause, evidence };
    }
  return null;
};
