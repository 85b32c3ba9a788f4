import { expect, it } from "vitest";
import { createMemoryIndex } from "../adapters/memory/memory-index.ts";
import { plainArticle } from "../testing/plain-article.ts";
import { coverage, weighTerms } from "./term-weights.ts";

it("counts the share of the question's weight that is covered", () => {
  const weights = new Map([
    ["医保", 0.2],
    ["门诊", 0.3],
    ["窗口", 0.5],
  ]);
  expect(coverage(weights, new Set(["医保", "门诊", "别的"]))).toBeCloseTo(0.5);
  expect(coverage(weights, new Set())).toBe(0);
});

it("weighs words that no passage holds as the held ones, but figures by their rarity", async () => {
  const { index, writer } = createMemoryIndex();
  const upserts = ["渡轮 码头", "渡轮 船票", "渡轮 海图"].map((text, i) => {
    const span = { start: 0, end: text.length };
    const passage = { id: `a${i}#0`, articleId: `a${i}`, span, text, headingPath: [], sentences: [] };
    const indexed = { ...passage, terms: text.split(" "), vector: null, tokenVectors: null, sentenceVectors: [] };
    return { article: plainArticle({ id: `a${i}`, title: text, text }), passages: [indexed], contentKey: `${i}` };
  });
  await writer.commit({ embedderId: null, dimension: 0, upserts, deletes: [], rebuild: false });
  const weights = await weighTerms(index, ["渡轮", "码头", "玩意儿", "2031"]);
  expect(weights.get("玩意儿")).toBeCloseTo(weights.get("码头") ?? 0);
  expect(weights.get("2031") ?? 0).toBeGreaterThan(weights.get("码头") ?? 0);
  expect(weights.get("渡轮") ?? 1).toBeLessThan(weights.get("码头") ?? 0);
});
