import { asPattern } from "../../../domain/as-pattern.ts";
import { bigramsOf, sharedBigrams, shareOfBigrams } from "../../question/bigrams.ts";
import { DIRECTIONS } from "../../verify/polarity-words.ts";
import { amountsIn } from "../claim/amounts.ts";
import { CLAUSE_END, clauseAround } from "../claim/clause-ends.ts";
import { mayBeSame } from "../claim/same-amount.ts";
import { OF_WHOM } from "../claim/stance.ts";
import { KINDS, overlap } from "./figure-vetoes.ts";
import type { Veto } from "./veto.ts";

const SUPPOSED = /(?:^|[,，])(?:如果|假如|假设|要是|若是?|万一|倘若?)[^,，]*$/u;
/** 统筹以后所有省份都要, and 通车了以后要, tell when. */
const TO_COME = /(?:(?<!了)以后(?![^,，]{2,5}都)|今后|将来|未来|往后|明年|后年)[^,，]{0,6}?(?:会|将|要)/u;

/** What is only supposed, or asked of the time to come, is taken for nothing that is so. */
export const isSupposed: Veto = ({ question, claimed }) => {
  const at = question.indexOf(claimed);
  return at >= 0 && (SUPPOSED.test(question.slice(0, at)) || TO_COME.test(clauseAround(question, claimed)));
};

const NEARLY = /基本上?|几乎|差不多|大体上?|绝大|大[多都]/u;
const MOST_OF_ALL = 80;

/** 基本都 is borne out by 99%. */
export const isNearlyAll: Veto = ({ claim, words }) =>
  NEARLY.test(claim) &&
  (NEARLY.test(words) || amountsIn(words, "open").some(({ unit, low }) => unit === "%" && low >= MOST_OF_ALL));

const EXCEPTION = /(?<first>[^，,。；;]{2,20})(?:除外|例外)|除了?(?<second>[^，,。；;]{2,16}?)(?:以外|之外|外)/gu;
const SAME_AS_EXCEPTED = 0.5;

/** What the sentence excepts, and the claim speaks of, is not told by the rest of the sentence. */
export const isExcepted: Veto = ({ claim, words, sentence }) =>
  [...sentence.matchAll(EXCEPTION)].some(({ 0: whole, groups }) => {
    const excepted = bigramsOf(groups?.["first"] ?? groups?.["second"] ?? "");
    return !words.includes(whole) && excepted.size > 0 && shareOfBigrams(excepted, claim) >= SAME_AS_EXCEPTED;
  });

/** Whom a denial is of, where a number tells: 租期不满6个月的. */
const OF_BOUND = /^(?<whom>[^，,]*的)(?=[^，,]*[不没未无禁])/u;

/** A denial for those beyond a number, where the claim speaks of others. */
export const isOfOtherAmount: Veto = ({ claim, words, sentence }) => {
  const whom = OF_BOUND.exec(clauseAround(sentence, words))?.groups?.["whom"] ?? "";
  const [said, there] = [amountsIn(claim, "open"), amountsIn(whom, "open")];
  const alike = there.filter(({ unit }) => said.some((one) => one.unit === unit));
  return alike.length > 0 && !alike.some((one) => said.some((other) => mayBeSame(one, other) && overlap(one, other)));
};

const RATE = /比例|率|增[长加]|提高|减少|下降|降低|上升|同比|比[^，,]*[高低多少]/u;

const SHARE = /%|[\d一二三四五六七八九]成|一半/u;

/** A rate, or how much more there is, is no part of a thing. */
export const isRate: Veto = ({ words }) => SHARE.test(words) && RATE.test(words) && !/其余|余下|剩/u.test(words);

const ALONE = /只有|仅有|只限|仅限/u;

/** That something else is forbidden does not tell against 只有…可以. */
export const isOfThoseAlone: Veto = ({ claim, claimed }) =>
  ALONE.test(claim) && !ALONE.test(claimed.replace(claim, ""));

/** 全 of 全损 is no extent where the sentence has the word as well. */
export const isPartOfWord: Veto = ({ claim, claimed, sentence }) => {
  const at = claim.indexOf(claimed);
  const word = claim.slice(at, at + claimed.length + 1);
  return at >= 0 && word.length > claimed.length && /\p{Script=Han}$/u.test(word) && sentence.includes(word);
};

/** 改革前 tells of when, as 进口 tells of what, something is said, and not what is said of it. */
const SPOKEN_OF = [...KINDS, ...DIRECTIONS.filter(({ up }) => up.test("之前"))];

/** 进口 tells what is spoken of, and is not the opposite of 出口. */
export const isOtherKind: Veto = ({ claimed }) =>
  SPOKEN_OF.some((kind) => [kind.up, kind.down].some((word) => word.exec(claimed)?.[0] === claimed));

/** 不允许 allows nothing, and 不受限制 limits nothing. */
const TURNED_BEFORE = /(?:[不没未无非勿]|并非|不是)(?:受|予|会|能|再|可|作|加|曾|必|准|许)?$/u;
const LONGEST_WORD = 6;

/** Whether what stands before a word turns it round wherever the sentence has it, or the claim. */
export const isTurnedBefore: Veto = ({ claim, claimed, words, sentence }) =>
  [
    [sentence, words],
    [claim, claimed],
  ].some(
    ([text = "", word = ""]) =>
      word.length <= LONGEST_WORD &&
      text.includes(word) &&
      text
        .split(word)
        .slice(0, -1)
        .every((before) => TURNED_BEFORE.test(before)),
  );

/** 占全部收入的47% is not all. */
export const isWholeOfShare: Veto = ({ words, sentence }) =>
  /^(?:全部|所有|全体)/u.test(words) &&
  new RegExp(`占\\p{Script=Han}{0,8}${asPattern(words)}[^,，]{0,12}?[\\d一二三四五六七八九]`, "u").test(sentence);

/** Whether a figure of the claim stands in a clause that is more like it than that of the words, which is hardly like it. */
export const isBesideItsFigure: Veto = ({ claim, words, sentence }) => {
  const said = amountsIn(claim, "near").filter(({ unit }) => unit !== "");
  const held = (text: string) =>
    amountsIn(text, "near").some((there) => said.some((one) => one.unit === there.unit && mayBeSame(one, there)));
  const pairs = bigramsOf(claim);
  const mine = sharedBigrams(pairs, clauseAround(sentence, words));
  return (
    mine <= HARDLY &&
    said.length > 0 &&
    sentence
      .split(CLAUSE_END)
      .some((one) => !one.includes(words) && !OF_WHOM.test(one) && held(one) && sharedBigrams(pairs, one) > mine)
  );
};
const HARDLY = 1;

/** 不得收取超过三个月的租金 forbids no more than what is over the bound. */
export const boundsOnly: Veto = ({ words, sentence }) =>
  /^不[得能可许准]/u.test(words) &&
  /^[^，,。；;]{0,12}(?:超过|[低高少多大小]于)[\d一二两三四五六七八九十]/u.test(
    sentence.slice(sentence.indexOf(words) + words.length),
  );

/** 不到100万的平台 tells which are spoken of, and not what is said of them. */
export const isOfBound: Veto = ({ claim, claimed }) => {
  const at = claim.indexOf(claimed);
  return at >= 0 && /^[\d一二两三四五六七八九十百千万]+[^,，]{0,6}的/u.test(claim.slice(at + claimed.length));
};
