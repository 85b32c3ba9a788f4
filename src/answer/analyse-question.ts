import type { NameFinder } from "../ports/name-finder.ts";
import { normalise } from "../retrieve/normalise.ts";
import type { TermExtractor } from "../retrieve/terms.ts";

/** What would count as an answer. */
export type AnswerKind =
  | "amount"
  | "percentage"
  | "number"
  | "date"
  | "person"
  | "place"
  | "body"
  | "document"
  | "reason"
  | "procedure"
  | "list"
  | "yes-no"
  | "definition"
  | "open";

export interface QuestionAnalysis {
  readonly text: string;
  readonly kind: AnswerKind;
  /** Distinct content words, in order. */
  readonly terms: readonly string[];
  /** Years that the question names, as four digits. */
  readonly years: readonly string[];
  /** What the question puts in quotation marks, normalised. */
  readonly phrases: readonly string[];
  /** The measure word after 多少 or 几, such as 公里. */
  readonly unit: string | null;
  /** Names of people, places and bodies. */
  readonly names: readonly string[];
  readonly language: "zh" | "en" | "und";
}

/** Tried in order: the narrower form first. */
const kindPatterns: readonly (readonly [AnswerKind, RegExp])[] = [
  ["reason", /为什么|为何|为啥|怎么会|什么原因|原因是|何以|缘由|背景|\bwhy\b/u],
  [
    "amount",
    /多少(钱|元|块|万元|亿元|费)|几块钱|(金额|费用|价格|标准|收入|资金|保费)[^，。？]{0,6}(是|为|有|达)?(多少|几)|\bhow much\b/u,
  ],
  [
    "percentage",
    /百分之(几|多少)|(比例|占比|比重|率|涨幅|降幅|增幅|增速)[^，。？]{0,6}(多少|几|多大|多高)|几成|\b(percent|percentage|proportion|share)\b/u,
  ],
  ["date", /什么时候|何时|哪(一)?(年|月|天|日)|几(月|号|点)|多久|什么时间|\bwhen\b|\bwhat (year|date)\b/u],
  ["document", /(哪|什么|何种)(个|份|项|部)?(文件|通知|意见|办法|文号|规定|法规|方案)|文号/u],
  ["body", /(哪|什么|何)(个|家|些)?(部门|机构|单位|公司|企业|组织|医院|大学|高校|学校|团队)/u],
  ["person", /谁|哪位|哪个人|什么人|\bwho\b/u],
  ["place", /哪里|哪儿|什么地方|何处|在哪|哪个(省|市|县|区|城市|地方|窗口)|\bwhere\b/u],
  [
    "number",
    /多少|几(个|项|条|家|次|人|类|种|大|批|成|倍|万|亿|度|位|届)|多大|多长|多高|多远|\bhow many\b|\bhow (long|far|large|big)\b/u,
  ],
  [
    "list",
    /哪(些|几|[两三四五六七八九十\d]+(个|项|条|种|类|点|方面|大))|有什么|有啥|什么(好处|措施|变化|影响|举措|特点|内容|要求|任务|安排|考虑|进展)|分别|\bwhat are\b|\bwhich\b/u,
  ],
  [
    "procedure",
    /怎么(办|申请|办理|报|缴|用|做|走|操作|登记|参保|报销)|如何|怎样|流程|手续|步骤|\bhow (to|do|does|can|is|are|will)\b/u,
  ],
  ["yes-no", /吗|是否|能不能|可不可以|有没有|是不是|会不会|要不要|^(is|are|do|does|did|can|will|has|have)\b/u],
  ["definition", /什么是|是什么|是啥|什么意思|何谓|指的是|\bwhat is\b/u],
];

const evidencePatterns: Partial<Record<AnswerKind, RegExp>> = {
  amount: /[\d一二三四五六七八九十百千]\s*(多)?(元|万元|亿元|美元|块)|(百|千|万|亿)(多)?元/u,
  percentage: /\d\s*%|百分之|[一二三四五六七八九]成|个百分点|倍/u,
  number: /\d|[一二两三四五六七八九十百千万亿]+[余多]?[个项条家次人类种批倍名届年月天倍度万亿份位]/u,
  date: /\d+\s*(年|月|日|时)|今年|去年|明年|近日|日前|年底|年内|\d{4}|十[一二三四五]五/u,
  document: /《|〔|号/u,
};

/** True where the sentence holds the kind of thing that the question asks for, so far as its form shows. */
export function holdsKind(kind: AnswerKind, sentence: string): boolean {
  return evidencePatterns[kind]?.test(sentence.normalize("NFKC")) ?? true;
}

const quotedPhrase = /[“"「『《]([^”"」』》]{2,30})[”"」』》]/gu;
const measureWord =
  /(?:多少|几)(?:万|亿)?(公里|千米|平方米|平方公里|米|亩|公顷|吨|公斤|元|块钱|人次|人|名|家|个百分点|倍|岁|年|个月|天|小时|分钟|座|条|项|部|台|套|棵|次|度|周|种|批|辆|张|所)/u;

export function analyseQuestion(
  question: string,
  extractTerms: TermExtractor,
  findNames: NameFinder,
): QuestionAnalysis {
  const text = normalise(question);
  return {
    text,
    kind: kindPatterns.find(([, pattern]) => pattern.test(text))?.[0] ?? "open",
    terms: [...new Set(extractTerms(question))],
    years: [...new Set([...text.matchAll(/(?<!\d)(19|20)\d{2}(?!\d)/gu)].map((match) => match[0]))],
    phrases: [...text.matchAll(quotedPhrase)].map((found) => found[1] ?? ""),
    unit: measureWord.exec(text)?.[1] ?? null,
    names: [...new Set(findNames(text))],
    language: /\p{Script=Han}/u.test(text) ? "zh" : /[a-z]/u.test(text) ? "en" : "und",
  };
}
