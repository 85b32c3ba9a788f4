import { expect, it } from "vitest";
import { wordsToCompare } from "./words-to-compare.ts";

const articles: Readonly<Record<string, readonly (readonly string[])[]>> = {
  a: [
    ["医保", "门诊", "门诊", "2023"],
    ["医保", "钱"],
  ],
  b: [["医保", "门诊"]],
  c: [["超导"]],
};
const index = {
  catalogue: async () => Object.keys(articles).map((id) => ({ id, publishedOn: "", passageCount: 1 })),
  passagesOf: async (id: string) => (articles[id] ?? []).map((_, i) => ({ id: `${id}#${i}` })) as never,
  passages: async (ids: readonly string[]) =>
    ids.map((id) => {
      const [article = "", number] = id.split("#");
      return { terms: articles[article]?.[Number(number)] };
    }) as never,
};

it("gives the articles' words, those of the most passages first, without figures and single characters", async () => {
  expect(await wordsToCompare(index)).toEqual(["医保", "门诊", "超导"]);
});

it("looks through some articles spread over a large index", async () => {
  expect(await wordsToCompare(index, 2)).toEqual(["医保", "门诊", "超导"]);
  expect(await wordsToCompare(index, 1)).toEqual(["医保", "门诊"]);
});
