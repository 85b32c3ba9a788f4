import { expect, it } from "vitest";
import type { Citation } from "../../domain/answer.ts";
import { chinese } from "./chinese.ts";
import { english } from "./english.ts";

const citation = (n: number, articleId: string, speaker?: string): Citation => ({
  n,
  articleId,
  passageId: `${articleId}#0`,
  title: `渔讯${articleId}`,
  publisher: null,
  publishedOn: "2024-03-05",
  byline: null,
  ...(speaker && { speaker }),
  quote: "清理渔网。",
  start: 0,
  end: 5,
  url: "/",
});

it("names a speaker for the whole of an article only where every quotation of it is theirs", () => {
  const said = [citation(1, "甲", "何一舟"), citation(2, "甲", "何一舟"), citation(3, "乙")];
  expect(chinese.sources(said)).toBe("出处：《渔讯甲》（2024-03-05，何一舟语）；《渔讯乙》（2024-03-05）。");
});

it("says which quotations are a speaker's where others are the writer's own or somebody else's", () => {
  const mixed = [
    citation(1, "甲"),
    citation(2, "甲", "何一舟"),
    citation(3, "甲", "罗小川"),
    citation(4, "甲", "何一舟"),
  ];
  expect(chinese.sources(mixed)).toBe("出处：《渔讯甲》（2024-03-05，第2、4条引文为何一舟语，第3条引文为罗小川语）。");
  expect(english.sources(mixed)).toBe(
    "Source: 《渔讯甲》 (2024-03-05, quotation 2, 4 in the words of 何一舟, quotation 3 in the words of 罗小川).",
  );
});
