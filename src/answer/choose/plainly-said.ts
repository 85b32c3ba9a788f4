import { normalise } from "../../retrieve/normalise.ts";
import type { TermExtractor } from "../../retrieve/terms.ts";
import type { QuestionAnalysis } from "../analyse-question.ts";
import type { Evidence } from "../evidence.ts";
import { isWrittenOut } from "../question/abbreviation.ts";
import { type AnswerKind, holdsKind, pointedKinds } from "../question/answer-kind.ts";
import { holdsUnit } from "../question/asked-unit.ts";
import { isLight } from "../question/light-words.ts";
import { isSaidAsAsked, isSpoken } from "../question/near-equals.ts";

export interface PlainlySaidInput {
  readonly analysis: Pick<QuestionAnalysis, "text" | "kind" | "unit">;
  readonly evidence: readonly Evidence[];
  /** Of the first quotation's article. */
  readonly title: string;
  readonly extractTerms: TermExtractor;
  /** Words of the question that stand for a word of speech, with that word. */
  readonly spokenOf: ReadonlyMap<string, string>;
}

const figures: ReadonlySet<AnswerKind> = new Set(["amount", "percentage", "number", "duration", "date", "contact"]);
/** How a question asks for a figure: by these words it says nothing of what the figure is of. */
const asksFigure =
  /(?:一共|总共|大概|大约|到底|究竟)?(?:是|有|要|得|需要?|会|该|能|可以|应该?)*(?:(?:交|缴|付|收|掏|花|出|给|拿|领|得|缴纳|支付|收取|花费|领取)了?)?(?:多少|几)(?:[万亿]|个亿)?(?:块|元|毛|角|个?(?:小时|工作日|月|星期)|[天日周年]|分钟)?钱?/gu;
/** The same of a share. */
const asksShare = /(?:占比?了?|的?(?:比例|比重))?(?:是|为|有|达|到)?(?:百分之)?(?:多少|几(?:成|个百分点)?)/gu;
/** The same of a number to call and of a day or an hour. */
const asksNumberToCall =
  /(?:[拨]?打|拨打?|找)?(?:哪个|什么|啥)(?:电话|号码|热线)(?:号码)?|(?:的?(?:联系|咨询|服务)?(?:电话|号码|热线)(?:号码)?)(?:是|为)?(?:多少|几号|什么|啥|哪个)/gu;
const asksWhen = /(?:在|从|到|是)?(?:几月)?(?:几[点号日]|(?:是|在)?哪一?[天日]|什么时[候间]|啥时候?|何时)钟?/gu;
/** By its bounds a stretch of time is told to begin and to end: 4月1日至4月20日. */
const bounds = /\d\s*[日号点]?\s*(?:至|到|—|-|~)\s*(?:次?[日月]|\d)/u;
const beginsOrEnds = /开始|起始|截止|结束|为止|到期/gu;
/** One of what is sold or lent by the piece. */
const byPiece =
  /[一每](?:张|页|次|场|节|件|份|本|辆|台|套|只|回|趟|顿|餐|杯|瓶|把|枚|个(?!月|人|小时|工作日|学期|季度))/gu;
/** What is paid by time must be told by the same time. */
const byTime = /[一每]个?(晚|夜|天|日|周|星期|月|年|小时|学期|季度)/gu;
const sum = /\d[\d,.]*\s*[百千万亿]*元|免费/u;
/** A row of a table says in one cell what is counted in another: 项目:雨衣;单位:元/件;标准:5. */
const row = /^[^;:]{1,12}:[^;]*(?:;[^;:]{1,12}:[^;]*){2,}$/u;
/** By what share of what something is paid is a sum that is left to be worked out. */
const shareOf = /\d[\d.]*\s*(?:%|倍)/gu;
const clock = /\d\s*(?:点|[:：]\s*\d)/u;
const year = /(?:19|20)\d{2}|[今去前明]年|[上下]半年/u;
/** A clause that says of its figure only what it measures goes on with what the one before tells of: 标准为每人每天300元. */
const goesOn =
  /^其?(?:(?:(?:收费|补[助贴偿]|奖励)?标准|金额|价格|[售票单总]价|总额|租金|总?投资|[总全]长|总面积|[合共总]计?)(?:约|大约)?[为是达:]?|(?=每))(?:每\p{Script=Han}{1,3}){0,2}\s*\d/u;
