import { normalise } from "../../../retrieve/normalise.ts";
import { normalisedArticle } from "../../../retrieve/normalised-article.ts";
import { bigramsOf, shareOfBigrams } from "../../question/bigrams.ts";
import { isGeneric } from "../../question/generic-nouns.ts";
import { type Amount, amountsIn, mayBeSame } from "../claim/amounts.ts";
import { clauseAround } from "../claim/clause-ends.ts";
import { isNamedNearer } from "../claim/named-nearer.ts";
import type { Claim } from "../claim/read-claim.ts";
import { speaksOfNamed } from "../claim/same-subject.ts";
import { isOtherwise } from "../claim/says-alike.ts";
import { denies, isStillToCome } from "../claim/stance.ts";
import type { Correction, PlacedCorrection } from "../correction.ts";
import { BEFORE } from "../instead/polarity-instead.ts";
import type { PremiseInput } from "../premise-input.ts";

const tellsOfBefore = (text: string) => BEFORE.test(text.replace(/比(?:以前|过去|原来|从前)/gu, ""));

/** Corrections whose claimed words are names, which the article need not have. */
const NAMED: ReadonlySet<Correction["about"]> = new Set(["name", "place", "body", "speaker"]);

/** A bound is one of a number: 规模以上 is none. */
const BOUND = /不[低少高多超]|以[上下]|至[少多]|[多高低少]于|超过|不[足到]|突破|逾/u;

/** Characters between a bound and its number. */
const NEAR_NUMBER = 4;

const REST_OF_FIGURE = 2;

/** What the words of a figure amount to in their clause. */
function amountsOf(text: string, words: string) {
  const at = text.indexOf(words);
  // 三米 of 三米三 is the beginning of a figure.
  const alone = [words, text.slice(at, at + words.length + REST_OF_FIGURE)].flatMap((one) => amountsIn(one, "open"));
  return amountsIn(clauseAround(text, words), "near").filter((one) => alone.some((other) => mayBeSame(one, other)));
}

/** What is counted: 隧道 of 3座隧道. */
const countedAfter = (text: string, figure: string) =>
  text.slice(text.indexOf(figure) + figure.length).slice(0, COUNTED);
const COUNTED = 2;

/** 不够用 denies no use, and 不一定 nothing at all. */
const HARDLY_DENIES = /不够|不一定|未必|不见得/u;

/** Whether a text has any word of what goes up or down by the claim; 比例 goes with everything. */
function tellsOfWhatMoves(claim: string, claimed: string, text: string): boolean {
  const pairs = [...bigramsOf(claim.replace(claimed, " "))].filter(
    (pair) => /^\p{Script=Han}{2}$/u.test(pair) && !isGeneric(pair),
  );
  return pairs.length === 0 || pairs.some((pair) => text.includes(pair));
}

/** What is looked at; all texts normalised. */
interface Standing {
  readonly question: string;
  readonly claim: string;
  readonly claimed: string;
  readonly words: string;
  readonly sentence: string;
  /** The printed question that the sentence answers. */
  readonly asked: string;
  readonly others: readonly string[];
}

/** What shows that a correction of its kind says the same in other words, or speaks of something else. */
type Veto = (standing: Standing) => boolean;

const deniesNothing: Veto = ({ claim, sentence }) => !isOtherwise(claim, sentence);

const isButPlanned: Veto = ({ question, sentence }) =>
  isStillToCome(question) && /计划|将|拟|准备|下一步/u.test(sentence);

const hardlyDenies: Veto = ({ claim, words }) =>
  HARDLY_DENIES.test(words) && !HARDLY_DENIES.test(claim) && !denies(words.replace(HARDLY_DENIES, ""));

/** What was so before is told by what speaks of before. */
const isOfNow: Veto = ({ question, sentence }) => tellsOfBefore(question) && !BEFORE.test(sentence);

const isFigureOfOther: Veto = ({ question, claimed, words, sentence, others }) =>
  isNamedNearer(question, { claimed, stated: words, sentence }, others);

/** Two numbers that each are the most there may be, 最多3人 and 最多5人, are the same only where they are equal. */
function areOtherBounds(question: string, claimed: string, sentence: string, words: string): boolean {
  const most = (text: string, figure: string) =>
    amountsIn(clauseAround(text, figure), "open").find(({ low, high }) => low === 0 && high > 0);
  const [said, there] = [most(question, claimed), most(sentence, words)];
  return said !== undefined && there !== undefined && said.unit === there.unit && said.high !== there.high;
}

const isSameFigure: Veto = ({ question, claimed, words, sentence }) => {
  // 五米 of 一点五米 is the end of a figure.
  if (/[零一二两三四五六七八九十\d]点$/u.test(sentence.slice(0, sentence.indexOf(words)))) return true;
  const isOfSame = countedAfter(question, claimed) === countedAfter(sentence, words);
  const said = amountsOf(question, claimed);
  if (areOtherBounds(question, claimed, sentence, words)) return false;
  const there = amountsIn(isOfSame ? clauseAround(sentence, words) : sentence, "open");
  return said.some((one) => there.some((other) => mayBeSame(one, other)));
};

const movesAnother: Veto = ({ claim, claimed, asked, sentence }) =>
  !tellsOfWhatMoves(claim, claimed, `${asked} ${sentence}`);

const isBoundOfNone: Veto = ({ claimed, words, sentence }) => {
  if (!BOUND.test(claimed)) return false;
  const at = sentence.indexOf(words);
  const beside = sentence.slice(Math.max(0, at - NEAR_NUMBER), at + words.length + NEAR_NUMBER);
  return !/[\d一二两三四五六七八九十百千万亿成%]/u.test(beside.replace(words, ""));
};

