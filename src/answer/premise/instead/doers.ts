import { BODY_ENDING } from "../../../domain/body-endings.ts";
import { CLAUSE_END, CLAUSE_LABEL, SEGMENT_END } from "../claim/clause-ends.ts";
import { DEEDS } from "./deeds.ts";

/** Who does something in a text, or to whom it is done. */
export interface Doing {
  /** One, or several with what joins them. */
  readonly who: string;
  /** Done by them (由街道办理), or to them (向街道申请), or they are the subject (街道办理). */
  readonly how: "by" | "to" | "subject";
  /** What is done, as a pattern of all words for it; null where the words are of no common deed. */
  readonly deed: RegExp | null;
  /** What follows the doer in the clause, without what only tells how. */
  readonly does: string;
  readonly clause: string;
  readonly segment: string;
}

/** Who acts for a body, or for himself. */
const PERSON =
  "(?:总监|主管|经理|主任|[院校馆所处科局部厅省市县区镇乡村行社队]长|董事长|老师|教师|医[生师]|护士长?|负责人|工作人员|家长|业主|商户)";
/** What a body has within it. */
const WITHIN = "(?:党支部|党委|党组|党总支|团委|工会)?";
const DOER = `(?:${BODY_ENDING}${WITHIN}|${PERSON})`;
/** A name may hold 和 as 发展和改革委员会 does; after the end of a name it joins another. */
const PART = `(?:(?!什么|[谁哪几由向归的或在为按是得着要把靠让被了对将须可已其该并从以]|(?<!安)全|应(?![急用])|(?<=${DOER})[和与及])\\p{Script=Han}|\\([省市县区镇乡]\\))`;
const WHO = `(?:${PART}{1,14}?(?:${DOER}|公安)|公安机关|各村|[村县市省区]里)`;
const ALL = `${WHO}(?:[、和与及,]${WHO})*`;
/** What stands between the one who does it and what is done. */
const BETWEEN =
  "(?:等(?:\\d+个|多个|有关)?(?:部门|单位|机构)?|近日|日前|今[天日年]|(?:于|在)?\\d+年(?:\\d+月)?(?:\\d+日)?|于?\\d+月(?:\\d+日)?|每年|自己|自行|自主|独自|单独|一家|一个人|联合|共同|参与|统一|负责|具体|直接|来|去|首次|正式)";
const DEED = DEEDS.map(({ source }) => source).join("|");
const SEVERAL = new RegExp(`(?<=${DOER})[、和与及,]|联合|会同|共同`, "u");
const BY = "(?<!不)(?:由|归|找)";
const HOW: Readonly<Record<string, "by" | "to">> = { 由: "by", 归: "by", 找: "by", 向: "to" };
const FORMS: readonly RegExp[] = [
  new RegExp(`${BY}(?<who>${ALL}|${PART}{2,10}?)${BETWEEN}*?(?=${DEED})`, "gu"),
  new RegExp(`(?:^|[,:，：、)]|\\d[年月日]|${CLAUSE_LABEL})(?<who>${ALL})${BETWEEN}*?(?=${DEED})`, "gu"),
  new RegExp(`(?<deed>${DEED})(?:单位|部门|机构)(?:为|是|:)(?<who>${WHO}(?:[、和与及]${WHO})*)`, "gu"),
  new RegExp(`(?:${BY}|向)(?<who>${ALL})${BETWEEN}*(?=\\p{Script=Han})`, "gu"),
];

const body = new RegExp(`(?:${DOER}|公安|公安机关|[省市县区镇乡村]里?)$`, "u");

/** Whether it is a body, or somebody who acts for one. */
export const isBody = (who: string) => body.test(who);

/** Whether it is several who do it. */
export const isSeveral = (who: string) => SEVERAL.test(who);

/** Everybody who by a text does something, or to whom it is done; where one form of words has found somebody no later form looks. */
export const doingsIn = (text: string): readonly Doing[] =>
  text.split(SEGMENT_END).flatMap((segment) => {
    const found = FORMS.flatMap((form) => [...segment.matchAll(form)]);
    return found
      .filter(({ index }, i) => found.findIndex((other) => other.index === index) === i)
      .map(({ 0: words, index, groups }): Doing => {
        const end = index + words.length;
        const does = segment.slice(end).split(CLAUSE_END)[0] ?? "";
        const deed = `${groups?.["deed"] ?? ""}${does}`;
        return {
          who: groups?.["who"] ?? "",
          how: HOW[words.slice(0, 1)] ?? "subject",
          deed: DEEDS.find((one) => deed.search(one) === 0) ?? null,
          does: deed,
          clause:
            segment
              .slice(0, end + does.length)
              .split(CLAUSE_END)
              .at(-1) ?? "",
          segment,
        };
      });
  });
