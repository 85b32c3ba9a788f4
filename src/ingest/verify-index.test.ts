import { describe, expect, it } from "vitest";
import { createMemoryIndex } from "../adapters/memory/memory-index.ts";
import type { IndexedPassage, PassageIndex } from "../ports/passage-index.ts";
import { plainArticle } from "../testing/plain-article.ts";
import { plainPassage } from "../testing/plain-passage.ts";
import { verifyIndex } from "./verify-index.ts";

const text = "门诊费用由统筹基金支付。";
const passage = plainPassage({ articleId: "a", text, terms: ["门诊"], vector: Float32Array.of(0.6, 0.8) });

async function indexOf(...passages: Partial<IndexedPassage>[]): Promise<PassageIndex> {
  const { index, writer } = createMemoryIndex();
  const article = plainArticle({ id: "a", title: "甲", text });
  const upserts = [{ article, passages: passages.map((given) => ({ ...passage, ...given })), contentKey: "k" }];
  await writer.commit({ embedderId: "e", dimension: 2, upserts, deletes: [], rebuild: false });
  return index;
}

describe("verifying an index", () => {
  it("finds nothing wrong with a sound one", async () => {
    expect(await verifyIndex(await indexOf({}))).toEqual([]);
  });

  it.each<[string, Partial<IndexedPassage>, RegExp]>([
    ["a text that is not its span's", { text: "门诊费用由基金支付。" }, /its text/u],
    ["a sentence outside of its passage", { sentences: [{ span: { start: 0, end: 99 }, role: "plain" }] }, /outside/u],
    ["a question that is not its span's", { question: { text: "问？", span: { start: 0, end: 2 } } }, /its question/u],
    ["a missing vector", { vector: null }, /no vector/u],
    ["a vector that is not a unit vector", { vector: Float32Array.of(1, 1) }, /length 1/u],
  ])("finds %s", async (_, given, fault) => {
    expect(await verifyIndex(await indexOf(given))).toEqual([expect.stringMatching(fault)]);
  });

  it("finds counts that are not what they say", async () => {
    const index = await indexOf({});
    const lying: PassageIndex = { ...index, info: async () => ({ ...(await index.info()), passageCount: 2 }) };
    expect(await verifyIndex(lying)).toEqual(["1 passages instead of 2"]);
  });

  it("finds a passage that is there twice", async () => {
    const index = await indexOf({});
    const lying: PassageIndex = { ...index, passagesOf: async () => [passage, passage] };
    expect(await verifyIndex(lying)).toEqual(["a#0 is there twice"]);
  });
});
