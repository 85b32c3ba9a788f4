import { describe, expect, it } from "vitest";
import { createHashEmbedder } from "../adapters/memory/hash-embedder.ts";
import { createMemoryIndex } from "../adapters/memory/memory-index.ts";
import type { Article } from "../domain/article.ts";
import type { Embedder } from "../ports/embedder.ts";
import type { IndexedPassage } from "../ports/passage-index.ts";
import { plainArticle } from "../testing/plain-article.ts";
import { buildIndex } from "./build-index.ts";
import type { IngestParts } from "./ingest-parts.ts";
import type { IngestProgress } from "./ingest-progress.ts";
import { listArticles } from "./list-articles.ts";
import { indexedFiles, keyOf } from "./plan-build.ts";

function articleOf(id: string, text: string): Article {
  return plainArticle({ id, title: `关于${id}的报道`, text, contentHash: text });
}

const bridge = articleOf("bridge", "新桥今天建成通车。两岸居民过江只要十分钟。");
const school = articleOf("school", "村里办起了新学校。孩子们不用再走山路。");

/** An embedder that keeps what it was given. */
function listeningEmbedder(id?: string): { embedder: Embedder; given: string[] } {
  const hash = createHashEmbedder();
  const given: string[] = [];
  const embed = (text: string) => {
    given.push(text);
    return hash.embed(text);
  };
  const encode = async (text: string) => ({ vector: await embed(text), tokens: null });
  return { embedder: { id: id ?? hash.id, dimension: hash.dimension, embed, encode }, given };
}

function openIngest(embedder: Embedder | null = listeningEmbedder().embedder) {
  const { index, writer } = createMemoryIndex();
  const ingest = (articles: readonly Article[], more: Partial<IngestParts> = {}) =>
    buildIndex({
      articles: listArticles(articles),
      writer,
      embedder,
      termsOf: ({ text }, title) => [...title, ...text],
      prepare: (text) => text,
      termsVersion: "1",
      ...more,
    });
  return { index, ingest };
}

function raise(error: Error): never {
  throw error;
}

describe("indexedFiles", () => {
  it("tells the hash and the path of each article's file, and no path that an older index does not tell", () => {
    const article = { ...bridge, length: 1, read: async () => bridge };
    const key = keyOf(article, { termsVersion: "1" });
    expect(
      indexedFiles(
        new Map([
          ["bridge", key],
          ["old", "f0:6:5"],
        ]),
      ),
    ).toEqual(
      new Map([
        ["bridge", { contentHash: bridge.contentHash, sourcePath: bridge.sourcePath }],
        ["old", { contentHash: "f0", sourcePath: undefined }],
      ]),
    );
  });
});

