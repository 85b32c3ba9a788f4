import { cp, mkdtemp, open, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { YijuError } from "../../domain/errors.ts";
import { describeEmbedderContract } from "../../ports/embedder.contract.ts";
import type { Embedder } from "../../ports/embedder.ts";
import { createTransformersEmbedder } from "./create-embedder.ts";
import { defaultModel } from "./default-model.ts";
import { fetchDefaultModel } from "./fetch-model.ts";

const modelsDirectory = resolve("data", "models");
const FETCH_TIMEOUT_MS = 120_000;
const FAILURE_WITHIN_MS = 20_000;
const MODEL_FILE = join("onnx", "model_quantized.onnx");

let embedder: Embedder;
const temporary: string[] = [];

beforeAll(async () => {
  embedder = await createTransformersEmbedder({ modelsDirectory });
}, FETCH_TIMEOUT_MS);

afterAll(async () => {
  for (const folder of temporary) await rm(folder, { recursive: true, force: true });
});

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "yiju-models-"));
  temporary.push(folder);
  return folder;
}

async function flipOneByte(file: string): Promise<void> {
  const handle = await open(file, "r+");
  try {
    const byte = Buffer.alloc(1);
    await handle.read(byte, 0, 1, 1000);
    await handle.write(Buffer.of(byte.readUInt8() ^ 0xff), 0, 1, 1000);
  } finally {
    await handle.close();
  }
}

describeEmbedderContract("the default model", async () => embedder);

const cosine = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);

describe("createTransformersEmbedder", () => {
  it("names the model, its files and what is kept of tokens, so that another model is never mixed in", () => {
    expect(embedder.id).toBe(`${defaultModel.id}@${defaultModel.artifactSha256.slice(0, 8)}+tokens64`);
    expect(embedder.dimension).toBe(defaultModel.config.hidden_size);
  });

  it("tells Latin words apart, whatever their case", async () => {
    const [ccc, ai, lower] = await Promise.all(["CCC认证", "AI认证", "ccc认证"].map((text) => embedder.embed(text)));
    if (!ccc || !ai || !lower) throw new Error("A vector is missing");
    expect(cosine(ccc, ai)).toBeLessThan(0.99);
    expect(lower).toEqual(ccc);
  });

  it("cuts a text longer than the model's window instead of failing", async () => {
    const vector = await embedder.embed("医保基金监管。".repeat(500));
    expect(cosine(vector, vector)).toBeCloseTo(1, 4);
  });

  it("gives each of several texts asked for at once the vector that it has alone", async () => {
    const texts = ["门诊统筹", "人工智能托育服务", "超导材料"];
    const together = await Promise.all(texts.map((text) => embedder.embed(text)));
    for (const [i, text] of texts.entries()) expect(together[i]).toEqual(await embedder.embed(text));
  });

  it(
    "fetches a model again whose file is broken",
    async () => {
      const folder = await temporaryFolder();
      const whole = join(modelsDirectory, defaultModel.id);
      const copy = join(folder, defaultModel.id);
      await cp(whole, copy, { recursive: true });
      await flipOneByte(join(copy, MODEL_FILE));
      const received: number[] = [];
      const onProgress = ({ receivedBytes }: { receivedBytes: number }) => received.push(receivedBytes);
      expect(await fetchDefaultModel({ modelsDirectory: folder, onProgress })).toBe(copy);
      expect(received.at(-1)).toBe(defaultModel.artifactBytes);
      expect((await readFile(join(copy, MODEL_FILE))).equals(await readFile(join(whole, MODEL_FILE)))).toBe(true);
    },
    FETCH_TIMEOUT_MS,
  );

  it("fetches nothing where the cached model is whole", async () => {
    const received: number[] = [];
    await fetchDefaultModel({ modelsDirectory, onProgress: ({ receivedBytes }) => received.push(receivedBytes) });
    expect(received).toEqual([]);
  });

  it.each([
    ["an id that cannot be fetched", async () => "nobody/no-such-model"],
    ["a folder that is not there", async () => join(await temporaryFolder(), "none")],
    ["a folder that holds no model", temporaryFolder],
  ])(
    "says what to do with %s",
    async (_, modelId) => {
      const startedAt = performance.now();
      const options = { modelId: await modelId(), modelsDirectory: await temporaryFolder() };
      const error = await createTransformersEmbedder({ ...options, hfEndpoint: "http://127.0.0.1:9" }).then(
        () => null,
        (reason: unknown) => reason,
      );
      expect(error).toBeInstanceOf(YijuError);
      expect(error).toMatchObject({ code: "model", action: expect.stringContaining("EMBEDDING_MODEL") });
      expect((error as YijuError).message).toContain(options.modelId);
      expect(performance.now() - startedAt).toBeLessThan(FAILURE_WITHIN_MS);
    },
    FAILURE_WITHIN_MS * 2,
  );
});
