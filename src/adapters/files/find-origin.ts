import type { Article } from "../../domain/article.ts";
import { ISSUING_BODY, namedDateOf } from "./origin-line.ts";
import type { TextLine } from "./text-lines.ts";
import { findDate } from "./written-date.ts";

type Origin = Pick<Article, "publishedOn" | "publisher" | "byline">;

/** How many lines below the title, and at the end, may say where a text comes from. */
const HEAD_LINES = 4;
const TAIL_LINES = 4;
const LONGEST_NOTE = 60;
const DATED = /(?:发布|发文|成文|印发|公布|刊发)(?:日期|时间)\s*[：:]\s*/u;
/** The same without saying of what: often of the meeting that the text is about, the more so where it lasts a while. */
const DATED_ANYHOW = /(?<!截止|到期|有效|报名|申请|申报|受理|施行|实施|生效|执行)(?:日期|时间)\s*[：:]\s*/u;
const LASTS = /\d{1,2}[:：]\d{2}(?:\s*(?:至|到|[-–—－~～]+)\s*(?:次日)?\d{1,2}[:：]\d{2}|开始)/u;
const SOURCE = /(?:来源|发布机构|发文机关|发布单位|信息来源)\s*[：:]\s*([^\s：:|]{2,30})/u;
const AUTHOR = /(?:作者|撰文)\s*[：:]\s*([^\s：:|]{2,20})/u;
const DATELINE =
  /^(?:(新华社|中新社|[\p{Script=Han}]{2,6}报)?[^。（(]{0,16}\d{1,2}日[电讯]\s*)?[（(]((?:本报)?(?:见习)?记者[^）)]{1,30})[）)]/u;
/** What a law or a rule says in brackets below its title; the last such date is that of the text as it stands. */
const ADOPTED = /^[（(].*(?:通过|公布|发布|修订|修正|印发)/u;
/** The same below an English title, up to the date; a sentence that only opens with such a word dates something else. */
const ADOPTED_IN_ENGLISH =
  /^[(]?(?:(?:last )?(?:adopted|approved|issued|published|updated|revised|amended)|effective|in (?:force|effect))(?: by [^.,;:]{1,60})?(?: on| in)?\s*:?\s*(?:\p{L}{3,6}day,? )?$/iu;
const CLOSED = /^(?:,?\s*(?:at )?\d{1,2}:\d{2}(?:\s*[ap]m)?)?\s*(?:$|[.;|)])/iu;
const LONGEST_ENGLISH_NOTE = 120;

/**
 * Where a text that carries no front matter says that it comes from: a line of date and source below the title, a body
 * and a date alone at the end, a reporter's dateline, the adoption of a rule. Nothing is guessed from running text.
 */
export function findOrigin(lines: readonly TextLine[], titleEnd: number): Origin {
  const head = lines.filter(({ span }) => span.start >= titleEnd).slice(0, HEAD_LINES);
  const found = [
    ...head.map(({ words }) => ofHeadLine(words)),
    signature(lines.slice(-TAIL_LINES)),
    ...head.map(({ words }) => datedAnyhow(words)),
  ];
  return Object.assign({}, ...found.toReversed()) as Origin;
}

function ofHeadLine(words: string): Origin {
  const dateline = DATELINE.exec(words);
  const agency = dateline?.[1] === "本报" ? undefined : dateline?.[1];
  const reporter = dateline?.[2];
  if (reporter) return { byline: reporter, ...(agency && { publisher: agency }) };
  if (ADOPTED.test(words) || isAdoptedInEnglish(words)) {
    const date = findDate(words);
    return date ? { publishedOn: { value: date.value, basis: "inferred", reason: "题注所载日期" } } : {};
  }
  if (words.length > LONGEST_NOTE) return {};
  const [publisher, byline] = [SOURCE.exec(words)?.[1], AUTHOR.exec(words)?.[1]];
  const named = namedDateOf(words);
  const date = DATED.test(words) ? findDate(words)?.value : named?.date;
  return {
    ...(date && { publishedOn: { value: date, basis: "printed" } }),
    ...(publisher ? { publisher } : named?.publisher ? { publisher: named.publisher } : {}),
    ...(byline && { byline }),
  };
}

function isAdoptedInEnglish(words: string): boolean {
  const date = words.length <= LONGEST_ENGLISH_NOTE && findDate(words);
  return !!date && ADOPTED_IN_ENGLISH.test(words.slice(0, date.start)) && CLOSED.test(words.slice(date.end));
}

function datedAnyhow(words: string): Origin {
  const date = DATED_ANYHOW.test(words) && words.length <= LONGEST_NOTE && !LASTS.test(words) && findDate(words);
  return date ? { publishedOn: { value: date.value, basis: "printed" } } : {};
}

/** A line that is a date alone, and the bodies alone on the lines above it. */
function signature(lines: readonly TextLine[]): Origin {
  const at = lines.findLastIndex(({ words }) => {
    const date = findDate(words);
    return date !== undefined && date.start === 0 && date.end === words.length;
  });
  const date = at > 0 ? findDate(lines[at]?.words ?? "") : undefined;
  if (!date) return {};
  const body = lines[at - 1]?.words ?? "";
  return {
    publishedOn: { value: date.value, basis: "printed" },
    ...(ISSUING_BODY.test(body) && { publisher: body }),
  };
}