describe("buildIndex", () => {
  it("takes in the others where one cannot be read, and says which", async () => {
    const { index, ingest } = openIngest();
    const broken = articleOf("broken", "文");
    Object.defineProperty(broken, "outline", { get: () => raise(new RangeError("too deep")) });
    const report = await ingest([broken, bridge]);
    expect(report).toMatchObject({
      added: ["bridge"],
      changedMeanwhile: [],
      failed: [{ id: "broken", reason: "RangeError: too deep" }],
    });
    expect((await index.info()).articleCount).toBe(1);
  });

  it("adds articles with a vector of each passage, embedded with its title", async () => {
    const { embedder, given } = listeningEmbedder();
    const { index, ingest } = openIngest(embedder);
    const report = await ingest([bridge, school]);
    expect(report).toMatchObject({ added: ["bridge", "school"], changed: [], deleted: [], unchanged: 0 });
    expect(report).toMatchObject({ rebuilt: false, embeddedTexts: given.length });
    expect(report.embeddedPassages).toBe((await index.info()).passageCount);
    expect(given).toContain(`${bridge.title}\n${bridge.text}`);
    const [passage] = await index.passages(["bridge#0"]);
    expect(passage?.vector).toEqual(await embedder.embed(`${bridge.title}\n${bridge.text}`));
    expect(passage?.terms).toEqual([...bridge.title, ...bridge.text]);
  });

  it("embeds nothing and keeps the version where nothing changed", async () => {
    const { embedder, given } = listeningEmbedder();
    const { ingest } = openIngest(embedder);
    const first = await ingest([bridge, school]);
    given.length = 0;
    const second = await ingest([bridge, school]);
    expect(second).toMatchObject({ added: [], changed: [], deleted: [], unchanged: 2, embeddedTexts: 0 });
    expect(second.embeddedPassages).toBe(0);
    expect(given).toEqual([]);
    expect(second.info).toEqual(first.info);
  });

  it("embeds the edited article alone", async () => {
    const { embedder, given } = listeningEmbedder();
    const { index, ingest } = openIngest(embedder);
    await ingest([bridge, school]);
    given.length = 0;
    const edited = articleOf("school", "村里办起了新医院。老人们不用再走山路。");
    expect(await ingest([bridge, edited])).toMatchObject({ added: [], changed: ["school"], unchanged: 1 });
    expect(given.length).toBeGreaterThan(0);
    expect(given.filter((text) => text.includes("桥"))).toEqual([]);
    expect((await index.article("school"))?.text).toBe(edited.text);
    expect((await index.passages(["school#0"]))[0]?.text).toBe(edited.text);
  });

  it("adds and deletes without touching the rest", async () => {
    const { index, ingest } = openIngest();
    await ingest([bridge]);
    expect(await ingest([bridge, school])).toMatchObject({ added: ["school"], unchanged: 1, deleted: [] });
    const report = await ingest([school]);
    expect(report).toMatchObject({ added: [], changed: [], deleted: ["bridge"], unchanged: 1, embeddedTexts: 0 });
    expect((await index.articles()).map(({ id }) => id)).toEqual(["school"]);
  });

  it("makes terms anew where the way of making them changed", async () => {
    const { index, ingest } = openIngest();
    await ingest([bridge]);
    expect(await ingest([bridge], { termsVersion: "2", termsOf: () => ["新词"] })).toMatchObject({
      changed: ["bridge"],
    });
    expect((await index.passages(["bridge#0"]))[0]?.terms).toEqual(["新词"]);
  });

  it("rebuilds everything for another embedder where it may, and drops what is gone", async () => {
    const { index, ingest } = openIngest();
    const before = (await ingest([bridge, school])).info;
    const other = listeningEmbedder("another-model");
    const refusal = { code: "index-mismatch", message: expect.stringMatching(/made by hash.* another-model/u) };
    await expect(ingest([school], { embedder: other.embedder })).rejects.toMatchObject(refusal);
    expect(await index.info()).toEqual(before);
    expect(other.given).toEqual([]);
    const report = await ingest([school], { embedder: other.embedder, mayChangeModel: true });
    expect(report.rebuilt).toBe(true);
    expect(report.embeddedTexts).toBe(other.given.length);
    expect(other.given.length).toBeGreaterThan(0);
    expect(await index.info()).toMatchObject({ embedderId: "another-model", articleCount: 1 });
  });

  it("asks no leave for a newer version of its own model", async () => {
    const { index, ingest } = openIngest(listeningEmbedder("org/model@1").embedder);
    await ingest([bridge]);
    const newer = listeningEmbedder("org/model@2").embedder;
    expect(await ingest([bridge], { embedder: newer })).toMatchObject({ rebuilt: true });
    expect((await index.info()).embedderId).toBe("org/model@2");
  });

  it("takes a model of the same name for another one where its vectors have other dimensions", async () => {
    const { ingest } = openIngest(listeningEmbedder("@cf/org/model").embedder);
    await ingest([bridge]);
    const wider = { ...listeningEmbedder("@cf/org/model").embedder, dimension: 128 };
    const refusal = { code: "index-mismatch", message: expect.stringMatching(/64 dimensions.*128 dimensions/u) };
    await expect(ingest([bridge], { embedder: wider })).rejects.toMatchObject(refusal);
  });

  it("goes without vectors where there is no embedder, and back", async () => {
    const { index, ingest } = openIngest(null);
    const report = await ingest([bridge]);
    expect(report).toMatchObject({ embeddedPassages: 0, embeddedTexts: 0, added: ["bridge"] });
    expect(await index.info()).toMatchObject({ embedderId: null, dimension: 0 });
    const [passage] = await index.passages(["bridge#0"]);
    expect([passage?.vector, ...(passage?.sentenceVectors ?? [])].every((vector) => vector === null)).toBe(true);
    const { embedder } = listeningEmbedder();
    expect(await ingest([bridge], { embedder })).toMatchObject({ rebuilt: true });
    expect((await index.passages(["bridge#0"]))[0]?.vector).toHaveLength(embedder.dimension);
  });

  it("keeps the vectors where the model is gone and the articles are the same", async () => {
    const { index, ingest } = openIngest();
    const first = await ingest([bridge]);
    expect(await ingest([bridge], { embedder: null })).toMatchObject({ unchanged: 1, rebuilt: false });
    expect(await index.info()).toEqual(first.info);
    expect(await ingest([bridge, school], { embedder: null })).toMatchObject({ rebuilt: true });
    expect(await index.info()).toMatchObject({ embedderId: null, articleCount: 2 });
  });

  it("leaves the index as it was where the model fails", async () => {
    const { index, ingest } = openIngest();
    await ingest([bridge]);
    const before = await index.info();
    const broken: Embedder = {
      ...listeningEmbedder().embedder,
      embed: () => Promise.reject(new Error("out of memory")),
    };
    await expect(ingest([school], { embedder: broken })).rejects.toThrow("out of memory");
    expect(await index.info()).toEqual(before);
    expect((await index.articles()).map(({ id }) => id)).toEqual(["bridge"]);
  });

  it("tells its progress passage by passage up to the last", async () => {
    const { ingest } = openIngest();
    const seen: IngestProgress[] = [];
    const { info } = await ingest([bridge, school], { onProgress: (progress) => seen.push(progress) });
    expect(seen.map(({ donePassages }) => donePassages)).toEqual(seen.map((_, i) => i + 1));
    expect(seen.at(-1)).toMatchObject({ donePassages: info.passageCount, share: 1 });
    for (const [i, { share }] of seen.slice(0, -1).entries()) expect(share).toBeLessThan(seen[i + 1]?.share ?? 0);
  });

  it("goes on where it was interrupted, and asks the model for nothing twice", async () => {
    const kept = new Map<string, readonly IndexedPassage[]>();
    const embedded = {
      get: async (key: string) => kept.get(key),
      put: async (key: string, passages: readonly IndexedPassage[]) => void kept.set(key, passages),
      clear: async () => kept.clear(),
    };
    const { index, ingest } = openIngest();
    const first = listeningEmbedder();
    const cut = async (text: string) => {
      if (text.includes("学校")) throw new Error("power cut");
      return first.embedder.encode(text);
    };
    const interrupted = ingest([bridge, school], { embedder: { ...first.embedder, encode: cut }, embedded });
    await expect(interrupted).rejects.toThrow("power cut");
    const second = listeningEmbedder();
    const report = await ingest([bridge, school], { embedder: second.embedder, embedded });
    expect(second.given.filter((text) => text.includes("桥"))).toEqual([]);
    expect(report).toMatchObject({ added: ["bridge", "school"], embeddedTexts: second.given.length });
    expect(kept.size).toBe(0);
    const clean = openIngest();
    await clean.ingest([bridge, school]);
    expect(await index.passages(["bridge#0", "school#0"])).toEqual(
      await clean.index.passages(["bridge#0", "school#0"]),
    );
  });

  it("leaves out what is no longer as it was listed, and takes it in the next time", async () => {
    const { index, ingest } = openIngest();
    await ingest([bridge]);
    const changed = listArticles([articleOf("bridge", "新桥明天通车。"), school]).map((listed, i) =>
      i === 0 ? { ...listed, read: async () => undefined } : listed,
    );
    expect(await ingest([], { articles: changed })).toMatchObject({ added: ["school"], changedMeanwhile: ["bridge"] });
    expect((await index.article("bridge"))?.text).toBe(bridge.text);
    expect(await ingest([articleOf("bridge", "新桥明天通车。"), school])).toMatchObject({ changed: ["bridge"] });
  });

  it("gives the model as many articles at a time as it takes", async () => {
    const { embedder } = listeningEmbedder();
    let [now, most] = [0, 0];
    const encode = async (text: string) => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setTimeout(resolve, 1));
      now--;
      return embedder.encode(text);
    };
    const { index, ingest } = openIngest();
    const articles = Array.from({ length: 9 }, (_, i) => articleOf(`a${i}`, `第${i}座新桥今天建成通车。`));
    await ingest(articles, { embedder: { ...embedder, encode, parallel: 3 } });
    expect(most).toBe(3);
    expect((await index.articles()).map(({ id }) => id)).toEqual(articles.map(({ id }) => id));
  });
});
