import type { AlignedSentence } from "../claim/align-claim.ts";
import { CLAUSE_END } from "../claim/clause-ends.ts";
import { contentCharacters, shareOfCharacters } from "../claim/content-characters.ts";
import type { PlacedCorrection } from "../correction.ts";
import { countsIn } from "./count-instead.ts";
import { type OfAll, partTold, SAME_MATTER } from "./part-told.ts";
import { ALL } from "./words-of-claims.ts";

/** What claims something of all: 全, 所有, 个个, 一户不剩. */
const WHOLE = new RegExp(
  `(?<![安健齐完保周])全(?![线市县省区国镇乡村校馆厂程天年日职科文长球景会员体制民新面])|所有|一律|(?<!一)(?<one>[个家人处村座户样])\\k<one>|统统|通通|一个不落|一[户个家座]不剩|任何|(?:无论|不管)[^,]*都|每[次回个]|${ALL}`,
  "gu",
);
const NOT_WHOLE = /半|大多|都不算/u;
const NOT = /(?:不是|并非|没有?|未|不[能得可用]?)$/u;
/** What a sentence tells of a part, where the question claims it of all. */
export function partInstead(claim: string, sentences: readonly AlignedSentence[]): readonly PlacedCorrection[] {
  const [whole] = claim.matchAll(WHOLE);
  if (!whole || NOT_WHOLE.test(claim) || NOT.test(claim.slice(0, whole.index))) return [];
  const claimed = whole[0];
  const plain = (text: string) => contentCharacters(text.replace(WHOLE, " "));
  const [count = null] = countsIn(claim);
  const ofAll: OfAll = {
    claim,
    count,
    thing: plain(claim.slice(0, whole.index)),
    deed: plain(claim.slice(whole.index)),
  };
  for (const { text, around, near, evidence } of sentences) {
    if (!near && shareOfCharacters(plain(claim), `${text}${around}`) < SAME_MATTER) continue;
    const clauses = text.split(CLAUSE_END).filter(Boolean);
    const found = partTold(ofAll, { text, around, clauses });
    if (found !== null) return [{ about: "extent", claimed, stated: found, evidence }];
  }
  return [];
}
