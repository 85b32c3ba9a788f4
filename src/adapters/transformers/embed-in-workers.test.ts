import { afterAll, beforeAll, expect, it } from "vitest";
import type { Embedder } from "../../ports/embedder.ts";
import { createTransformersEmbedder } from "./create-embedder.ts";
import { embedInWorkers, type WorkersEmbedder } from "./embed-in-workers.ts";

const OPTIONS = { modelsDirectory: "data/models" };
const TEXTS = ["门诊费用由统筹基金支付。", "5G基站", "The reform of outpatient insurance.", "", "长".repeat(900)];

let alone: Embedder;
let pool: WorkersEmbedder;

beforeAll(async () => {
  alone = await createTransformersEmbedder(OPTIONS);
  pool = embedInWorkers(alone, OPTIONS, 2);
});
afterAll(() => pool.close());

it("gives bit for bit the vectors that one thread gives, each to its text", async () => {
  const texts = [...TEXTS, ...TEXTS];
  const found = await Promise.all(texts.map((text) => pool.encode(text)));
  for (const [at, text] of texts.entries()) expect(found[at]).toEqual(await alone.encode(text));
  expect(await pool.embed("门诊")).toEqual(await alone.embed("门诊"));
});

it("says why where the model cannot be loaded", async () => {
  const broken = embedInWorkers(alone, { modelsDirectory: "data/models", modelId: "src" }, 1);
  await expect(broken.embed("门诊")).rejects.toThrow(/cannot be loaded/u);
  await broken.close();
});
