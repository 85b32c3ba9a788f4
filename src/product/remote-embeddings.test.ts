import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readEnvironment } from "../adapters/environment.ts";
import { openLanceIndex } from "../adapters/lancedb/open-lance-index.ts";
import { createHashEmbedder } from "../adapters/memory/hash-embedder.ts";
import { type IngestOptions, ingest, loadEmbedder } from "../compose/ingest-corpus.ts";
import { type EmbeddingsEndpoint, failsWith, openEmbeddingsEndpoint } from "../testing/embeddings-endpoint.ts";
import { askProduct, startProduct } from "../testing/product-server.ts";
import { runCli } from "../testing/run-cli.ts";

const hash = createHashEmbedder();
const WAIT_IN_MS = 120_000;

describe("an embedding model behind an endpoint", () => {
  let folder: string;
  let endpoint: EmbeddingsEndpoint;
  let variables: Record<string, string>;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "yiju-remote-"));
    await mkdir(join(folder, "articles"));
    for (let i = 0; i < 40; i++) await writeArticle(`条例${i}`, `第${i}号条例自下月起施行。门诊费用由统筹基金支付。`);
    endpoint = await openEmbeddingsEndpoint(hash);
    variables = {
      CORPUS_DIR: join(folder, "articles"),
      DATA_DIR: join(folder, "data"),
      EMBEDDINGS_MODEL: hash.id,
      EMBEDDINGS_BASE_URL: endpoint.baseUrl,
    };
  });
  afterEach(async () => {
    await endpoint.close();
    await rm(folder, { recursive: true, force: true });
  });

  const writeArticle = (name: string, text: string) =>
    writeFile(join(folder, "articles", `${name}.md`), `# ${name}\n\n${text}\n`);
  const ingestHere = async (more: Record<string, string> = {}, options: IngestOptions = {}) => {
    const environment = readEnvironment({ ...variables, ...more });
    return (await ingest(environment, await loadEmbedder(environment, options), options)).report;
  };

  it(
    "embeds an ingest in batches through its failures, and questions one by one",
    async () => {
      endpoint.misbehave((request) => (request % 2 === 1 ? failsWith(429, { "retry-after": "0" }) : undefined));
      const ended = await runCli(["ingest"], variables).ended;
      expect(ended).toMatchObject({ code: 0, output: expect.stringContaining("embedded 40 passages") });
      // A text and its first sentence; the second is the same in all.
      expect(endpoint.asked.length).toBe(1 + 40 * 2 + 1);
      expect(endpoint.batches.length).toBeLessThan(10);
      endpoint.misbehave(() => undefined);
      const server = await startProduct(variables);
      try {
        const asked = endpoint.asked.length;
        const answer = await (await askProduct(server, { question: "门诊费用由谁支付？" })).json();
        expect(answer).toMatchObject({ status: "answered", degraded: false });
        expect(endpoint.asked.length).toBe(asked + 1);
      } finally {
        await server.stop();
      }
    },
    WAIT_IN_MS,
  );

  it(
    "goes on where an ingest was killed, and embeds nothing twice that was kept",
    async () => {
      const hangs = () => undefined;
      // Its dimension and some of the texts.
      endpoint.misbehave((request) => (request > 1 ? hangs : undefined));
      const cut = runCli(["ingest"], variables);
      const kept = async () =>
        (await readdir(join(folder, "data", "embedded")).catch(() => [])).filter((name) => !name.includes("."));
      while ((await kept()).length === 0) await setTimeout(10);
      cut.process.kill("SIGKILL");
      await cut.ended;
      endpoint.misbehave(() => undefined);
      const before = endpoint.asked.length;
      const done = (await kept()).length;
      const report = await ingestHere();
      expect(report).toMatchObject({ embeddedPassages: 40 - done, info: { passageCount: 40 } });
      expect(endpoint.asked.length - before).toBe(1 + 2 * (40 - done) + 1);
    },
    WAIT_IN_MS,
  );

  it(
    "leaves the index as it is when it fails or another model is named, and serves it by keywords meanwhile",
    async () => {
      const before = (await ingestHere()).info;
      await expect(ingestHere({ EMBEDDINGS_MODEL: "another" })).rejects.toMatchObject({
        code: "model",
        message: expect.stringContaining("404"),
      });
      const local = { EMBEDDINGS_MODEL: "", DATA_DIR: "data", LANCEDB_URI: join(folder, "data", "index") };
      await expect(ingestHere(local)).rejects.toMatchObject({
        code: "index-mismatch",
        message: expect.stringContaining("made by hash-bigrams-64"),
        action: expect.stringContaining("--rebuild"),
      });
      await writeArticle("新桥", "新桥今天建成通车。");
      endpoint.misbehave(() => failsWith(401));
      await expect(ingestHere()).rejects.toMatchObject({ code: "model", message: expect.stringContaining("401") });
      const server = await startProduct(variables);
      try {
        expect(server.log()).toContain("401");
        const ask = async () => (await askProduct(server, { question: "门诊费用由谁支付？" })).json();
        expect(await ask()).toMatchObject({ status: "answered", degraded: true });
        endpoint.misbehave(() => undefined);
        expect(await ask()).toMatchObject({ degraded: false });
        await expect((await openLanceIndex({ uri: join(folder, "data", "index") })).info()).resolves.toEqual(before);
      } finally {
        await server.stop();
      }
    },
    WAIT_IN_MS,
  );

  it(
    "says which dimensions differ, and takes the new ones where it is told to rebuild",
    async () => {
      await ingestHere();
      const wide = await openEmbeddingsEndpoint({
        id: hash.id,
        embed: async (text) => Float32Array.from([...(await hash.embed(text)), 0]),
      });
      try {
        const variable = { EMBEDDINGS_BASE_URL: wide.baseUrl };
        await writeArticle("新桥", "新桥今天建成通车。");
        await expect(ingestHere(variable)).rejects.toMatchObject({
          code: "model",
          message: expect.stringContaining("65 dimensions instead of 64"),
          action: expect.stringContaining("--rebuild"),
        });
        const rebuilt = await ingestHere(variable, { mayChangeModel: true });
        expect(rebuilt).toMatchObject({ embeddedPassages: 41, info: { dimension: 65 }, rebuilt: true });
      } finally {
        await wide.close();
      }
    },
    WAIT_IN_MS,
  );
});
