import { CLAUSE_END } from "../claim/clause-ends.ts";
import { contentCharacters } from "../claim/content-characters.ts";
import { type Nearest, nearestOtherwise } from "../claim/nearest-otherwise.ts";
import { denies } from "../claim/stance.ts";
import type { CertainRule } from "../weigh/certain-rule.ts";

/** What is said to be done already. */
const DONE = /已经?|早就|早已|早(?=\p{Script=Han}{1,5}了)|现在就?能|[好上完]了$/u;
/** What is but to come. */
const TO_COME =
  /计划(?=在|于|\p{Script=Han}{0,4}(?:\d|[更建改开])|更换|采购)|拟(?!定)|将(?=在|于|与|给|向|为|会|要|陆续|逐步|继续|全面|新?[建增设开]|启|投|试)|预计|争取|力争|正在|下一步|年底前|待\p{Script=Han}{2,10}后|征求意见|试点|试用/u;
/** The same, or that it is not done yet. */
const NOT_DONE = new RegExp(`${TO_COME.source}|尚未|[还仍][未没]`, "u");
/** What goes on: 还在建设. What comes before all that is done is as good as the deed itself: 还在试验. */
const GOES_ON = /[还仍尚]在(?<what>.*)/u;
const BEFORE_ALL = /^(?:试[验点行用运]|研究|论证|筹[备建]|规划|设计|起草|审批|招标|酝酿)/u;
const SO = /已|完成了?|了(?=[,，。;；]|$)/u;
/** What is said not to be done yet. */
const NOT_YET = /(?:还|仍|尚|一直|至今|迟迟|到现在)(?:也|都|还)?(?:没有?|未)/u;
/** Share of what is not done yet that the words up to what is done must have. */
const LEAST_SHARE = 0.6;
const ALREADY =
  /已经?(?=\p{Script=Han})|早已|正式(?=通过|开|启|投|实施|施行)|(?:全部|全线|全面|如期|顺利)(?:完成|贯通|建成|通车)/u;

/** What by the sentence is but planned, or under way, where the claim has it done; or done, where the claim has it not done yet. */
export const plannedInstead: CertainRule = (claim, sentences) => {
  const clauseWith = (words: RegExp) => claim.split(CLAUSE_END).find((clause) => words.test(clause));
  const notYet = clauseWith(NOT_YET);
  const [said, word, same, other] =
    notYet === undefined ? [clauseWith(DONE), DONE, SO, NOT_DONE] : [notYet, NOT_YET, /[不没未无]/u, ALREADY];
  if (said === undefined || TO_COME.test(claim) || (notYet === undefined && denies(claim))) return null;
  const rest = said.replace(word, " ");
  const deed = deedOf(said, word);
  const goesOn = (clause: string) => {
    const what = GOES_ON.exec(clause)?.groups?.["what"] ?? "";
    return notYet === undefined && (BEFORE_ALL.test(what) || deed.some((character) => what.includes(character)));
  };
  const saysOtherwise = { test: (clause: string) => other.test(clause) || goesOn(clause) };
  const nearest = nearestOtherwise({ claim, rest, says: same, saysOtherwise }, sentences);
  if (!nearest || (notYet !== undefined && nearest.like < LEAST_SHARE)) return null;
  if (notYet === undefined && isDoneBefore(deed, nearest)) return null;
  return {
    about: notYet === undefined ? "denial" : "trend",
    claimed: claim,
    stated: nearest.clause,
    evidence: nearest.sentence.evidence,
  };
};

/** Characters of the verb for what is done: those behind 已经, or before a 好了 at the end. */
function deedOf(said: string, word: RegExp): readonly string[] {
  const { 0: found = "", index = 0 } = word.exec(said) ?? {};
  const behind = contentCharacters(said.slice(index + found.length));
  return (behind.length > 0 ? behind : contentCharacters(said.slice(0, index)).slice(-VERB)).slice(0, VERB);
}

const VERB = 2;

/** Whether an earlier clause of the sentence has it done, and the nearest one tells of another part: 去年建成开放，二期还在建设. */
const isDoneBefore = (deed: readonly string[], { sentence, clause }: Nearest): boolean =>
  deed.length > 0 &&
  sentence.text
    .slice(0, sentence.text.indexOf(clause))
    .split(CLAUSE_END)
    .some((one) => deed.every((character) => one.includes(character)) && !NOT_DONE.test(one) && !/[未没不]/u.test(one));
