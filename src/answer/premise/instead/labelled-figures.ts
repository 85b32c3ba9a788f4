import { CLAUSE_END } from "../claim/clause-ends.ts";
import { contentCharacters } from "../claim/content-characters.ts";
import type { RankedSentence } from "../weigh/certain-rule.ts";
import { type Count, countsIn } from "./count-instead.ts";

/** A figure and what it is of. */
export interface Labelled {
  readonly sentence: RankedSentence;
  readonly count: Count;
  /** The words before it in its clause, or the thing whose figure it is in a list of several. */
  readonly near: string;
  /** The words since the figure of its unit before. */
  readonly far: string;
  /** The year of which the sentence tells it. */
  readonly year: string;
  /** What follows it in its clause. */
  readonly after: string;
  readonly isListed: boolean;
}

export const YEAR = /(?:19|20)\d\d年/gu;
/** 甲、乙和丙分别为1、2和3. */
const LISTED = /(?<things>[^,，。;；:：]*?)分别\p{Script=Han}{0,3}?(?=\d)(?<figures>[^,，。;；:：]*)/gu;
const JOINS = /[、和与]/u;

/** The words of a text that tell things apart: its characters, and years. */
export const tokensOf = (text: string) => [...contentCharacters(text), ...(text.match(YEAR) ?? [])];
/** The last of several things ends as the one before it does: 居民医保 of 职工医保、居民医保政策范围内的报销比例. */
function thingsOf(text: string): readonly string[] {
  const things = text.split(JOINS).filter(Boolean);
  const [before, last] = things.slice(-2);
  if (before === undefined || last === undefined) return [];
  const at = last.indexOf(before.at(-1) ?? "");
  return [...things.slice(0, -1), last.slice(0, at >= 0 ? at + 1 : before.length)];
}

function listedIn(sentence: RankedSentence): readonly Labelled[] {
  return [...sentence.text.matchAll(LISTED)].flatMap(({ groups }) => {
    const things = thingsOf(groups?.["things"] ?? "");
    const figures = groups?.["figures"] ?? "";
    const counts = countsIn(figures);
    if (things.length < 2 || things.length !== counts.length) return [];
    return counts.map((count, i) => {
      const thing = things[i] ?? "";
      const after = figures.slice(count.at + count.text.length);
      return { sentence, count, near: thing, far: sentence.text, year: "", after, isListed: true };
    });
  });
}

/** The figures of a sentence; where it lists several, those of the list alone. */
export function labelledIn(sentence: RankedSentence): readonly Labelled[] {
  const { text } = sentence;
  const listed = listedIn(sentence);
  if (listed.length > 0) return listed;
  const counts = countsIn(text);
  return counts.map((count, i) => {
    const before = counts.slice(0, i).findLast(({ unit }) => unit === count.unit);
    const far = text.slice(before ? before.at + before.text.length : 0, count.at);
    const near = far.split(CLAUSE_END).at(-1) ?? "";
    const year = text.slice(0, count.at).match(YEAR)?.at(-1) ?? "";
    const after = text.slice(count.at + count.text.length).split(CLAUSE_END)[0] ?? "";
    return { sentence, count, near, far, year, after, isListed: false };
  });
}

/** How much longer than another's a label may be, in characters. */
const MOST_LONGER = 2;
const lengthOf = (label: string) => label.replace(/\P{Script=Han}/gu, "").length;

/** Whether a label is so much longer that it may hold words of both, which nothing tells from its own: 本科生每月生活补助800元，硕士1000元. */
export const mayHoldWordsOfAll = (label: string, another: string): boolean =>
  lengthOf(label) > lengthOf(another) + MOST_LONGER;
