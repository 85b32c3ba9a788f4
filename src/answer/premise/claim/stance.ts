import { NEGATION_FREE } from "../../verify/polarity-words.ts";
import { plainBounds } from "./bounds.ts";

/** Words that deny, with a negating character or without one: 免收, 停办, 取消, 除外. */
const DENYING =
  /[不没未无勿]|(?<![避难以罢])免(?!疫)|(?<![特个分区级类差鉴识辨性告送离道话惜永久阔国职派甄判])别(?![的人处墅墨克名称致样扭]|开生面)|[禁拒]|暂停|停[止办用发]|取消|作废|废止|终止|除外|只需|归零|清零/u;
/** What holds such a character and denies nothing: names, bounds of whom something is for (不分性别), what is bound to come. */
const FREE =
  /不分(?![配红摊担发开离])|减免|不限(?!制)|无[锡棣极]|是不是|能不能|要不要|会不会|有没有|无人小?[机船艇车岛店]|淹没|出没|覆没|埋没|吞没|无障碍|无线|无论|未满|未成年|未婚|不仅|不服|不满|不符|不同|不合格|不合理|不良|不幸|不可抗力|[用花吃数说忙]不[完清]|不够用|不动产|不锈钢|免疫|除非|不方便|不便|少不了|离不开|免不了/gu;
/** Those only who did not do something: 未安装的, 如果不来. */
export const OF_WHOM = /^[“"‘（(]?(?:如果?|若|凡|倘|对|因|由于)|(?:的|的话)$/u;
/** What follows if something is not done: 不确认就算放弃. */
const IF =
  /^.*?(?:[不没未无](?![是在])\p{Script=Han}{1,8}?)(?:(?=(?:就|也|会|都|还)\p{Script=Han})|[,，](?=(?:得|要|须)\p{Script=Han}))/u;

/** Whom it tells of only: 无力缴费的新生. */
const MODIFIER = /[不未无没](?![有能得会要可许准让该在是])(?:(?!就)\p{Script=Han}){1,8}?的(?=\p{Script=Han})/gu;
/** 请不请, 可请可不请. */
const EITHER = /(?<one>\p{Script=Han})[不没]\k<one>|(?<can>可\p{Script=Han})可不\p{Script=Han}/gu;

/** 拿不到 denies; only before a number 不到 is a bound. */
const NOT_GOT = /不到(?![\d一二两三四五六七八九十百千万几半])/gu;
/** 取消限制 allows, and 没有参加的散户 only says which. */
const LIFTED = /(?:取消|废止|解除)[^，,]{0,24}(?:限制|门槛|限额|要求|禁令|约束)/gu;
const WHICH = /(?<=[是多为])(?:没有|未|不)\p{Script=Han}{1,8}的(?=\p{Script=Han})/gu;
/** What goes before 但 in a clause, and a reason, tell of whom or why. */
const BEFORE_BUT = /^[^，,]*[不没未][^，,]*但(?=[^，,]{3})/u;
const BECAUSE = /(?:因为|由于)[^，,]*|因(?!此|而)(?:(?!的[不没未无])[^，,])*?[不没未无](?!$)[^，,]*/gu;
const AT_EASE = /不[用必]慌|不想|不急|不受影响/gu;
/** When something forbidden began or ended: 禁捕前, 停产期间; 严禁饭后 and 禁止饭后 forbid. */
const TIME_OF = /(?:(?<!严)禁(?!止)|停)\p{Script=Han}{1,2}(?=以?[前后]|期)/gu;

const plain = (text: string) =>
  plainBounds(text)
    .replace(NOT_GOT, "没有")
    .replace(TIME_OF, "　")
    .replace(LIFTED, "　")
    .replace(WHICH, "　")
    .replace(BEFORE_BUT, "　")
    .replace(BECAUSE, "　")
    .replace(AT_EASE, "　")
    .replace(NEGATION_FREE, "　")
    .replace(FREE, "　")
    .replace(EITHER, "　")
    .replace(MODIFIER, "　");

/** Whether a claim leaves it open, 加不加入全看自己: nothing denies that. */
export const leavesOpen = (claim: string) => /(?<one>\p{Script=Han})[不没]\k<one>/u.test(claim);

/** Whether a clause denies no more than that something is paid for. */
export const deniesPayment = (clause: string) => denies(clause) && !denies(clause.replace(OF_PAYMENT, "　"));

const OF_PAYMENT =
  /(?:不[得再用需另会必向]?\p{Script=Han}{0,6}?|无[需须]|免于?)[收缴交付][费取纳钱]?|免[费收缴交征票租除]|免\p{Script=Han}{0,6}费/gu;

/** Whether a claim denies: not where it only tells what follows if something is not done. */
export const claimDenies = (claim: string) => DENYING.test(plain(claim).replace(IF, ""));

/** Whether a clause denies what it speaks of, in whatever words. */
export const denies = (clause: string) => !OF_WHOM.test(clause) && claimDenies(clause);
