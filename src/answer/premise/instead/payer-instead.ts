import { BODY_ENDING } from "../../../domain/body-endings.ts";
import { CLAUSE_END, SEGMENT_END } from "../claim/clause-ends.ts";
import { contentCharacters, shareOfCharacters } from "../claim/content-characters.ts";
import { isSameBody } from "../claim/same-body.ts";
import type { CertainRule } from "../weigh/certain-rule.ts";
import { ALONE, likestTold, SHARED } from "./who-is-told.ts";

/** Words of paying, as people say them of one who pays. */
const SAID_TO_PAY =
  "(?:掏|出(?![具台售示让入现发来去口生])|花|垫|付|拿|赔|贴|包|交|缴费|缴纳?|承担|负担|支付|买单|投资|补给|补(?=[的,]|$)|补贴|补助)";
const SELF = "(?:自己|自行|自个儿|自)";
const WHO = "(?:(?![是的要得由不没未无免,])\\p{Script=Han})";
/** 是平台掏的, 要捐的人自己垫, 得自己交, 费用县里出. */
const CLAIMED: readonly RegExp[] = [
  new RegExp(
    `(?<!不)(?:由|是|靠|让)(?<claimed>(?<who>(?:${WHO}{2,8}的)?${WHO}{2,10}?)(?<self>${SELF}?)(?:一家|单独|全部?额?|来|给)*${SAID_TO_PAY})`,
    "u",
  ),
  new RegExp(`(?<![不没未无免][用必须需有]?)(?<claimed>(?<who>(?:${WHO}{2,6})?)(?<self>${SELF})${SAID_TO_PAY})`, "u"),
  new RegExp(
    `(?:资金|费用?|经费|奖金|补贴)(?<claimed>(?<who>${WHO}{2,8}?)(?<self>${SELF}?)(?:全额?|来|给)*${SAID_TO_PAY})(?:的|了)?$`,
    "u",
  ),
];
/** What may be paid; without it 拿 and 交 may be of papers. */
const OF_MONEY = /费|钱|资金|款|元|块|成本|补|投资|奖|薪|票|花|掏|赔|账/u;
/** Words of paying as articles write them. */
const PAYS =
  "(?:承担|负担|分担|支付|付费|付款|缴费|列支|支出|开支|出(?=[,，。;；:]|$|\\d|资|钱)|投资|支持|安排(?=资金|经费|\\d)|拨付|自筹|自付|自理|到付|赔偿|买单|补足|给予赔偿)";
const PAID: readonly RegExp[] = [
  new RegExp(
    `由(?<who>[^,，。;；由]{2,20}?)(?:自己|自行|全额|全部|统一|(?:[从按在于][^,，。;；]{2,20}?))?${PAYS}`,
    "gu",
  ),
  /(?:是|,)(?<who>\p{Script=Han}{2,10}?)(?:自己)?(?:掏|出|付)的/gu,
  /从(?<who>[^,，。;；从]{3,20}?)中?(?:列支|支付|开支|支出)/gu,
];
/** Who pays for others; one who pays himself is none. */
const INSTITUTION = new RegExp(
  `财政|基金|经费|资金|保险|医保|公司|集团|企业|政府|单位|街道|机场|银行|(?:${BODY_ENDING}|[省市县区镇乡村]里?)$`,
  "u",
);
const OF_THEMSELVES = /个人|本人|自己|用户|业主|申请人|当事人|自付|自理|自筹/u;
/** Share of what the claim speaks of that the segment must hold. */
const LEAST_SHARE = 0.3;

/** Who pays by the sentence, where the claim has another pay, or oneself. */
export const payerInstead: CertainRule = (claim, sentences) => {
  const found = CLAIMED.map((pattern) => pattern.exec(claim)?.groups).find((groups) => groups !== undefined);
  const { claimed, who = "", self = "" } = found ?? {};
  if (claimed === undefined || who + self === "" || !OF_MONEY.test(claim)) return null;
  // 出院时 and 一次性 say when and how.
  if (self === "" && !INSTITUTION.test(who) && !/[人户方主家员民者]$/u.test(who)) return null;
  const matter = contentCharacters(claim.replace(claimed, " "));
  const payers = sentences.flatMap(({ text, evidence }) =>
    text.split(SEGMENT_END).flatMap((segment) =>
      payersIn(segment).map((payer) => ({
        ...payer,
        segment,
        evidence,
        like: shareOfCharacters(matter, payer.upTo),
      })),
    ),
  );
  const isAlone = ALONE.test(claim);
  const isClaimed = ({ who: payer, stated, segment }: (typeof payers)[number]) =>
    !(isAlone && SHARED.test(segment)) &&
    ((who !== "" && isSameBody(who, payer)) ||
      (self !== "" && !INSTITUTION.test(who) && (OF_THEMSELVES.test(stated) || !INSTITUTION.test(payer))));
  const nearest = likestTold(payers, LEAST_SHARE, isClaimed);
  if (!nearest || (SHARED.test(nearest.segment) && !(isAlone && SHARED.test(nearest.stated)))) return null;
  return { about: "body", claimed, stated: nearest.stated, evidence: nearest.evidence };
};

/** Everybody who by a segment pays, with its words up to the end of the clause. */
const payersIn = (segment: string) =>
  PAID.flatMap((form) => [...segment.matchAll(form)]).map(({ 0: words, index, groups }) => {
    const end = index + words.length;
    return {
      who: groups?.["who"] ?? "",
      stated: words.replace(/^[,，]/u, ""),
      upTo: segment.slice(0, end) + (segment.slice(end).split(CLAUSE_END)[0] ?? ""),
    };
  });
