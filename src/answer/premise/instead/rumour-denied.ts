import { CLAUSE_END } from "../claim/clause-ends.ts";
import { contentCharacters, shareOfCharacters } from "../claim/content-characters.ts";
import { claimDenies } from "../claim/stance.ts";
import type { CertainRule } from "../weigh/certain-rule.ts";

/** Share of the claim's characters that what is reported must hold. */
const SAME_CLAIM = 0.7;
/** That something is reported, and that what is reported is not so. */
const REPORTED = /传言|传闻|谣传|网传|流传|说法|[有一]些?人[^，,]{0,3}(?:说|以为|认为|担心|理解)|把[^，,]{2,20}理解为/u;
const UNTRUE =
  /(?:并?不|不太|不够)(?:准确|属实|正确|成立|符合(?:事实|实际))|不实(?!\p{Script=Han})|误[读解传](?!了?[车时点])|谣言|纯属|子虚乌有|站不住脚|没有(?:任何)?(?:事实|科学)?(?:依据|根据)/u;

/** The claim calls it untrue itself. */
const CALLED_FALSE = /(?:[是属]|纯粹|都)假|谣[传言]|假[消新]|[骗瞎胡乱][说讲编传]/u;

/** What is reported in a sentence and called untrue further on, where the claim states it: 针对农村退保潮的传言，…表示，这种说法不准确. */
export const rumourDenied: CertainRule = (claim, sentences) => {
  if (UNTRUE.test(claim) || CALLED_FALSE.test(claim)) return null;
  const matter = contentCharacters(claim);
  for (const { text, evidence } of sentences) {
    const reported = text.slice(0, Math.max(0, text.search(UNTRUE)));
    const stated = text.split(CLAUSE_END).find((clause) => UNTRUE.test(clause));
    if (stated === undefined || !REPORTED.test(reported) || shareOfCharacters(matter, reported) < SAME_CLAIM) continue;
    if (claimDenies(claim) === reported.split(CLAUSE_END).some(claimDenies))
      return { about: "denial", claimed: claim, stated, evidence };
  }
  return null;
};
