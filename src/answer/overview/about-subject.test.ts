import { expect, it } from "vitest";
import type { SubjectEntry } from "../../retrieve/trace-subject.ts";
import { plainArticle } from "../../testing/plain-article.ts";
import { aboutSubject } from "./about-subject.ts";

const entryOf = (id: string, namedIn: SubjectEntry["namedIn"], mentions: number, date: string): SubjectEntry => ({
  article: plainArticle({ id, title: id, text: "渡轮。", publishedOn: { value: date, basis: "printed" } }),
  passageId: id,
  span: { start: 0, end: 3 },
  text: "渡轮。",
  mentions,
  namedIn,
});
const idsOf = (entries: readonly SubjectEntry[], all = false) =>
  aboutSubject(entries, all).map((one) => one.article.id);
const titled = entryOf("titled", "title", 1, "2020-01-01");
const full = entryOf("full", "text", 5, "2021-01-01");
const twice = entryOf("twice", "text", 2, "2023-01-01");
const [once, newer] = [entryOf("once", "text", 1, "2022-01-01"), entryOf("newer", "text", 1, "2024-01-01")];

it("puts first what bears the subject in its title and leaves out what mentions it once", () => {
  expect(idsOf([once, full, twice, titled])).toEqual(["titled", "full", "twice"]);
});

it("gives all that mention it where none is about it, or all are asked for", () => {
  expect(idsOf([once, newer])).toEqual(["newer", "once"]);
  expect(idsOf([once, titled], true)).toEqual(["titled", "once"]);
});
