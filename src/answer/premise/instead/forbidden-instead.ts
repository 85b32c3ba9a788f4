import { bigramsOf, sharedBigrams, shareOfBigrams } from "../../question/bigrams.ts";
import type { AlignedSentence } from "../claim/align-claim.ts";
import { CLAUSE_END } from "../claim/clause-ends.ts";
import { denies } from "../claim/stance.ts";
import type { Correction } from "../correction.ts";

/** A question that takes it for granted that something may be done: 季卡可以停卡几次. */
const presupposed =
  /(?<who>^[^,，]*?)(?<claimed>(?:可以|能够?)(?<deed>\p{Script=Han}{2,6}?))(?=几|多少|多[久长]|什么|哪|谁|$)/u;
/** The same with the asking word before: 每天几点可以进去探视. */
const presupposedAfter =
  /(?<who>^[^,，]*?)(?:几|多少|多[久长]|什么|哪|怎)[^,，]*?(?<claimed>(?:可以|能够?)(?<deed>\p{Script=Han}{2,6}))$/u;
const NEGATOR = /[不没未无勿]|禁止|严禁/u;
/** Share of the pairs of characters before the denial that the question must name. */
const SAME_SUBJECT = 0.4;

/** What the sentence forbids, where the question takes it for granted and asks how much, when or where. */
export function forbiddenInstead(question: string, { text }: AlignedSentence): Correction | null {
  const asked = question.replace(/[?？。!！]+$/u, "");
  const { who = "", claimed = "", deed = "" } = (presupposedAfter.exec(asked) ?? presupposed.exec(asked))?.groups ?? {};
  if (deed === "" || denies(asked)) return null;
  const deeds = bigramsOf(deed);
  for (const clause of text.split(CLAUSE_END)) {
    const at = clause.search(NEGATOR);
    if (at < 2 || !denies(clause)) continue;
    const [before, after] = [clause.slice(0, at), clause.slice(at)];
    if (sharedBigrams(deeds, after) > 0 && shareOfBigrams(bigramsOf(before), who) >= SAME_SUBJECT)
      return { about: "denial", claimed, stated: clause };
  }
  return null;
}
