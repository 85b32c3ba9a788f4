import { languageOf } from "../domain/text-language.ts";
import type { NameFinder } from "../ports/name-finder.ts";
import { normalise } from "../retrieve/normalise.ts";
import type { TermExtractor } from "../retrieve/terms.ts";
import type { AnswerKind } from "./question/answer-kind.ts";
import { kindOf } from "./question/answer-kind.ts";
import { askedNounOf } from "./question/asked-noun.ts";
import { asksSomething } from "./question/split-parts.ts";

export interface QuestionAnalysis {
  readonly text: string;
  readonly kind: AnswerKind;
  /** Distinct content words, in order. */
  readonly terms: readonly string[];
  /** Years that the question names, as four digits. */
  readonly years: readonly string[];
  /** What the question puts in quotation marks, or all of it where it is but a name; normalised. */
  readonly phrases: readonly string[];
  /** The measure word after 多少 or 几, such as 公里. */
  readonly unit: string | null;
  /** The noun that the answer must be one of, such as 材料 of 哪些材料. */
  readonly askedNoun: string | null;
  /** Names of people, places and bodies. */
  readonly names: readonly string[];
  readonly language: "zh" | "en" | "und";
}

const quotedPhrase = /[“"「『《]([^”"」』》]{2,30})[”"」』》]/gu;
const measureWord =
  /(?:多少|(?<!好)几)(?:万|亿)?(公里|千米|平方米|平方公里|米|亩|公顷|吨|公斤|元|块钱|人次|人|名|家|个百分点|倍|岁|年|个月|天|小时|分钟|[座席]位|座|条|项|部|台|套|棵|次|度|周|种|批|辆|张|所|户|处|头|匹|只|株|颗|枚|艘|架|间|栋|幢|层|件|份|届|期|篇|册|站|趟|口人?|分(?![钟之]))/u;

/** Four digits that begin as a year does, and no amount: 2000亿元. */
const YEAR = /(?<![\d.])(?:19|20)\d{2}(?!\d|\s*(?:[余多万亿元%亩]|公里|[平立]方))/gu;

export function analyseQuestion(
  question: string,
  extractTerms: TermExtractor,
  findNames: NameFinder,
): QuestionAnalysis {
  const text = normalise(question);
  return {
    text,
    kind: kindOf(text),
    terms: [...new Set(extractTerms(question))],
    years: [...new Set([...text.matchAll(YEAR)].map((match) => match[0]))],
    phrases: phrasesOf(text),
    unit: measureWord.exec(text)?.[1] ?? null,
    askedNoun: askedNounOf(text, extractTerms),
    names: [...new Set(findNames(text))],
    language: languageOf(text),
  };
}

/** So few characters without a question are the name of something. */
const LONGEST_NAME = 6;

function phrasesOf(text: string): readonly string[] {
  const quoted = [...text.matchAll(quotedPhrase)].map((found) => found[1] ?? "");
  const isName = /^[\p{Script=Han}·]{2,}$/u.test(text) && text.length <= LONGEST_NAME && !asksSomething(text);
  return isName ? [text] : quoted;
}
