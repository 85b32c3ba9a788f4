import { normalise } from "../retrieve/normalise.ts";
import type { TermExtractor } from "../retrieve/terms.ts";
import type { QuestionAnalysis } from "./analyse-question.ts";
import type { Evidence } from "./evidence.ts";
import { amountsIn, mayBeSame } from "./premise/amounts.ts";
import { type AnswerKind, holdsKind, pointedKinds } from "./question/answer-kind.ts";
import { isLight } from "./question/light-words.ts";
import { isSaidBy } from "./question/near-equals.ts";

export interface PlainlySaidInput {
  readonly analysis: Pick<QuestionAnalysis, "text" | "kind">;
  readonly evidence: readonly Evidence[];
  /** Of the first quotation's article. */
  readonly title: string;
  readonly extractTerms: TermExtractor;
}

const figures: ReadonlySet<AnswerKind> = new Set(["amount", "number", "duration"]);
/** How a question asks for a figure: by these words it says nothing of what the figure is of. */
const asksFigure =
  /(?:一共|总共|大概|大约|到底|究竟)?(?:是|有|要|得|需要?|会|该|能|可以|应该?)*(?:交|缴|付|收|掏|花|出|给|缴纳|支付|收取)?(?:多少|几)(?:块|元)?钱?/gu;
/** One of what is sold or lent by the piece. */
const byPiece = /[一每](?:张|次|场|节|件|份|本|辆|台|套|只|回|趟|个(?!月|人|小时|工作日|学期|季度))/gu;
/** What is paid by time must be told by the same time. */
const byTime = /[一每]个?(晚|夜|天|日|周|星期|月|年|小时|学期|季度)/gu;
const sum = /\d[\d,.]*\s*[百千万亿]*元|免费/u;
const figure = /[\d零一二两三四五六七八九十百千万]+[多来]?(?:块钱?|元|个?月|个?小时|[年天日岁米])?/gu;
const year = /(?:19|20)\d{2}|[今去前明]年|[上下]半年/u;
/** Without a unit, only so great a number is surely one of money. */
const SURELY_MONEY = 1000;
/** What follows a semicolon is told of something else, unless it only sets a condition. */
const STATEMENT = /[。\n]|;(?![^,;。]*的,)/u;
const CLAUSE = /[,;:]/u;

/**
 * Whether one statement, with what stands above it, says all that a question for a figure names, and such a figure beside what
 * it names last, or bounds between which the figure lies that the question gives. Then it answers, whatever way it is asked:
 * 年卡多少钱一张 as 年卡多少钱.
 */
export function isPlainlySaid({ analysis, evidence, title, extractTerms }: PlainlySaidInput): boolean {
  const { text, kind } = analysis;
  const [first] = evidence;
  if (!first || year.test(text) || !pointedKinds.has(kind)) return false;
  const quote = normalise(first.text);
  const isWithin = isWithinBounds(text, quote);
  if (!figures.has(kind) && !isWithin) return false;
  const times = [...text.matchAll(byTime)].map((match) => new RegExp(`[一每/]个?${match[1]}`, "u"));
  const rest = [asksFigure, byPiece, byTime, ...(isWithin ? [figure] : [])].reduce(
    (left, words) => left.replace(words, " "),
    text,
  );
  const terms = extractTerms(rest).filter((term) => !isLight(term));
  const last = terms.at(-1);
  if (last === undefined) return false;
  const above = [title, ...first.passage.headingPath].map(normalise).join("\n");
  const says = (part: string, term: string) =>
    part.includes(term) || isSaidBy(term, new Set(extractTerms(part)), extractTerms);
  const holdsFigure = (clause: string) => (kind === "duration" ? holdsKind(kind, clause) : sum.test(clause));
  return quote
    .split(STATEMENT)
    .some(
      (part) =>
        terms.every((term) => says(part, term) || above.includes(term)) &&
        times.every((time) => time.test(part)) &&
        (isWithin || part.split(CLAUSE).some((clause) => says(clause, last) && holdsFigure(clause))),
    );
}

/** Whether a figure that the question gives lies where the text sets a bound: 五千块 in 2000元以上10000元以下. */
function isWithinBounds(question: string, quote: string): boolean {
  const bounds = amountsIn(quote, "open").filter(({ low, high }) => low === 0 || high === Number.POSITIVE_INFINITY);
  return amountsIn(question, "near").some(
    (one) =>
      (one.unit !== "" || one.low >= SURELY_MONEY) &&
      bounds.some((bound) => (bound.unit === one.unit || one.unit === "") && mayBeSame(one, bound)),
  );
}
