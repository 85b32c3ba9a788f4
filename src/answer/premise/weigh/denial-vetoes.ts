import { bigramsOf, sharedBigrams, shareOfBigrams } from "../../question/bigrams.ts";
import { amountsIn } from "../claim/amounts.ts";
import { CLAUSE_END } from "../claim/clause-ends.ts";
import { isOtherwise } from "../claim/says-alike.ts";
import { claimDenies, denies } from "../claim/stance.ts";
import { deedsIn } from "../instead/deeds-in.ts";
import type { Veto } from "./veto.ts";

export const deniesNothing: Veto = ({ claim, sentence }) => !isOtherwise(claim, sentence);

/** What stops something by the claim as well: 停7天 beside 暂停7天. */
export const stopsToo: Veto = ({ claim, words }) => {
  const [stopping] = /[停禁拒]|取消/u.exec(words) ?? [];
  return stopping !== undefined && claim.includes(stopping) && !/[不没未无]/u.test(claim + words);
};

/** 缴纳 and 缴费 are one deed. */
const isBegunBy = (deed: string) => (other: string) => other.startsWith(deed.slice(0, 1));

/** Whether another sentence of the article denies what the claim denies. */
export const isDeniedAlike: Veto = ({ claim, others }) => {
  if (!claimDenies(claim)) return false;
  const { denied } = deedsIn(claim);
  return others.some((text) =>
    text.split(CLAUSE_END).some((clause) => {
      const at = clause.search(/[不没未无]/u);
      return (
        denies(clause) &&
        denied.some((deed) => clause.slice(at).includes(deed) || deedsIn(clause).denied.some(isBegunBy(deed))) &&
        sharedBigrams(bigramsOf(claim), clause) > 0
      );
    }),
  );
};

/** What the claim, too, says may be left undone: 不交报告也能申报 beside 可以不提交报告. */
export const isLeftUndone: Veto = ({ claim, words }) => {
  const undone = /[不没未无](?<deed>\p{Script=Han}{2,}?)(?:就|也|都|还)/u.exec(claim)?.groups?.["deed"] ?? "";
  return undone !== "" && denies(words) && shareOfBigrams(bigramsOf(undone), words) >= SAME_DEED;
};
const SAME_DEED = 0.5;

/** What may not be done again may be done. */
export const deniesRepeating: Veto = ({ claim, words }) =>
  /(?:不[得能可予]以?|禁止)(?:再次?|重复)/u.test(words) &&
  !/再|又|还|也|重复|[几多两二三]次|两|同时|继续|仍/u.test(claim);

/** What ends a document ends nothing that the claim speaks of. */
export const endsDocument: Veto = ({ claim, words }) =>
  /》(?:同时|即行|自行|予以|相应)?(?:停止执行|废止|失效|作废)/u.test(words) &&
  !/办法|规定|文件|通知|《|废|停|失效/u.test(claim);

const MAY_BE = /或将|或许|也许|可能(?!性)|或会/u;

/** What may yet come, 或将略有下降, denies nothing of what is. */
export const mayBe: Veto = ({ claim, words }) => MAY_BE.test(words) && !/将|会|可能|以后|今后|未来/u.test(claim);

const ALL = 100;

/** 恢复到88% is not yet all. */
export const isNotYet: Veto = ({ claim, words }) =>
  claimDenies(claim) &&
  /恢复|达到|完成|超过|赶上|到/u.test(claim) &&
  amountsIn(words, "open").some(({ unit, high }) => unit === "%" && high < ALL);
