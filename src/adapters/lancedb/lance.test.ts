import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { describePassageIndexContract } from "../../ports/passage-index.contract.ts";
import type { IndexedArticle } from "../../ports/passage-index.ts";
import { plainArticle } from "../../testing/plain-article.ts";
import { openLanceIndex } from "./open-lance-index.ts";
import { openLanceWriter } from "./open-lance-writer.ts";

const folders: string[] = [];
/** The reader looks for a new version at most once a second. */
const POINTER_CHECKED_MS = 1_100;

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "yiju-lance-"));
  folders.push(folder);
  return folder;
}

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

describePassageIndexContract("LanceDB", async () => {
  const uri = await emptyFolder();
  return { writer: await openLanceWriter({ uri }), index: () => openLanceIndex({ uri }) };
});

function articleOf(
  id: string,
  term: string,
  vector: readonly number[] | null,
): IndexedArticle & { contentKey: string } {
  const text = `${id}的正文。`;
  const span = { start: 0, end: text.length };
  const own = vector && Float32Array.from(vector);
  return {
    contentKey: id,
    article: plainArticle({ id, title: id, text }),
    passages: [
      {
        id: `${id}#0`,
        articleId: id,
        span,
        text,
        headingPath: [],
        sentences: [{ span, role: "plain" }],
        terms: [term],
        vector: own,
        tokenVectors: null,
        sentenceVectors: [null],
      },
    ],
  };
}

const withVectors = { embedderId: "e", dimension: 2, deletes: [], rebuild: false };

async function filled() {
  const uri = await emptyFolder();
  const writer = await openLanceWriter({ uri });
  await writer.commit({ ...withVectors, upserts: [articleOf("a", "旧", [1, 0])] });
  return { uri, writer, index: await openLanceIndex({ uri }) };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe("the LanceDB index", () => {
  it("serves a new version to a reader that is already open", async () => {
    const { writer, index } = await filled();
    const { version } = await writer.commit({ ...withVectors, upserts: [articleOf("a", "新", [0, 1])] });
    await pause(POINTER_CHECKED_MS);
    expect((await index.info()).version).toBe(version);
    expect(await index.searchByKeyword(["旧"], 1)).toEqual([]);
    expect((await index.searchByKeyword(["新"], 1))[0]?.passageId).toBe("a#0");
    expect((await index.passages(["a#0"]))[0]?.terms).toEqual(["新"]);
  });

  it("serves searches at once after two commits, whose older files are gone", async () => {
    const { writer, index } = await filled();
    await writer.commit({ ...withVectors, upserts: [articleOf("a", "新", [0, 1])] });
    await writer.commit({ ...withVectors, upserts: [articleOf("a", "更新", [0, 1])] });
    await pause(POINTER_CHECKED_MS);
    const found = await Promise.all([
      index.searchByKeyword(["更新"], 1),
      index.searchByMeaning(Float32Array.of(0, 1), 1),
      index.searchByKeyword(["更新"], 1),
    ]);
    expect(found.map((hits) => hits[0]?.passageId)).toEqual(["a#0", "a#0", "a#0"]);
  });

  it("goes on serving an open reader after a commit that failed", async () => {
    const { writer, index } = await filled();
    const before = await index.info();
    const bad = [articleOf("b", "坏", [1, 0, 0])];
    await expect(writer.commit({ ...withVectors, upserts: bad })).rejects.toThrow(/3 dimensions instead of 2/u);
    await pause(POINTER_CHECKED_MS);
    expect(await index.info()).toEqual(before);
    expect((await index.searchByKeyword(["旧"], 1))[0]?.passageId).toBe("a#0");
  });

  it("refuses a vector-less passage where the index has vectors", async () => {
    const { writer } = await filled();
    const upserts = [articleOf("b", "坏", null)];
    await expect(writer.commit({ ...withVectors, upserts })).rejects.toThrow(/no vector/u);
  });

  it("keeps the version before for readers that hold it, and removes older ones", async () => {
    const { uri, writer } = await filled();
    const versions: string[] = [];
    for (const term of ["二", "三", "四"]) {
      versions.push((await writer.commit({ ...withVectors, upserts: [articleOf("a", term, [1, 0])] })).version);
      await pause(2);
    }
    const kept = (await readdir(uri)).filter((name) => name.startsWith("v-"));
    expect(kept.toSorted()).toEqual(versions.slice(-2).toSorted());
  });

  it("finds nothing by meaning where it was built on keywords alone", async () => {
    const uri = await emptyFolder();
    const writer = await openLanceWriter({ uri });
    const upserts = [articleOf("a", "词", null)];
    await writer.commit({ embedderId: null, dimension: 0, upserts, deletes: [], rebuild: false });
    const index = await openLanceIndex({ uri });
    expect(await index.searchByMeaning(Float32Array.of(1, 0), 3)).toEqual([]);
    expect((await index.searchByKeyword(["词"], 3))[0]?.passageId).toBe("a#0");
  });

  it("takes an index without any article", async () => {
    const { uri, writer } = await filled();
    await writer.commit({ ...withVectors, upserts: [], deletes: ["a"] });
    const index = await openLanceIndex({ uri });
    expect(await index.searchByKeyword(["旧"], 3)).toEqual([]);
    expect(await index.searchByMeaning(Float32Array.of(1, 0), 3)).toEqual([]);
    expect(await index.articles()).toEqual([]);
  });

  it("refuses a question vector of another dimension", async () => {
    const { index } = await filled();
    await expect(index.searchByMeaning(Float32Array.of(1, 0, 0), 1)).rejects.toThrow(/3 dimensions/u);
  });

  it("says what to do where there is no index", async () => {
    const opening = openLanceIndex({ uri: await emptyFolder() });
    await expect(opening).rejects.toMatchObject({
      code: "index-missing",
      action: expect.stringContaining("npm run ingest"),
    });
  });

  it.each([
    ["is not JSON", "{"],
    ["is of another layout", JSON.stringify({ schemaVersion: 999, info: {} })],
    ["names no version", JSON.stringify({ schemaVersion: 2 })],
    ["is null", "null"],
  ])("says what to do where current.json %s", async (_, body) => {
    const { uri } = await filled();
    await writeFile(join(uri, "current.json"), body);
    await expect(openLanceIndex({ uri })).rejects.toMatchObject({
      code: "index-mismatch",
      action: expect.stringContaining("npm run ingest"),
    });
  });

  it("says what to do where the tables of the version are gone", async () => {
    const { uri, writer } = await filled();
    const info = await writer.info();
    await rm(join(uri, String(info?.version)), { recursive: true });
    await expect(openLanceIndex({ uri })).rejects.toMatchObject({ code: "index-mismatch" });
  });
});
