import { normalise } from "../../../retrieve/normalise.ts";
import { normalisedArticle } from "../../../retrieve/normalised-article.ts";
import { bigramsOf, shareOfBigrams } from "../../question/bigrams.ts";
import { type Amount, amountsIn, mayBeSame } from "../claim/amounts.ts";
import { clauseAround } from "../claim/clause-ends.ts";
import { isNamedNearer } from "../claim/named-nearer.ts";
import type { Claim } from "../claim/read-claim.ts";
import { speaksOfNamed } from "../claim/same-subject.ts";
import { isOtherwise } from "../claim/says-alike.ts";
import type { Correction, PlacedCorrection } from "../correction.ts";
import type { PremiseInput } from "../premise-input.ts";

/** Corrections whose claimed words are names, which the article need not have. */
const NAMED: ReadonlySet<Correction["about"]> = new Set(["name", "place", "body", "speaker"]);

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

/** What is looked at; all texts normalised. */
interface Standing {
  readonly question: string;
  readonly claim: string;
  readonly claimed: string;
  readonly words: string;
  readonly sentence: string;
  readonly others: readonly string[];
}

/** What shows that a correction of its kind says the same in other words, or speaks of something else. */
type Veto = (standing: Standing) => boolean;

const deniesNothing: Veto = ({ claim, sentence }) => !isOtherwise(claim, sentence);

const isFigureOfOther: Veto = ({ question, claimed, words, sentence, others }) =>
  isNamedNearer(question, { claimed, stated: words, sentence }, others);

const isSameFigure: Veto = ({ question, claimed, words, sentence }) => {
  // 五米 of 一点五米 is the end of a figure.
  if (/[零一二两三四五六七八九十\d]点$/u.test(sentence.slice(0, sentence.indexOf(words)))) return true;
  const isOfSame = countedAfter(question, claimed) === countedAfter(sentence, words);
  const there = amountsIn(isOfSame ? clauseAround(sentence, words) : sentence, "open");
  return amountsOf(question, claimed).some((one) => there.some((other) => mayBeSame(one, other)));
};

/** Where they but touch, 超过5% and 不超过5%, they differ; a number alone is no span. */
const overlap = (one: Amount, other: Amount) =>
  (one.low < other.high && other.low < one.high) || one.low === one.high || other.low === other.high;

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
  denial: [deniesNothing, isOfThoseAlone, stopsToo, isSupposed, isExcepted, isOfOtherAmount],
  trend: [isOfThoseAlone, isSupposed, isExcepted, isOfOtherAmount],
  extent: [isSupposed, isRate, isPartOfWord],
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
    others: candidates.map(({ text }) => normalise(text)),
  };
  if (vetoes[about]?.some((speaksAgainst) => speaksAgainst(standing))) return false;
  const article = await index.article(evidence.passage.articleId);
  const text = article
    ? [normalise(article.title), normalise(article.publisher ?? ""), normalisedArticle(article)].join(" ")
    : "";
  return speaksOfNamed(analysis, NAMED.has(about) ? claimed : "", text);
}
