import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { describeEmbedderContract } from "../../ports/embedder.contract.ts";
import {
  answers,
  type EmbeddingsEndpoint,
  failsWith,
  hangsUp,
  openEmbeddingsEndpoint,
} from "../../testing/embeddings-endpoint.ts";
import { createHashEmbedder } from "../memory/hash-embedder.ts";
import { createRemoteEmbedder } from "./create-remote-embedder.ts";
import { embedByOpenAi } from "./embed-by-openai.ts";

const hash = createHashEmbedder();
const texts = (count: number) => Array.from({ length: count }, (_, i) => `第${i}条`);

let endpoint: EmbeddingsEndpoint;
beforeEach(async () => {
  const embed = async (text: string) => {
    await setTimeout(20);
    return hash.embed(text);
  };
  endpoint = await openEmbeddingsEndpoint({ id: hash.id, embed });
});
afterEach(() => endpoint.close());

const open = ({ patient = true, dimension = hash.dimension, model = hash.id } = {}) =>
  createRemoteEmbedder(model, embedByOpenAi({ baseUrl: endpoint.baseUrl, apiKey: "none", model }, patient), dimension);

const vectorsOf = async (count: number, options = {}) => {
  const embedder = await open(options);
  return Promise.all(texts(count).map((text) => embedder.embed(text)));
};
const expected = (count: number) => Promise.all(texts(count).map((text) => hash.embed(text)));

describeEmbedderContract("a model behind /embeddings", () => open());

describe("a model behind /embeddings", () => {
  it("is asked in batches, some at once, and gives each text its own vector", async () => {
    const vectors = await vectorsOf(600);
    const own = await expected(600);
    for (const [i, vector] of vectors.entries())
      for (const at of [0, 17, 63]) expect(vector[at]).toBeCloseTo(own[i]?.[at] ?? 2, 6);
    expect(endpoint.batches.map(({ length }) => length).every((length) => length <= 64)).toBe(true);
    expect(endpoint.batches).toHaveLength(10);
    expect(endpoint.mostAtOnce).toBe(4);
  });

  it.each([
    ["a busy one that says when", failsWith(429, { "retry-after": "0.2" })],
    ["one that fails", failsWith(503)],
    ["a broken connection", hangsUp],
    ["too few vectors", answers([])],
    ["an error under status 200", answers(undefined)],
  ])("asks again after %s", async (_, fault) => {
    endpoint.misbehave((request) => (request < 2 ? fault : undefined));
    expect(await vectorsOf(3)).toHaveLength(3);
    expect(endpoint.asked).toHaveLength(3);
  });

  it("lets all calls wait while it is busy", async () => {
    endpoint.misbehave((request) => (request === 0 ? failsWith(429, { "retry-after": "1" }) : undefined));
    const started = performance.now();
    await vectorsOf(600);
    // The three that were under way beside it are answered, and the rest comes after the wait.
    expect(performance.now() - started).toBeGreaterThan(1_000);
    expect(endpoint.batches.length).toBe(10);
  });

  it("sends fewer at a time to one that refuses so many, and goes on with so few", async () => {
    endpoint.misbehave((_, given) => (given.length > 20 ? failsWith(413) : undefined));
    expect(await vectorsOf(200)).toHaveLength(200);
    expect(Math.max(...endpoint.batches.map(({ length }) => length))).toBe(16);
    expect(endpoint.asked).toHaveLength(200);
  });

  it.each([401, 404])("asks no second time where the endpoint answers %i", async (status) => {
    let requests = 0;
    endpoint.misbehave(() => {
      requests++;
      return failsWith(status);
    });
    await expect(vectorsOf(3)).rejects.toMatchObject({
      code: "model",
      message: expect.stringContaining(String(status)),
      action: expect.stringContaining("EMBEDDINGS_MODEL"),
    });
    expect(requests).toBe(1);
  });

  it("says that the vectors have other dimensions, and asks no second time", async () => {
    await expect(vectorsOf(1, { dimension: 3 })).rejects.toMatchObject({
      code: "model",
      message: expect.stringContaining("64 dimensions instead of 3"),
      action: expect.stringContaining("--rebuild"),
    });
    expect(endpoint.batches).toHaveLength(1);
  });

  it("gives a question up soon, whatever the endpoint says", async () => {
    endpoint.misbehave(() => failsWith(429, { "retry-after": "600" }));
    const started = performance.now();
    await expect(vectorsOf(1, { patient: false })).rejects.toMatchObject({ code: "model" });
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
