import { expect, it } from "vitest";
import { createMemoryIndex } from "../adapters/memory/memory-index.ts";
import { plainArticle } from "../testing/plain-article.ts";
import { plainPassage } from "../testing/plain-passage.ts";
import { measureRecall } from "./measure-recall.ts";

async function indexOfTwenty() {
  const { index, writer } = createMemoryIndex();
  const upserts = Array.from({ length: 20 }, (_, i) => {
    const [id, angle] = [`a${i}`, (i * Math.PI) / 20];
    const vector = Float32Array.of(Math.cos(angle), Math.sin(angle));
    const passages = [plainPassage({ articleId: id, text: id, vector })];
    return { contentKey: id, article: plainArticle({ id, title: id, text: id }), passages };
  });
  await writer.commit({ embedderId: "e", dimension: 2, deletes: [], rebuild: false, upserts });
  return index;
}

it("is the share of the exact ten that are found", async () => {
  const exact = await indexOfTwenty();
  expect(await measureRecall({ exact, approximate: exact, sampled: 7 })).toBe(1);
  const halved = { ...exact, searchByMeaning: async (vector: Float32Array) => exact.searchByMeaning(vector, 5) };
  expect(await measureRecall({ exact, approximate: halved, sampled: 7 })).toBe(0.5);
});

it("is 1 where there is nothing to ask by", async () => {
  const { index } = createMemoryIndex();
  expect(await measureRecall({ exact: index, approximate: index, sampled: 7 })).toBe(1);
});
