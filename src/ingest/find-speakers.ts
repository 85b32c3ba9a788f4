import type { Article } from "../domain/article.ts";
import type { Speaker } from "../domain/passage.ts";
import { isPersonName } from "../domain/person-name.ts";
import { placesOf } from "../domain/places-of.ts";
import type { Span } from "../domain/span.ts";

const OFFICE =
  "(?:局长|部长|厅长|主任|司长|处长|科长|院长|校长|书记|董事长|总裁|总经理|经理|会长|理事长|秘书长|主席|委员|教授|研究员|院士|专家|总工程师|总工|总监|省长|市长|区长|县长|镇长|乡长|村长|发言人|负责人|创始人|医生|医师|律师|校长|老师|教师|厂长|站长|所长|社长|庭长|检察长|署长|州长|船长|护士长|队长|组长|行长|台长|馆长|园长|学者|博士|市民|村民|居民|农户|常务委员|总经济师|总统计师)";
/** What people are called who hold no office; what follows is a name where it can be one. */
const LAY =
  "(?:护士|农民|果农|菜农|茶农|渔民|牧民|岛民|船员|司机|店主|摊主|老板|业主|住户|工程师|技术员|设计师|职工|员工|工人|学生|家长|志愿者|读者|游客|乘客|消费者)";
const LAY_PERSON = new RegExp(`^(.*${LAY})([\\p{Script=Han}]{2,3})$`, "u");
/** To a reporter only people talk, so that what ends the subject is a name where it can be one. */
const TOLD = /告诉记者|对记者|向记者/u;
/** “本刊记者采访了某局局长”: what stands before the office is no part of it. */
const BEFORE_OFFICE = /^(?:.*(?:采访|专访|走访)了?|据)/u;
const LAST_WORD = /(?:^|[的，\d岁])([\p{Script=Han}]{2,3})$/u;
const NO_LAST_NAME = /[员者主长师民工方人户家生会位处站部科室所]$/u;
const ROLE = /(?:负责人|负责同志|发言人)$/u;
const BODY = /(?:局|部|委|署|厅|院|办|协会|学会|公司|集团|中心|银行|总队|联合会|促进会|联盟)$/u;
const VERB = "(?:表示|指出|认为|介绍|强调|坦言|透露|建议|回应|解释|分析|呼吁|说|称|告诉记者|感慨)";
const TRAIL =
  "(?:一致|普遍|举例|补充|\\d{1,2}日|日前|近日|当天|(?:在|对|向|从)[^，。“”]{1,24}|进一步|特别|还|也|同时|明确|由衷|多次|补充|最后|谈及此|告诉记者)*";
const CLAUSE = new RegExp(
  `(?:^|[，。”；：,;:])\\s*([^，。“”；：,;:]{2,40}?)${TRAIL}(${VERB})(?=[，,：:。“]|$|，)`,
  "u",
);
const PERSON = new RegExp(`^(.*${OFFICE})([\\p{Script=Han}·]{2,4})$`, "u");
const NAMED_PERSON = new RegExp(`([\\p{Script=Han}\\d“”（）]{2,40}${OFFICE})([\\p{Script=Han}·]{2,4})$`, "u");
const NOT_A_NAME = /[的了在是有这们与和将为对从]|有关|相关|记者|表示|同志|指出|先后|方面|一致|普遍|们/u;

/** The one who answers an interview, as title or introduction name them; undefined where neither does. */
export function findAnswerer(
  article: Pick<Article, "title" | "kicker" | "subtitle" | "text">,
  firstQuestionAt: number,
): Speaker | undefined {
  const heads = [article.subtitle, article.title, article.kicker].filter((head) => head !== undefined);
  const introduction = article.text.slice(0, firstQuestionAt).split(/[。？！\n]/u);
  for (const line of [...heads, ...introduction]) {
    const visited = /(?:专访|采访|对话|访)了?([\p{Script=Han}“”（）·]{4,40})$/u.exec(line.trim())?.[1];
    const person = visited === undefined ? undefined : personIn(visited);
    if (person) return person;
    const official =
      /^(?:[—\s]*|.*[，,])([\p{Script=Han}]{2,24}(?:负责人|负责同志|发言人))(?:就.{0,60})?(?:答记者问|回答了?记者提问|接受.{0,12}采访)/u.exec(
        line.trim(),
      )?.[1];
    if (official !== undefined) return { name: official };
    const host = new RegExp(
      `([\\p{Script=Han}]{2,30}${OFFICE}[\\p{Script=Han}]{2,3})(?:近日|日前)?(?:[就在围].{0,60})?(?:答记者问|回答了?记者提问|接受.{0,20}(?:采访|专访|访谈))`,
      "u",
    ).exec(line)?.[1];
    const hosted = host === undefined ? undefined : personIn(host);
    if (hosted) return hosted;
  }
  return undefined;
}

/**
 * Speaker of each sentence of a paragraph by its index: whoever the sentence itself names as saying it, and, inside one
 * pair of quotation marks, the sentences beside it. `known` maps names met before to their speakers and is added to.
 */
