import { findDate } from "./written-date.ts";

/** The body that issued a document, alone on its line above the title proper: an authority, whose name may end in one character. */
export const ISSUING_BODY =
  /^[\p{Script=Han}（）()、 ]{2,40}(?:政府|办公室|办公厅|委员会|管委会|[局厅部委院署会]|中心|总队|支队|分局)$/u;

/** So short is the name of whoever signs beside a date, and it is a name alone: no clause, and no word for a date of another kind. */
const NAME = /^(?:[\p{Script=Han}（）()·]{2,20}|\p{Lu}[\p{L}\d&'’.-]*(?: [\p{L}\d&'’.-]+){0,5}),?$/u;
const NO_NAME =
  /特此|施行|实施|生效|执行|截止|有效|修订|修正|通过|时间|日期|会议|活动|[自从于在至起前后]$|\b(?:valid|until|deadline|due|expir(?:es?|y)|before|by|from|since|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/iu;
const A_BODY =
  /(?:[处科室场馆院校社所站店园厂队部局会组网台]|(?<![通简预汇快上呈月周申])报|公司|集团|中心|学院|大学|小学|中学|幼儿园|工会|协会|学会)$/u;
const SEAL = /\s*[（(](?:公章|盖章|印章|章)[）)]$/u;

export interface NamedDate {
  readonly date: string;
  /** Where the name is that of a body. */
  readonly publisher?: string;
}

/** What a line says that is but a date, or a name and a date behind it: “某处 2025年6月20日”, “Port Town, 8 April 2025”. */
export function namedDateOf(words: string): NamedDate | undefined {
  const date = findDate(words);
  if (!date) return undefined;
  const behind = words.slice(date.end).trim();
  const before = words.slice(0, date.start);
  const name = `${before}${words.slice(date.end)}`.trim();
  if (name === "") return { date: date.value };
  if (ISSUING_BODY.test(name)) return { date: date.value, publisher: name };
  const isNamed = behind === "" && /[\s,，]$/u.test(before) && NAME.test(name) && !NO_NAME.test(name);
  if (!isNamed) return undefined;
  return { date: date.value, ...(A_BODY.test(name) && { publisher: name }) };
}

/** The body that signs on a line of its own, without the note of its seal. */
export function signingBody(line: string): string | undefined {
  const words = line.replace(SEAL, "");
  const isBody = ISSUING_BODY.test(words) || (NAME.test(words) && A_BODY.test(words) && !NO_NAME.test(words));
  return isBody ? words : undefined;
}
