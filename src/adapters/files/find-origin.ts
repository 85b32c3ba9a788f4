import type { Article } from "../../domain/article.ts";
import { AUTHOR, bare, readCredit, SOURCE } from "../../domain/credit-line.ts";
import { namedDateOf, signingBody } from "../../domain/signature.ts";
import { findDate } from "../../domain/written-date.ts";
import type { TextLine } from "./text-lines.ts";

type Origin = Pick<Article, "publishedOn" | "publisher" | "byline">;

/** How many lines below the title, and at the end, may say where a text comes from. */
const HEAD_LINES = 4;
const TAIL_LINES = 4;
const LONGEST_NOTE = 60;
const DATED = /(?:发布|发文|成文|印发|公布|刊发)(?:日期|时间)\s*[：:]\s*/u;
/** The same without saying of what: often of the meeting that the text is about, the more so where it lasts a while. */
const DATED_ANYHOW = /(?<!截止|到期|有效|报名|申请|申报|受理|施行|实施|生效|执行)(?:日期|时间)\s*[：:]\s*/u;
const LASTS = /\d{1,2}[:：]\d{2}(?:\s*(?:至|到|[-–—－~～]+)\s*(?:次日)?\d{1,2}[:：]\d{2}|开始)/u;
const DATELINE =
  /^(?:(新华社|中新社|[\p{Script=Han}]{2,6}报|《[^《》]{2,12}》)?([^。（(]{0,24})[电讯]\s*)?[（(]((?:本报)?(?:见习)?记者[^）)]{1,30})[）)]/u;
/** What a law or a rule says in brackets below its title; the last such date is that of the text as it stands. */
const ADOPTED = /^[（(].*(?:通过|公布|发布|修订|修正|印发)|^(?:版本|版次)\s*[：:].*(?:修订|修正|发布|印发)/u;
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
    ...lines.slice(-1).map(({ words }) => ofCredit(words)),
    ...head.map(({ words }) => datedAnyhow(words)),
  ];
  return Object.assign({}, ...found.toReversed()) as Origin;
}

function ofHeadLine(words: string): Origin {
  const dateline = DATELINE.exec(words);
  if (dateline) return ofDateline(dateline[1], dateline[2], dateline[3]);
  if (ADOPTED.test(words) || isAdoptedInEnglish(words)) {
    const date = findDate(words);
    return date ? { publishedOn: { value: date.value, basis: "inferred", reason: "题注所载日期" } } : {};
  }
  const credit = ofCredit(words);
  if (credit) return credit;
  if (words.length > LONGEST_NOTE) return {};
  const [publisher, byline] = [SOURCE.exec(words)?.[1], AUTHOR.exec(words)?.[1]];
  const named = namedDateOf(words);
  const date = DATED.test(words) ? findDate(words)?.value : named?.date;
  return {
    ...(date && { publishedOn: { value: date, basis: "printed" } }),
    ...(publisher ? { publisher: bare(publisher) } : named?.publisher ? { publisher: named.publisher } : {}),
    ...(byline && { byline }),
  };
}

function ofDateline(agency: string | undefined, placeAndDay = "", reporter = ""): Origin {
  const date = findDate(placeAndDay);
  return {
    byline: reporter,
    ...(agency && agency !== "本报" && { publisher: bare(agency) }),
    ...(date && { publishedOn: { value: date.value, basis: "printed" } }),
  };
}

function ofCredit(words: string): Origin | undefined {
  const credit = readCredit(words);
  if (!credit) return undefined;
  const { date, ...named } = credit;
  return { ...named, ...(date && { publishedOn: { value: date, basis: "printed" } }) };
}

function isAdoptedInEnglish(words: string): boolean {
  const date = words.length <= LONGEST_ENGLISH_NOTE && findDate(words);
  return !!date && ADOPTED_IN_ENGLISH.test(words.slice(0, date.start)) && CLOSED.test(words.slice(date.end));
}

function datedAnyhow(words: string): Origin {
  const date = DATED_ANYHOW.test(words) && words.length <= LONGEST_NOTE && !LASTS.test(words) && findDate(words);
  return date ? { publishedOn: { value: date.value, basis: "printed" } } : {};
}

/** A line that is a date alone, with the bodies alone on the lines above it, or a body and a date beside each other. */
function signature(lines: readonly TextLine[]): Origin {
  const at = lines.findLastIndex(({ words }) => {
    const date = findDate(words);
    return date !== undefined && date.start === 0 && date.end === words.length;
  });
  const date = at > 0 ? findDate(lines[at]?.words ?? "") : undefined;
  if (!date) return signedBeside(lines);
  const publisher = signingBody(lines[at - 1]?.words ?? "");
  return { publishedOn: { value: date.value, basis: "printed" }, ...(publisher && { publisher }) };
}

function signedBeside(lines: readonly TextLine[]): Origin {
  const named = lines.flatMap(({ words }) => namedDateOf(words) ?? []).findLast(({ publisher }) => publisher);
  return named?.publisher ? { publishedOn: { value: named.date, basis: "printed" }, publisher: named.publisher } : {};
}
