import { NEGATION_FREE } from "../verify/polarity-words.ts";
import { plainBounds } from "./bounds.ts";

/** Words that deny, with a negating character or without one: 免收, 停办, 取消, 除外. */
const DENYING =
  /[不没未无勿]|(?<![避难以罢])免(?!疫)|(?<![特个分区级类差鉴识辨性告送离道话惜永久阔国职派甄判])别(?![的人处墅墨克名称致样扭]|开生面)|[禁拒]|暂停|停[止办用发]|取消|作废|废止|终止|除外|只需|归零|清零/u;
/** What holds such a character and denies nothing: names, bounds of whom something is for (不分性别), what is bound to come. */
const FREE =
  /不分(?![配红摊担发开离])|不限(?!制)|无[锡棣极]|是不是|能不能|要不要|会不会|有没有|无人机|无障碍|无线|无论|未成年|未婚|不仅|不服|不满|不符|不同|不合格|不合理|不良|不幸|不可抗力|不动产|不锈钢|免疫|除非/gu;
/** Those only who did not do something: 未安装的, 如果不来. */
export const OF_WHOM = /^(?:如果?|若|凡|倘|对|因|由于)|(?:的|的话)$/u;
/** What follows if something is not done: 不确认就算放弃. */
const IF = /^.*?(?:[不没未无]\p{Script=Han}{1,8}?)(?=(?:就|也|会|都|还)\p{Script=Han})/u;

/** Whom it tells of only: 无力缴费的新生. */
const MODIFIER = /[不未无没](?![有能得会要可许准让该])(?:(?!就)\p{Script=Han}){1,5}?的(?=\p{Script=Han})/gu;
/** 请不请, 可请可不请. */
const EITHER = /(?<one>\p{Script=Han})[不没]\k<one>|(?<can>可\p{Script=Han})可不\p{Script=Han}/gu;

const plain = (text: string) =>
  plainBounds(text).replace(NEGATION_FREE, "　").replace(FREE, "　").replace(EITHER, "　").replace(MODIFIER, "　");

/** Whether a claim denies: not where it only tells what follows if something is not done. */
export const claimDenies = (claim: string) => DENYING.test(plain(claim).replace(IF, ""));

/** Whether a clause denies what it speaks of, in whatever words. */
export const denies = (clause: string) => !OF_WHOM.test(clause) && claimDenies(clause);

/** Whether a claim tells what follows if something is not done. */
export const deniesCondition = (claim: string) => IF.test(plain(claim)) && !claimDenies(claim);