export function findSpeakers(
  text: string,
  sentences: readonly Span[],
  known: Map<string, Speaker>,
): Map<number, Speaker> {
  const found = new Map<number, Speaker>();
  const quotes = quotesIn(text, sentences);
  for (const [i, sentence] of sentences.entries()) {
    const words = text.slice(sentence.start, sentence.end);
    const match = CLAUSE.exec(outsideQuotes(words));
    const speaker = match && speakerOf(match, known, text.slice(0, sentence.end));
    if (!speaker) continue;
    found.set(i, speaker);
    const bare =
      match?.[0] !== undefined &&
      outsideQuotes(words)
        .slice((match.index ?? 0) + match[0].length)
        .replace(/[。\s]/gu, "") === "";
    for (const quote of quotes) {
      const opensHere = quote.first === i && quote.last > i && quote.start > sentence.start + (match?.index ?? 0);
      const closesBefore =
        quote.last === i - 1 &&
        !isIntroduced(text, quote.start) &&
        (match?.index ?? 1) === 0 &&
        (bare || text.charAt(sentence.start - 1) === "”");
      const closesHere = quote.last === i && quote.first < i;
      if (opensHere || closesBefore || closesHere)
        for (let n = quote.first; n <= quote.last; n++) if (!found.has(n)) found.set(n, speaker);
    }
  }
  return found;
}

/** Whether the words before a quotation say already whose it is: “他的妻子想搬回去：“…””. */
const isIntroduced = (text: string, start: number) => /[：:]\s*$/u.test(text.slice(Math.max(0, start - 4), start));

/** Quotation marks of a paragraph with the sentences they begin and end in. */
function quotesIn(text: string, sentences: readonly Span[]) {
  const quotes: { start: number; first: number; last: number }[] = [];
  let open: { start: number; first: number } | undefined;
  for (const [i, { start, end }] of sentences.entries()) {
    for (let at = start; at < end; at++) {
      const c = text.charAt(at);
      if (c === "“" && !open) open = { start: at, first: i };
      if (c === "”" && open) {
        quotes.push({ ...open, last: i });
        open = undefined;
      }
    }
  }
  return quotes;
}

/** The words with what stands in quotation marks blanked, offsets kept. */
function outsideQuotes(words: string): string {
  const undated = words.replace(/^[^（(。]{2,16}[电讯]\s*[（(][^）)]*[）)]\s*/u, (dateline) =>
    "。".repeat(dateline.length),
  );
  return undated.replace(
    /“[^”]*”?/gu,
    (quote) => `“${"□".repeat(Math.max(0, quote.length - 2))}${quote.length > 1 ? "”" : ""}`,
  );
}

function speakerOf(
  [clause, subject = ""]: readonly string[],
  known: Map<string, Speaker>,
  before: string,
): Speaker | undefined {
  const words = subject.replace(/^(?:对此|据悉|同时|此外|会上|近日|日前)/u, "").trim();
  const person = personIn(words);
  if (person) {
    known.set(person.name, person);
    return person;
  }
  const met = known.get(words);
  if (met) return met;
  const introduced = introductionOf(words, before);
  if (introduced) {
    known.set(introduced.name, introduced);
    return introduced;
  }
  if (words.includes("□") || /^(?:有|多位|与会|专家|业内|一些|不少|部分|其他|他|她|我们)/u.test(words))
    return undefined;
  if (TOLD.test(clause ?? "")) {
    const name = LAST_WORD.exec(words)?.[1];
    if (name !== undefined && isLayName(name)) {
      known.set(name, { name });
      return { name };
    }
  }
  if (ROLE.test(words) && words.length > 4) return { name: words };
  return BODY.test(words) && /^[\p{Script=Han}]{3,16}$/u.test(words) ? { name: words } : undefined;
}

/** 业主单位 and 学生管理处 begin as a name does and are none. */
const isLayName = (name: string) => isPersonName(name) && !NO_LAST_NAME.test(name);

function personIn(words: string): Speaker | undefined {
  const lay = LAY_PERSON.exec(words);
  const match = PERSON.exec(words) ?? NAMED_PERSON.exec(words) ?? (lay && isLayName(lay[2] ?? "") ? lay : null);
  const [, office, name] = match ?? [];
  if (office === undefined || name === undefined || NOT_A_NAME.test(name) || new RegExp(OFFICE, "u").test(name))
    return undefined;
  return { name, office: office.replace(BEFORE_OFFICE, "").trim() };
}

/** The name that opens a paragraph of a conversation (“赵一鸣：…”), where it is the answerer's or the text introduces it before. */
export function findLabel(
  text: string,
  { start, end }: Span,
  answerer: Speaker | undefined,
): { readonly length: number; readonly speaker: Speaker } | undefined {
  const [label, name] =
    /^(?:\*\*)?([\p{Script=Han}·]{2,6})(?:\*\*)?[：:](?:\*\*)?\s*/u.exec(text.slice(start, end)) ?? [];
  if (label === undefined || name === undefined) return undefined;
  const speaker = name === answerer?.name ? answerer : introductionOf(name, text.slice(0, start));
  return speaker && { length: label.length, speaker };
}

/** A bare name is a person where the text before has it right after an office (“公司董事长赵一鸣接过话头”). */
function introductionOf(name: string, before: string): Speaker | undefined {
  if (!/^[\p{Script=Han}·]{2,4}$/u.test(name) || NOT_A_NAME.test(name)) return undefined;
  for (const at of placesOf(name, before)) {
    const office = new RegExp(`[\\p{Script=Han}、]{2,40}${OFFICE}$`, "u").exec(
      before.slice(Math.max(0, at - 44), at),
    )?.[0];
    if (office !== undefined) return { name, office: office.replace(/^.*(?:的|，)/u, "").replace(BEFORE_OFFICE, "") };
  }
  return undefined;
}
