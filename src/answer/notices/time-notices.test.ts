import { expect, it } from "vitest";
import type { Citation } from "../../domain/answer.ts";
import { wordingFor } from "../wording/wording-for.ts";
import { timeNotices } from "./time-notices.ts";

const cited = (title: string, publishedOn: string | null, quote: string) => ({ title, publishedOn, quote }) as Citation;

it("names the words found, and no others", () => {
  const citations = [cited("渡轮", "2024-05-02", "目前每天六班。"), cited("渡轮", "2024-05-02", "票价三元。")];
  expect(timeNotices(citations, wordingFor("zh"))).toEqual(["引文中的“目前”以文章日期 2024-05-02 为准。"]);
  expect(timeNotices(citations, wordingFor("en"))[0]).toContain("“目前” in the quotations");
  expect(timeNotices([cited("渡轮", "2024-05-02", "于每年5月30日前年检。")], wordingFor("zh"))).toEqual([]);
});

it("tells articles of several days apart", () => {
  const citations = [cited("甲", "2024-05-02", "今年涨价。"), cited("乙", "2022-01-03", "9月1日已经开学。")];
  expect(timeNotices(citations, wordingFor("zh"))).toEqual([
    "《甲》中的“今年”以文章日期 2024-05-02 为准。",
    "《乙》中的“9月1日”没有写明年份，文章日期是 2022-01-03。",
  ]);
});

it("says nothing of an article without a date", () => {
  expect(timeNotices([cited("甲", null, "今年涨价。")], wordingFor("zh"))).toEqual([]);
});
