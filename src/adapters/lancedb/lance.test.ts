import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { describePassageIndexContract } from "../../ports/passage-index.contract.ts";
import type { IndexedArticle } from "../../ports/passage-index.ts";
import { plainArticle } from "../../testing/plain-article.ts";
import { plainPassage } from "../../testing/plain-passage.ts";
import { openLanceIndex } from "./open-lance-index.ts";
import { openLanceWriter } from "./open-lance-writer.ts";
import { newVersionName, versionNames } from "./versions.ts";

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

/** Adds to the tables that are there from the first commit on. */
const GROWING = { growsFrom: 0, mostChanged: Number.POSITIVE_INFINITY };

describePassageIndexContract("LanceDB that grows", async () => {
  const uri = await emptyFolder();
  // So little is kept that everything is read again.
  return {
    writer: await openLanceWriter({ uri, ...GROWING }),
    index: () => openLanceIndex({ uri, cachedPassages: 0 }),
  };
});

/** What is not known beforehand is found all the same, so that only this tells. */
const failOn = (warning: string) => {
  throw new Error(warning);
};

describePassageIndexContract("LanceDB that grows, and knows its rows", async () => {
  const uri = await emptyFolder();
  return {
    writer: await openLanceWriter({ uri, ...GROWING }),
    index: () => openLanceIndex({ uri, cachedPassages: 1, warm: true, onWarning: failOn }),
  };
});

function articleOf(
  id: string,
  term: string,
  vector: readonly number[] | null,
): IndexedArticle & { contentKey: string } {
  const text = `${id}的正文。`;
  const own = vector && Float32Array.from(vector);
  const passage = plainPassage({ articleId: id, text, terms: [term], vector: own });
  return { contentKey: id, article: plainArticle({ id, title: id, text }), passages: [passage] };
}

const withVectors = { embedderId: "e", dimension: 2, deletes: [], rebuild: false };

async function filled() {
  const uri = await emptyFolder();
  const writer = await openLanceWriter({ uri });
  await writer.commit({ ...withVectors, upserts: [articleOf("a", "旧", [1, 0])] });
  return { uri, writer, index: await openLanceIndex({ uri }) };
}

