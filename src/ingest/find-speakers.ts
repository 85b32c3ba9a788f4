import { noneOf } from "../domain/none-of.ts";
import type { Speaker } from "../domain/passage.ts";
import type { Span } from "../domain/span.ts";
import { introductionOf, isLayName, personIn } from "./person-named.ts";

/** To a reporter only people talk, so that what ends the subject is a name where it can be one. */
const TOLD = /告诉记者|对记者|向记者/u;
const LAST_WORD = /(?:^|[的\d岁])([\p{Script=Han}]{2,3})$/u;
const ROLE = /(?:负责人|负责同志|发言人)$/u;
/** A body that may be named as whose words these are: 部门, 单位 or 小组 name none. */
const BODY = /(?:局|部|委|署|厅|院|办|协会|学会|公司|集团|中心|银行|总队|联合会|促进会|联盟)$/u;
const VERB = "(?:表示|指出|认为|介绍|强调|坦言|透露|建议|回应|解释|分析|呼吁|说|称|告诉记者|感慨)";
const TRAIL = `(?:一致|普遍|举例|补充|\\d{1,2}日|日前|近日|当天|(?:在|对|向|从)${noneOf("，。“”")}{1,24}|进一步|特别|还|也|同时|明确|由衷|多次|补充|最后|谈及此|告诉记者)*`;
const CLAUSE = new RegExp(`(?:^|[，。”；：,;:])\\s*([^，。“”；：,;:]{2,40}?)${TRAIL}(${VERB})(?=[，,：:。.“]|$)`, "u");

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
        .replace(/[。.\s]/gu, "") === "";
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
