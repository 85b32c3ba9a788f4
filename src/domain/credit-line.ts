import { isPersonName } from "./person-name.ts";
import { findDate } from "./written-date.ts";

/** What a line below a title, or at the end, says of where the text comes from, and nothing else. */
export interface Credit {
  /** ISO 8601. */
  readonly date?: string;
  readonly publisher?: string;
  /** As it is written: “记者 甲、通讯员 乙”. */
  readonly byline?: string;
}

const MEDIUM =
  "(?:《[^《》]{2,20}》|(?!本)[\\p{Script=Han}]{2,16}(?:报|网|社|台|客户端|频道|杂志|周刊|月刊)|(?!本)[\\p{Script=Han}]{2,12}融媒体中心)";
const WRITER =
  "(?:本[报刊网台社])?(?:(?:全媒体|融媒体|特约|特派|见习|实习|首席|驻[\\p{Script=Han}]{1,8}))*(?:记者|通讯员|评论员|撰稿人|撰稿|特派员)";
const NAME =
  "(?:[\\p{Script=Han}]{2,3}|\\p{Script=Han}[ \\u3000]\\p{Script=Han}|\\p{Script=Han}{1,8}·[\\p{Script=Han}·]{1,8}|(?:欧阳|上官|司马|诸葛|夏侯|东方|皇甫|慕容)\\p{Script=Han}{2})";
const MORE_NAMES = `(?:(?:\\s*[、/]\\s*|\\s+)(?!${WRITER})${NAME})*`;
/** “《某报》记者 甲、通讯员 乙”. */
const REPORTED = new RegExp(
  `^(?<medium>${MEDIUM})?\\s*(?<byline>${WRITER}(?<gap>[\\s：:]*)(?<first>${NAME})${MORE_NAMES}(?:[、，,;；\\s/|]+${WRITER}[\\s：:]*${NAME}${MORE_NAMES})*(?:\\s*(?:摄|文|摄影报道|报道|文\\/图|文图))?)$`,
  "u",
);
const PAGE = /^(?:第?\s*[A-Z]?\d{1,3}\s*版(?:[：:]\S{1,8})?)?$/u;
const MEDIUM_ALONE = new RegExp(`^(?<medium>${MEDIUM})\\s*(?<page>.*)$`, "u");
/** What such a line, or one that says more, is labelled with; the name is the first group. */
export const SOURCE = /(?:信息来源|来源|发布机构|发文机关|发布单位|供稿单位|供稿)\s*[：:]\s*([^\s：:|]{2,30})/u;
export const AUTHOR = /(?:作者|撰文|撰稿|(?<![\p{Script=Han}])文)\s*[：:/／丨|]\s*([^\s：:|/／]{2,20})/u;
/** What else such a line holds: who edited or photographed, how often it was read, where to print it. */
const OTHER =
  /(?:责任编辑|责编|编辑|校对|审核|摄影|(?<![\p{Script=Han}])[图摄])\s*[：:/／丨|]\s*[^\s：:|/／]{2,12}|(?:浏览|阅读|点击)(?:次数|量|数)?\s*[：:]?\s*\d+\s*次?|字号\s*[：:]?|[【［[](?:大|中|小|打印|关闭|\s)+[】］\]]/gu;
const DATE_LABEL = /(?:发布|发文|成文|印发|公布|刊发)?(?:日期|时间)\s*[：:]\s*$/u;
const CLOCK = /^\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?!\s*(?:至|到|[-–—－~～]))/u;
const LONGEST_LINE = 80;

/** Reads a line that holds a source, a writer or both, with or without a date; undefined where it says anything more. */
export function readCredit(line: string): Credit | undefined {
  if (line.length > LONGEST_LINE || /[。！!？?]/u.test(line)) return undefined;
  const inside = /^[（(]([^（）()]*)[）)]$/u.exec(line.trim())?.[1] ?? line;
  const found = findDate(inside);
  const words = found ? withoutDate(inside, found.start, found.end) : inside;
  const credit = named(words.replace(/[（(]\s*[）)]/gu, " ").trim(), found !== undefined);
  return credit && { ...credit, ...(found && { date: found.value }) };
}

function withoutDate(words: string, start: number, end: number): string {
  return `${words.slice(0, start).replace(DATE_LABEL, "")} ${words.slice(end).replace(CLOCK, "")}`;
}

function named(words: string, isDated: boolean): Omit<Credit, "date"> | undefined {
  const reported = REPORTED.exec(words)?.groups;
  if (reported) {
    const { medium, byline, gap, first } = reported;
    // A word may stand where a name would: “记者 调查”, “某报记者从镇里”.
    const isClear = gap !== "" && (isDated || medium !== undefined);
    if (!isClear && !isPersonName((first ?? "").replace(/\s/gu, ""))) return undefined;
    return { ...(medium && { publisher: bare(medium) }), ...(byline && { byline }) };
  }
  const { medium, page } = MEDIUM_ALONE.exec(words)?.groups ?? {};
  if (medium?.startsWith("《") && PAGE.test(page?.trim() ?? "")) return { publisher: bare(medium) };
  const [publisher, author] = [SOURCE.exec(words)?.[1], AUTHOR.exec(words)?.[1]];
  if (!publisher && !author) return undefined;
  const rest = words.replace(SOURCE, "").replace(AUTHOR, "").replace(OTHER, "");
  if (/[^\s|｜丨·/／，,;；、]/u.test(rest)) return undefined;
  return { ...(publisher && { publisher: bare(publisher) }), ...(author && { byline: author }) };
}

/** The name of a paper without the marks around it. */
export const bare = (medium: string): string => medium.replace(/^《([^《》]+)》$/u, "$1");