async function flipByte(folder: string): Promise<void> {
  const [name = ""] = await readdir(folder);
  const file = join(folder, name);
  const bytes = await readFile(file);
  const middle = Math.floor(bytes.length / 2);
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 0xff, middle);
  await writeFile(file, bytes);
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe("the LanceDB index", () => {
  it("serves a new version to a reader that is already open, and tells of it", async () => {
    const { uri, writer } = await filled();
    let told = 0;
    const index = await openLanceIndex({ uri, onVersion: () => told++ });
    await index.readAhead();
    expect(told).toBe(0);
    const { version } = await writer.commit({ ...withVectors, upserts: [articleOf("a", "新", [0, 1])] });
    await pause(POINTER_CHECKED_MS);
    expect((await index.info()).version).toBe(version);
    expect(await index.searchByKeyword(["旧"], 1)).toEqual([]);
    expect((await index.searchByKeyword(["新"], 1))[0]?.passageId).toBe("a#0");
    expect((await index.passages(["a#0"]))[0]?.terms).toEqual(["新"]);
    expect(told).toBe(1);
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

  it("keeps the version before for readers that hold it, and removes those replaced long ago", async () => {
    const { uri } = await filled();
    const writer = await openLanceWriter({ uri, keptForMs: 0 });
    const versions: string[] = [];
    for (const term of ["二", "三", "四"]) {
      versions.push((await writer.commit({ ...withVectors, upserts: [articleOf("a", term, [1, 0])] })).version);
      await pause(2);
    }
    const kept = await versionNames(uri);
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

  it("indexes the words of 30,000 passages, however few the cores", async () => {
    const uri = await emptyFolder();
    const termsOf = (number: number) =>
      Array.from({ length: 60 }, (_, i) => `w${((number * 60 + i) * 7_919) % 50_000}`).concat(`t${number}`);
    const upserts = Array.from({ length: 300 }, (_, at) => {
      const { article, contentKey, passages } = articleOf(`a${at}`, "词", null);
      const many = Array.from({ length: 100 }, (_, i) =>
        passages.map((own) => ({ ...own, id: `a${at}#${i}`, terms: termsOf(at * 100 + i) })),
      );
      return { article, contentKey, passages: many.flat() };
    });
    const change = { embedderId: null, dimension: 0, deletes: [], rebuild: false };
    await (await openLanceWriter({ uri })).commit({ ...change, upserts });
    const index = await openLanceIndex({ uri });
    expect((await index.searchByKeyword(["t29999"], 3)).map(({ passageId }) => passageId)).toEqual(["a299#99"]);
  }, 90_000);

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
  ])("serves the newest whole version, and says so, where current.json %s", async (_, body) => {
    const { uri } = await filled();
    await writeFile(join(uri, "current.json"), body);
    const warnings: string[] = [];
    const index = await openLanceIndex({ uri, onWarning: (message) => warnings.push(message) });
    expect((await index.searchByKeyword(["旧"], 1))[0]?.passageId).toBe("a#0");
    expect(warnings).toEqual([expect.stringContaining("npm run ingest")]);
  });

  it("serves the version before where a byte of the newest was flipped, and builds anew over it", async () => {
    const { uri, writer } = await filled();
    const { version } = await writer.commit({ ...withVectors, upserts: [articleOf("a", "新", [0, 1])] });
    await flipByte(join(uri, version, "passages.lance", "data"));
    const warnings: string[] = [];
    const index = await openLanceIndex({ uri, onWarning: (message) => warnings.push(message) });
    expect((await index.searchByKeyword(["旧"], 1))[0]?.passageId).toBe("a#0");
    expect(warnings[0]).toContain("checksum");
    expect((await writer.info())?.version).not.toBe(version);
    await writer.commit({ ...withVectors, upserts: [articleOf("a", "更新", [0, 1])] });
    await pause(POINTER_CHECKED_MS);
    expect((await index.searchByKeyword(["更新"], 1))[0]?.passageId).toBe("a#0");
  });

  it("keeps an open reader on its version where a new one is damaged", async () => {
    const { uri, writer, index } = await filled();
    const before = await index.info();
    const { version } = await writer.commit({ ...withVectors, upserts: [articleOf("a", "新", [0, 1])] });
    await rm(join(uri, version, "vectors.lance"), { recursive: true });
    await pause(POINTER_CHECKED_MS);
    expect(await index.info()).toEqual(before);
    expect((await index.searchByKeyword(["旧"], 1))[0]?.passageId).toBe("a#0");
  });

  it("keeps a snapshot on its version while others go on", async () => {
    const { writer, index } = await filled();
    const snapshot = await index.snapshot();
    await writer.commit({ ...withVectors, upserts: [articleOf("a", "新", [0, 1])] });
    await pause(POINTER_CHECKED_MS);
    expect((await index.searchByKeyword(["新"], 1))[0]?.passageId).toBe("a#0");
    expect((await snapshot.searchByKeyword(["旧"], 1))[0]?.passageId).toBe("a#0");
    expect((await snapshot.article("a"))?.text).toBe((await index.article("a"))?.text);
  });

  it("removes what a killed writer left behind", async () => {
    const { uri, writer } = await filled();
    const left = join(uri, newVersionName("killed"));
    await mkdir(join(left, "passages.lance"), { recursive: true });
    await writer.commit({ ...withVectors, upserts: [articleOf("a", "新", [0, 1])] });
    expect(await versionNames(uri)).not.toContain(basename(left));
  });

  it("says what to do where the tables of the version are gone", async () => {
    const { uri, writer } = await filled();
    const info = await writer.info();
    await rm(join(uri, String(info?.version)), { recursive: true });
    await expect(openLanceIndex({ uri })).rejects.toMatchObject({ code: "index-mismatch" });
  });
});

describe("the LanceDB index that grows", () => {
  const grown = async () => {
    const uri = await emptyFolder();
    const writer = await openLanceWriter({ uri, ...GROWING });
    await writer.commit({ ...withVectors, upserts: [articleOf("a", "旧", [1, 0]), articleOf("b", "旧", [0, 1])] });
    return { uri, writer };
  };

  it("adds to the folder that is there, and serves both versions to those who hold them", async () => {
    const { uri, writer } = await grown();
    const old = await (await openLanceIndex({ uri })).snapshot();
    await writer.commit({ ...withVectors, upserts: [articleOf("a", "新", [0, 1])], deletes: ["b"] });
    expect(await versionNames(uri)).toHaveLength(1);
    const index = await openLanceIndex({ uri });
    expect((await index.searchByKeyword(["旧"], 9)).map(({ passageId }) => passageId)).toEqual([]);
    expect((await index.searchByKeyword(["新"], 9)).map(({ passageId }) => passageId)).toEqual(["a#0"]);
    expect(await index.vocabulary()).toEqual(new Set(["新"]));
    expect(await old.searchByKeyword(["旧"], 9)).toHaveLength(2);
    expect(await old.searchByMeaning(Float32Array.of(1, 0), 9)).toHaveLength(2);
  });

  it("undoes what a killed writer did to the tables without pointing to it", async () => {
    const { uri, writer } = await grown();
    const before = await readFile(join(uri, "current.json"));
    await writer.commit({ ...withVectors, upserts: [articleOf("c", "失", [0, 1])], deletes: ["b"] });
    await writeFile(join(uri, "current.json"), before);
    await writer.commit({ ...withVectors, upserts: [articleOf("a", "新", [0, 1])] });
    const index = await openLanceIndex({ uri });
    expect((await index.articles()).map(({ id }) => id)).toEqual(["a", "b"]);
    expect(await index.vocabulary()).toEqual(new Set(["旧", "新"]));
    expect(await index.searchByMeaning(Float32Array.of(0, 1), 9)).toHaveLength(2);
  });

  it("writes the tables whole in a folder of their own once much has changed, or one is damaged", async () => {
    const { uri } = await grown();
    const writer = await openLanceWriter({ uri, growsFrom: 0, mostChanged: 0.4 });
    await writer.commit({ ...withVectors, upserts: [articleOf("c", "新", [0, 1])] });
    expect(await versionNames(uri)).toHaveLength(1);
    await pause(2);
    const { version } = await writer.commit({ ...withVectors, upserts: [articleOf("d", "新", [0, 1])] });
    expect(await versionNames(uri)).toEqual([expect.any(String), version]);
    await flipByte(join(uri, version, "passages.lance", "data"));
    await pause(2);
    const mended = await writer.commit({ ...withVectors, upserts: [articleOf("e", "新", [0, 1])] });
    expect((await versionNames(uri)).at(-1)).toBe(mended.version);
    const index = await openLanceIndex({ uri });
    expect((await index.searchByKeyword(["新"], 9)).map(({ passageId }) => passageId)).toEqual(["c#0", "d#0", "e#0"]);
  });
});
