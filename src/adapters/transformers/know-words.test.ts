import { expect, it } from "vitest";
import type { Embedder } from "../../ports/embedder.ts";
import type { WordVectorStore, WordVectors } from "../../ports/word-vector-store.ts";
import { createHashEmbedder } from "../memory/hash-embedder.ts";
import { knowWords } from "./know-words.ts";

const WORDS = ["门诊", "统筹", "基金"];

function recording(embedder: Embedder) {
  const asked: string[] = [];
  const embed = (text: string) => {
    asked.push(text);
    return embedder.embed(text);
  };
  return { ...embedder, asked, embed };
}

function memoryStore(kept: WordVectors = new Map()): WordVectorStore & { kept: () => WordVectors } {
  let current = kept;
  return {
    kept: () => current,
    read: async () => current,
    async write(_, vectors) {
      current = new Map(vectors);
    },
  };
}

const plain = createHashEmbedder();

it("asks the model for no word that it has learnt, and gives the same vectors", async () => {
  const [shared, alone, store] = [recording(plain), recording(plain), memoryStore()];
  const knowing = await knowWords(shared, { store, alone, quietMs: 0 });
  await knowing.learn(WORDS);
  expect(await knowing.embed("门诊")).toEqual(await plain.embed("门诊"));
  expect(shared.asked).toEqual([]);
  await knowing.embed("别的");
  expect(shared.asked).toEqual(["别的"]);
  expect([...store.kept().keys()]).toEqual(WORDS);
});

it("knows after a start what was learnt before it, and learns the rest", async () => {
  const store = memoryStore(new Map([["门诊", await plain.embed("门诊")]]));
  const alone = recording(plain);
  const knowing = await knowWords(plain, { store, alone, quietMs: 0 });
  await knowing.learn(WORDS);
  expect(alone.asked).toEqual(["门诊", "统筹", "基金"]);
});

it("forgets what was kept where the model gives other vectors today", async () => {
  const store = memoryStore(new Map(WORDS.map((word) => [word, new Float32Array(plain.dimension).fill(1)])));
  const knowing = await knowWords(plain, { store, alone: plain, quietMs: 0 });
  expect(await knowing.embed("统筹")).toEqual(await plain.embed("统筹"));
});

it("learns nothing while somebody asks, and no more words than it may keep", async () => {
  const alone = recording(plain);
  const knowing = await knowWords(plain, { store: memoryStore(), alone, quietMs: 40, mostWords: 2 });
  const learning = knowing.learn(WORDS);
  for (let i = 0; i < 10; i++) {
    await knowing.encode("门诊费用如何报销？");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  expect(alone.asked).toEqual([]);
  await learning;
  expect(alone.asked).toEqual(["门诊", "统筹"]);
});

it("knows what it learnt where nothing can be written", async () => {
  const store = { ...memoryStore(), write: async () => Promise.reject(new Error("EROFS")) };
  const shared = recording(plain);
  const knowing = await knowWords(shared, { store, alone: plain, quietMs: 0 });
  await knowing.learn(WORDS);
  await knowing.embed("基金");
  expect(shared.asked).toEqual([]);
});
