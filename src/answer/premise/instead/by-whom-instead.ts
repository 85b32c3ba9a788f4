import { bigramsOf, sharedBigrams } from "../../question/bigrams.ts";
import type { AlignedSentence } from "../claim/align-claim.ts";
import { CLAUSE_END, CLAUSE_LABEL } from "../claim/clause-ends.ts";
import { isShortFormOf } from "../claim/short-form.ts";
import type { Held } from "../correction.ts";
import { ASKS_WHO } from "./body-instead.ts";

/** What the name of a body, of one of its parts or of an office ends with. */
export const DOER =
  "(?:[处部局科室所站队院会厅署办社司行厂馆店校台]|委(?![员托派])|中心|公司|集团|柜台|窗口|政府|街道|基金|财政|小组|团队|总监|主管|经理|主任|[院校馆所处科局部厅省市县区镇乡村行社队]长|董事长|老师|教师|医[生师]|护士长?|负责人|工作人员|家长|业主|商户|企业|机构|单位|部门)";
/** By whom, or to whom. */
const PASSIVE = /(?<how>由|向|归)(?<all>[^，。；：！？,;:!?\n]{4,})/gu;
const NAME = /^(?:(?![由向归的和与或在为按])\p{Script=Han}){2,14}$/u;
const ENDS_AS_DOER = new RegExp(`${DOER}$`, "u");
const MOST_OF_NAME = 14;
const NUMBERED = new RegExp(`^${CLAUSE_LABEL}`, "u");
/** Characters of a verb. */
const VERB = 2;
/** What may stand between the one who does it and what is done. */
const BETWEEN = /^(?:来|负责|统一|直接|具体|进行|提出|去|[在于每自从按][^，,]*?[日月年天时前后内起间])+/u;
/** Share of the claim's other words that the sentence must hold with what stands around it. */
const LEAST_SHARE = 0.4;

/** Who does it by the sentence, with the claim's own verb: 由财务处于每年12月前发放 beside 由教务处发放. */
export function byWhomInstead(claim: string, sentence: AlignedSentence): Held {
  if (ASKS_WHO.test(claim)) return null;
  for (const { groups } of claim.matchAll(PASSIVE)) {
    const { how = "", all = "" } = groups ?? {};
    for (const who of namesAtStart(all)) {
      const verb = all.slice(who.length).replace(BETWEEN, "").slice(0, VERB);
      const rest = claim.replace(who, " ");
      if (verb.length < VERB || (!sentence.near && sentence.holdsAround(rest) < LEAST_SHARE)) continue;
      const doers = doersOf(verb, how, sentence.text);
      if (doers.some((one) => isSame(one.who, who))) return "supported";
      const pairs = bigramsOf(rest);
      const [nearest, second] = doers
        .map((one) => ({ ...one, like: sharedBigrams(pairs, one.clause) }))
        .toSorted((a, b) => b.like - a.like);
      if (!nearest || (second && second.who !== nearest.who && second.like === nearest.like)) continue;
      return { about: how === "向" ? "name" : "body", claimed: who, stated: nearest.who };
    }
  }
  return null;
}

/** Beginnings of a text that may be the name of somebody who does something, the shortest first. */
const namesAtStart = (text: string) =>
  Array.from({ length: MOST_OF_NAME - 1 }, (_, i) => text.slice(0, i + 2)).filter(
    (one, i) => one.length === i + 2 && NAME.test(one) && ENDS_AS_DOER.test(one),
  );

interface Doer {
  readonly who: string;
  readonly clause: string;
}

/** Everybody who by a text does what a verb says; whoever it is done to where the claim says to whom. */
function doersOf(verb: string, how: string, text: string): readonly Doer[] {
  const nameIn = (part: string) => {
    const at = part.indexOf(verb);
    return at < 2 ? undefined : namesAtStart(part.slice(0, at)).at(-1);
  };
  return text.split(CLAUSE_END).flatMap((clause): readonly Doer[] => {
    const passive = [...clause.matchAll(PASSIVE)]
      .filter(({ groups }) => (groups?.["how"] === "向") === (how === "向"))
      .map(({ groups }) => nameIn(groups?.["all"] ?? ""));
    const active = how === "向" || passive.length > 0 ? [] : [nameIn(clause.replace(NUMBERED, ""))];
    return [...passive, ...active].flatMap((who) => (who === undefined ? [] : [{ who, clause }]));
  });
}

const isSame = (one: string, other: string) => isShortFormOf(one, other) || isShortFormOf(other, one);