/** Where they but touch, 超过5% and 不超过5%, they differ; a number alone is no span. */
const overlap = (one: Amount, other: Amount) =>
  (one.low < other.high && other.low < one.high) || one.low === one.high || other.low === other.high;

const isWithinBound: Veto = ({ question, claimed, sentence }) => {
  if (!BOUND.test(claimed)) return false;
  const said = amountsIn(clauseAround(question, claimed), "near");
  const there = amountsIn(sentence, "open");
  return said.some((one) => there.some((other) => mayBeSame(one, other) && overlap(one, other)));
};

const SUPPOSED = /(?:^|[,，])(?:如果|假如|假设|要是|若是?|万一|倘若?)[^,，]*$/u;
const TO_COME = /(?:以后|今后|将来|未来|往后|明年|后年)[^,，]{0,6}?(?:会|将|要)/u;

/** What is only supposed, or asked of the time to come, is taken for nothing that is so. */
const isSupposed: Veto = ({ question, claimed }) => {
  const at = question.indexOf(claimed);
  return at >= 0 && (SUPPOSED.test(question.slice(0, at)) || TO_COME.test(clauseAround(question, claimed)));
};

/** A sum of years or of all is another figure than that of each. */
const isOfTotal: Veto = ({ question, words, sentence }) =>
  /(?:共计|累计|总计|合计)\p{Script=Han}{0,2}$/u.test(sentence.slice(0, sentence.indexOf(words))) &&
  !/共|累计|总|合计/u.test(question);

const EXCEPTION = /(?<first>[^，,。；;]{2,20})(?:除外|例外)|除了?(?<second>[^，,。；;]{2,16}?)(?:以外|之外|外)/gu;
const SAME_AS_EXCEPTED = 0.5;

/** What the sentence excepts, and the claim speaks of, is not told by the rest of the sentence. */
const isExcepted: Veto = ({ claim, words, sentence }) =>
  [...sentence.matchAll(EXCEPTION)].some(({ 0: whole, groups }) => {
    const excepted = bigramsOf(groups?.["first"] ?? groups?.["second"] ?? "");
    return !words.includes(whole) && excepted.size > 0 && shareOfBigrams(excepted, claim) >= SAME_AS_EXCEPTED;
  });

/** Whom a denial is of, where a number tells: 租期不满6个月的. */
const OF_BOUND = /^(?<whom>[^，,]*的)(?=[^，,]*[不没未无禁])/u;

/** A denial for those beyond a number, where the claim speaks of others. */
const isOfOtherAmount: Veto = ({ claim, words, sentence }) => {
  const whom = OF_BOUND.exec(clauseAround(sentence, words))?.groups?.["whom"] ?? "";
  const [said, there] = [amountsIn(claim, "open"), amountsIn(whom, "open")];
  const alike = there.filter(({ unit }) => said.some((one) => one.unit === unit));
  return alike.length > 0 && !alike.some((one) => said.some((other) => mayBeSame(one, other) && overlap(one, other)));
};

const RATE = /比例|率|增长|提高|下降|降低|上升|同比/u;

/** A rate, or how much more there is, is no part of a thing. */
const isRate: Veto = ({ words }) => words.includes("%") && RATE.test(words);

/** 全 of 全损 is no extent where the sentence has the word as well. */
const isPartOfWord: Veto = ({ claim, claimed, sentence }) => {
  const at = claim.indexOf(claimed);
  const word = claim.slice(at, at + claimed.length + 1);
  return at >= 0 && word.length > claimed.length && /\p{Script=Han}$/u.test(word) && sentence.includes(word);
};

/** What stops something by the claim as well: 停7天 beside 暂停7天. */
const stopsToo: Veto = ({ claim, words }) => {
  const [stopping] = /[停禁拒]|取消/u.exec(words) ?? [];
  return stopping !== undefined && claim.includes(stopping) && !/[不没未无]/u.test(claim + words);
};

/** That something else is forbidden does not tell against 只有…可以. */
const isOfThoseAlone: Veto = ({ claim, claimed }) =>
  /只有|仅有|只限|仅限/u.test(claim) && !/只有|仅有|只限|仅限/u.test(claimed.replace(claim, ""));

const vetoes: Readonly<Partial<Record<Correction["about"], readonly Veto[]>>> = {
  denial: [
    deniesNothing,
    isOfThoseAlone,
    stopsToo,
    isButPlanned,
    hardlyDenies,
    isOfNow,
    isSupposed,
    isExcepted,
    isOfOtherAmount,
  ],
  trend: [isOfNow, isOfThoseAlone, movesAnother, isBoundOfNone, isWithinBound, isSupposed, isExcepted, isOfOtherAmount],
  extent: [isOfNow, isSupposed, isRate, isPartOfWord],
  figure: [isFigureOfOther, isSameFigure, isSupposed, isOfTotal],
};

/** Whether nothing shows that a correction says the same in other words, or speaks of something else. */
export async function mayStand(
  { analysis, candidates, index }: PremiseInput,
  { text: claim }: Claim,
  { about, claimed, stated, evidence }: PlacedCorrection,
): Promise<boolean> {
  const standing: Standing = {
    question: analysis.text,
    claim,
    claimed,
    words: normalise(stated),
    sentence: normalise(evidence.text),
    asked: normalise(evidence.passage.question?.text ?? ""),
    others: candidates.map(({ text }) => normalise(text)),
  };
  if (vetoes[about]?.some((speaksAgainst) => speaksAgainst(standing))) return false;
  const article = await index.article(evidence.passage.articleId);
  const text = article
    ? [normalise(article.title), normalise(article.publisher ?? ""), normalisedArticle(article)].join(" ")
    : "";
  return speaksOfNamed(analysis, NAMED.has(about) ? claimed : "", text);
}
