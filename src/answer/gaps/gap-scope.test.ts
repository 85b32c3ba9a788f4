import { expect, it } from "vitest";
import { jiebaSegmenter } from "../../adapters/jieba/jieba-segmenter.ts";
import { createHashEmbedder } from "../../adapters/memory/hash-embedder.ts";
import { createTermExtractor } from "../../retrieve/terms.ts";
import { memoryIndexOf } from "../../testing/memory-index-of.ts";
import { plainArticle } from "../../testing/plain-article.ts";
import type { Evidence } from "../evidence.ts";
import { gapScope } from "./gap-scope.ts";

const extractTerms = createTermExtractor(jiebaSegmenter);
const index = await memoryIndexOf(
  [
    {
      ...plainArticle({ id: "ferry", title: "渡轮停航", text: "渡轮停航三天。2019年也停过，班车加开。" }),
      publisher: "港务局",
    },
    plainArticle({ id: "market", title: "集市搬家", text: "集市搬到河东，摊位照旧。" }),
  ],
  extractTerms,
  createHashEmbedder(),
);

const from = (articleId: string, text: string) => ({ passage: { articleId }, text }) as Evidence;
const scopeOf = (quoted: readonly Evidence[], closest: readonly Evidence[]) =>
  gapScope({ index, quoted, closest, read: [...quoted, ...closest], words: ["摊位", "火车"] });

it("looks through the articles quoted, their sources, and the sentences that come closest", async () => {
  const { isShown } = await scopeOf([from("ferry", "渡轮停航三天。")], [from("market", "集市搬到河东")]);
  expect(["班车", "港务局", "河东", "集市搬家"].map(isShown)).toEqual([true, true, true, true]);
  expect(["摊位", "火车"].map(isShown)).toEqual([false, false]);
});

it("takes the closest articles whole where none is quoted", async () => {
  const { isShown } = await scopeOf([], [from("market", "集市搬到河东")]);
  expect(["摊位", "班车"].map(isShown)).toEqual([true, false]);
});

it("hears a year where it is quoted alone", async () => {
  const quotesYear = await scopeOf([from("ferry", "2019年也停过，班车加开。")], []);
  const quotesNone = await scopeOf([from("ferry", "渡轮停航三天。")], []);
  expect([quotesYear, quotesNone].map(({ isShown }) => isShown("2019"))).toEqual([true, false]);
  expect(quotesNone.isKnown("2019")).toBe(true);
});

it("knows the words of any article", async () => {
  const { isKnown } = await scopeOf([from("ferry", "渡轮停航三天。")], []);
  expect(["摊位", "火车"].map(isKnown)).toEqual([true, false]);
});
