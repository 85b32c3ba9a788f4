import { readNumber } from "../../domain/chinese-numerals.ts";

const NUMBER = "[两二三四五六七八九十]|\\d+";
/** Of what goes by a name; measures and tasks are told in sentences. */
const MEASURE = "(?:家|个(?!月|小时|百分点|工作日|方面)|所|种|位|支|名|座|处|款|镇|村|县|市|区|省|校|国|城)";
const asksWhichOf = new RegExp(`哪(?<which>${NUMBER})${MEASURE}`, "u");
const asksWhichOfThem = new RegExp(
  `(?<told>${NUMBER})${MEASURE}[^,，。?？]{0,10}[,，]?(?:分别|具体|都)?(?:是|有|叫)?(?:哪几|哪些|谁和谁|什么名|啥名)`,
  "u",
);
/** Where no number is told, more than one. */
const asksWhichSeveral =
  /哪几(?:家|个(?!月|小时|方面)|所|种|位|支|名|座|处|款|镇|村|县|市|区|省|国)|(?:名单[上里中]?|里[头面]|都)(?:都|会)?[有是]谁/u;

const counted = new RegExp(`(?:${NUMBER}|一)[余多]?${MEASURE}`, "u");
const SENTENCE = /[。；;:：\n]/u;
const CLAUSE = /[，,：:。；;]/u;
const JOINED = /、|和|(?<!参)与|以及|(?<![涉普顾提遍])及/u;
const QUOTED = /[“《][^”》]+[”》]/gu;
const LISTED =
  /^(?:第?[一二三四五六七八九十]+[是,，、条名]|[另一]一?[个种家类]|[(（][一二三四五六七八九十\d]+[)）]|\d+[、.])/u;
/** A name between commas: 东村,西村. */
const SHORT = /^\p{Script=Han}{2,5}$/u;
/** 四个村、6300人 counts and names nobody. */
const isCount = (item: string) => /^[^\p{Script=Han}]*\d|^(?:[一二两三四五六七八九十]+[个家所种位名台])/u.test(item);

/** How many the question asks to be named, as in 哪三家 or 四个村都是哪几个; 0 where it asks for no names. */
function membersAsked(question: string): number {
  const found = asksWhichOf.exec(question)?.groups ?? asksWhichOfThem.exec(question)?.groups;
  const number = found?.["which"] ?? found?.["told"];
  if (number !== undefined) return readNumber(number);
  return asksWhichSeveral.test(question) ? 2 : 0;
}

/** The most that are named one after another in one clause, in quotation marks in one sentence, or as a list. */
function membersNamed(texts: readonly string[]): number {
  const sentences = texts.flatMap((text) => text.split(SENTENCE));
  const joined = sentences.flatMap((sentence) =>
    sentence.split(CLAUSE).map((clause) => clause.split(JOINED).filter((item) => item !== "" && !isCount(item)).length),
  );
  const short = sentences.map((sentence) => sentence.split(/[、，,]/u).filter((item) => SHORT.test(item)).length);
  const quoted = sentences.map((sentence) => [...sentence.matchAll(QUOTED)].length);
  const listed = sentences.filter((text) => LISTED.test(text)).length;
  return Math.max(0, ...joined, ...short, ...quoted, listed);
}

/** Whether names are asked for, and the texts count those asked for without so many names in a row. */
export function countsOnly(question: string, texts: readonly string[]): boolean {
  const asked = membersAsked(question);
  return asked > membersNamed(texts) && texts.some((text) => counted.test(text));
}