/** What follows a semicolon is told of something else, unless it only sets a condition. */
const STATEMENT = /[。\n]|;(?![^,;。]*的,)/u;
const CLAUSE = /[,;]|:(?!\d)/u;

/**
 * Whether one statement, with what stands above it, says all that a question for a figure names, no later than such a
 * figure and what it names last right beside it. Then it answers, whatever way it is asked: 年卡多少钱一张 as 年卡多少钱.
 */
export function isPlainlySaid(input: PlainlySaidInput): boolean {
  const { analysis, evidence, title, extractTerms } = input;
  const { text, kind } = analysis;
  const [first] = evidence;
  if (!first || !mayBePlainlySaid(analysis)) return false;
  const quote = normalise(first.text);
  if (!figures.has(kind)) return false;
  const times = [...text.matchAll(byTime)].map((match) => perTime(match[1] ?? ""));
  const pieces = [...text.matchAll(byPiece)].map(([piece]) => new RegExp(`每${piece.slice(1)}[^,;。]{0,4}\\d`, "u"));
  const asking = [
    asksNumberToCall,
    asksWhen,
    ...(kind === "percentage" ? [asksShare] : []),
    asksFigure,
    byPiece,
    byTime,
  ];
  const isBounded = kind === "date" && bounds.test(quote);
  const rest = [...asking, ...(isBounded ? [beginsOrEnds] : [])].reduce(
    (left, words) => left.replace(words, " "),
    text,
  );
  const terms = extractTerms(rest).filter((term) => !isLight(term));
  const last = terms.findLast((term) => term.length > 1 || isSpoken(term)) ?? terms.at(-1);
  // A part of a text names its subject in another one: 复印要带什么,多少钱一页.
  if (last === undefined) return isBounded || pieces.some((piece) => piece.test(quote));
  const above = [title, ...first.passage.headingPath].map(normalise).join("\n");
  const says = (part: string, term: string) =>
    part.includes(term) || isSaidAsAsked(term, new Set(extractTerms(part)), input) || isWrittenOut(term, part);
  const saysAll = (part: string) => terms.every((term) => says(above, term) || says(part, term));
  const isRow = row.test(quote);
  const whole = normalise(first.passage.text);
  return (isRow ? [quote] : quote.split(STATEMENT)).some((part) => {
    if (!times.every((time) => time.test(part))) return false;
    // What is to be called about stands before the number to call: 漏水的,可以拨打8712345.
    if (isRow) return holdsFigure(analysis, part) && saysAll(part);
    if (kind === "contact") return holdsFigure(analysis, part) && says(part, last) && saysAll(`${whole}\n${part}`);
    const clauses = part.split(CLAUSE);
    return clauses.some(
      (clause, i) =>
        (says(clause, last) || (goesOn.test(clause) && says(clauses[i - 1] ?? "", last))) &&
        holdsFigure(analysis, clause) &&
        saysAll(clauses.slice(0, i + 1).join(",")),
    );
  });
}

/** 一年, 每年 or 年 before what is counted by it: 年亏损2000元. */
const perTime = (unit: string) =>
  new RegExp(`[一每/]个?${unit}|(?<![\\d今去明前后当同全近多半])${unit}(?=均?\\p{Script=Han}{1,4}\\d)`, "u");

/** Whether it asks for what may be said beside its own words, and for no time. */
export const mayBePlainlySaid = ({ text, kind }: Pick<QuestionAnalysis, "text" | "kind">): boolean =>
  !year.test(text) && pointedKinds.has(kind);

/** Whether a clause holds such a figure as is asked for: one in the unit that is named, or a sum. */
function holdsFigure({ kind, unit, text }: PlainlySaidInput["analysis"], clause: string): boolean {
  if (kind === "date" && /几点/u.test(text)) return clock.test(clause);
  if (kind === "amount") return holdsKind(kind, clause.replace(shareOf, ""));
  if (kind !== "number") return holdsKind(kind, clause);
  return unit === null ? sum.test(clause) : holdsUnit(unit, clause);
}
