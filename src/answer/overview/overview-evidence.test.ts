import { expect, it } from "vitest";
import { jiebaSegmenter } from "../../adapters/jieba/jieba-segmenter.ts";
import { createTermExtractor } from "../../retrieve/terms.ts";
import { memoryIndexOf } from "../../testing/memory-index-of.ts";
import { plainArticle } from "../../testing/plain-article.ts";
import { wordingFor } from "../wording/wording-for.ts";
import { overviewOf } from "./overview-evidence.ts";

const extractTerms = createTermExtractor(jiebaSegmenter);

const inTheirWords = async (text: string) => text;

/** The older an article, the likelier it is by its words. */
async function overviewAmong(count: number, narrowed: { asOf?: string; articleIds?: string[] } = {}) {
  const articles = Array.from({ length: count }, (_, i) =>
    plainArticle({
      id: `a${i}`,
      title: `第${i}天`,
      text: `渡轮今天开航了。${"天气晴朗，河水平静。".repeat(i % 40)}`,
      publishedOn: { value: new Date(Date.UTC(2020, 0, 1 + i)).toISOString().slice(0, 10), basis: "printed" },
    }),
  );
  const index = await memoryIndexOf(articles, extractTerms);
  const asked = { about: "subject", subject: "渡轮" } as const;
  return overviewOf(asked, { question: "哪些文章讲渡轮？", ...narrowed }, { index, extractTerms, inTheirWords });
}

it("counts all that speak of a subject and shows the newest", async () => {
  const { count, isWhole, evidence } = await overviewAmong(240);
  expect({ count, isWhole }).toEqual({ count: 240, isWhole: true });
  expect(evidence.map(({ passage }) => passage.articleId)).toEqual(["a239", "a238", "a237", "a236", "a235", "a234"]);
});

it("tells where there may be more than it looked through", async () => {
  const { isWhole, evidence } = await overviewAmong(320);
  expect(isWhole).toBe(false);
  expect(evidence).toHaveLength(6);
});

it("looks only where it was asked to", async () => {
  expect(await overviewAmong(320, { asOf: "2020-01-03" })).toMatchObject({ count: 3, isWhole: true });
  expect(await overviewAmong(320, { articleIds: ["a319", "a318"] })).toMatchObject({ count: 2, isWhole: true });
});

it("claims no more than was looked through", () => {
  const [chinese, english] = [wordingFor("zh"), wordingFor("en")];
  expect(chinese.articlesOn("渡轮", { count: 210, others: 0, isWhole: false }, 6)).toBe(
    "至少有210篇文章写到“渡轮”，其中6篇是：",
  );
  expect(chinese.articlesOn("渡轮", { count: 21, others: 2, isWhole: true }, 6)).toBe(
    "有21篇文章主要写“渡轮”，其中6篇是：",
  );
  expect(english.articlesOn("ferries", { count: 210, others: 0, isWhole: false }, 6)).toBe(
    "At least 210 articles speak of “ferries”; these are 6 of them.",
  );
  expect(english.allArticles(1, null, 1)).toBe(
    "There is 1 article; ask about anything that it speaks of. It begins as follows.",
  );
});
