import { bigramsOf, sharedBigrams } from "../../question/bigrams.ts";
import { DIRECTIONS } from "../../verify/polarity-words.ts";
import { type Amount, amountsIn } from "../claim/amounts.ts";
import { CLAUSE_END, clauseAround, clauseBefore, SEGMENT_END } from "../claim/clause-ends.ts";
import { contentCharacters, shareOfCharacters } from "../claim/content-characters.ts";
import { isNamedNearer } from "../claim/named-nearer.ts";
import { mayBeSame } from "../claim/same-amount.ts";
import { denies } from "../claim/stance.ts";
import { countsIn } from "../instead/count-instead.ts";
import type { Veto } from "./veto.ts";

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

export const isFigureOfOther: Veto = ({ question, claimed, words, sentence, others }) =>
  isNamedNearer(question, { claimed, stated: words, sentence }, others);

export const isSameFigure: Veto = ({ question, claimed, words, sentence }) => {
  // 五米 of 一点五米 is the end of a figure.
  if (/[零一二两三四五六七八九十\d]点$/u.test(sentence.slice(0, sentence.indexOf(words)))) return true;
  const isOfSame = countedAfter(question, claimed) === countedAfter(sentence, words);
  const there = amountsIn(isOfSame ? clauseAround(sentence, words) : sentence, "open");
  return amountsOf(question, claimed).some((one) => there.some((other) => mayBeSame(one, other)));
};

const NEARLY_ALL = 0.9;

/** Another sentence of the article gives the claimed amount, and speaks of nearly all that the claim speaks of. */
export const isGivenElsewhere: Veto = ({ claim, claimed, sentence, above, siblings }) => {
  const matter = contentCharacters(claim.replace(claimed, ""));
  const held = (text: string) => shareOfCharacters(matter, `${above}${text}`);
  const least = Math.max(held(sentence), NEARLY_ALL);
  const said = amountsIn(claimed, "near").filter(({ unit }) => unit !== "");
  return siblings.some(
    (other) =>
      other !== sentence &&
      held(other) >= least &&
      amountsIn(other, "open").some((one) => said.some((mine) => one.unit === mine.unit && mayBeSame(mine, one))),
  );
};

/** Where they but touch, 超过5% and 不超过5%, they differ; a number alone is no span. */
export const overlap = (one: Amount, other: Amount) =>
  (one.low < other.high && other.low < one.high) || one.low === one.high || other.low === other.high;

/** A sum of years or of all is another figure than that of each. */
export const isOfTotal: Veto = ({ question, words, sentence }) =>
  /(?:共计|累计|总计|合计|共(?!同|有))\p{Script=Han}{0,5}$/u.test(sentence.slice(0, sentence.indexOf(words))) &&
  !/共|累计|总|合计|一起/u.test(question);

/** What the claim begins with, where another sentence of the article gives a figure of it, and this one does not name it. */
export const isOfOtherThing: Veto = ({ claim, claimed, sentence, above, siblings }) => {
  const thing = /^\p{Script=Han}{2}/u.exec(claim)?.[0];
  const [said] = amountsIn(claimed, "near");
  if (thing === undefined || said === undefined || `${sentence} ${above}`.includes(thing)) return false;
  return siblings.some(
    (other) => other.includes(thing) && amountsIn(other, "open").some(({ unit }) => unit === said.unit),
  );
};

/** Two of a kind of which a figure is told: 进口 and 出口. */
export const KINDS = DIRECTIONS.filter(({ up }) => ["城镇", "住院", "在职", "进口"].some((word) => up.test(word)));

/** The figure of the one, where the claim speaks of the other. */
export const isOfOtherKind: Veto = ({ question, words, sentence }) => {
  const segment = sentence.split(SEGMENT_END).find((one) => one.includes(words)) ?? sentence;
  return KINDS.some(({ up, down }) =>
    [
      [up, down],
      [down, up],
    ].some(
      ([mine, other]) => mine?.test(question) && !other?.test(question) && other?.test(segment) && !mine.test(segment),
    ),
  );
};

/** 甲社区和乙社区两个 counts what is named, and not what there is. */
export const countsNamed: Veto = ({ question, claimed }) => {
  const before = question.slice(0, question.indexOf(claimed)).split(CLAUSE_END).at(-1) ?? "";
  const named = before.split(/[、和与及]/u);
  return named.length > 1 && countsIn(claimed).some(({ value }) => value === named.length);
};

/** How many did not, where the sentence says how many did. */
export const isOfThoseWhoDid: Veto = ({ claim, claimed, words, sentence }) => {
  const lacks = (text: string) => /[没未]|不(?!少于|超过|低于|高于|到|足|满|多于)/u.test(text);
  return lacks(clauseAround(claim, claimed)) && !lacks(clauseAround(sentence, words)) && !denies(sentence);
};

/** How long something is broken off or late is another time than how long it goes on. */
const GAP = /(?<gap>[断停缺欠漏迟晚])\p{Script=Han}?[了过]?$/u;

export const isOfGap: Veto = ({ claim, claimed, words, sentence }) => {
  const gap = GAP.exec(clauseBefore(claim, claimed))?.groups?.["gap"];
  return gap !== undefined && !clauseAround(sentence, words).includes(gap);
};

/** Characters of a clause that says more than its figure. */
const MORE = 4;

/** Whether another clause of the sentence speaks of the claim, and that which has the figure does not at all. */
export const isInOtherClause: Veto = ({ claim, claimed, words, sentence }) => {
  const clauses = sentence.split(CLAUSE_END);
  const at = clauses.findIndex((clause) => clause.includes(words));
  const clause = clauses[at] ?? "";
  const rest = clause.replace(words, " ");
  if (!/^\d{4}年/u.test(words) || (rest.match(/\p{Script=Han}/gu) ?? []).length < MORE) return false;
  const pairs = bigramsOf(claim.replace(claimed, " "));
  const like = (one: string) => sharedBigrams(pairs, one);
  return like(rest) === 0 && clauses.some((other, i) => i !== at && like(other) > 1);
};
