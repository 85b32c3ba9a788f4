import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { createRandom } from "../../../evals/statistics/random.ts";
import { describePassageIndexContract } from "../../ports/passage-index.contract.ts";
import type { IndexedEntry, IndexWriter, PassageIndex } from "../../ports/passage-index.ts";
import { plainArticle } from "../../testing/plain-article.ts";
import { plainPassage } from "../../testing/plain-passage.ts";
import { openTables } from "./connect.ts";
import { openLanceIndex } from "./open-lance-index.ts";
import { openLanceWriter } from "./open-lance-writer.ts";
import { openVersionStore } from "./open-version-store.ts";
import { isApproximate } from "./search-indexes.ts";

const DIMENSION = 8;
const folders: string[] = [];

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "yiju-search-indexes-"));
  folders.push(folder);
  return folder;
}

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

const pad = (vector: Float32Array | null) => {
  if (vector === null || vector.length !== 2) return vector;
  const padded = new Float32Array(DIMENSION);
  padded.set(vector);
  return padded;
};
const cut = (vector: Float32Array | null) => vector?.slice(0, 2) ?? null;

/** The contract's vectors have two dimensions, and codes are made of eight at a time. */
function paddedWriter(writer: IndexWriter): IndexWriter {
  return {
    ...writer,
    async info() {
      const info = await writer.info();
      return info && { ...info, dimension: Math.min(info.dimension, 2) };
    },
    async commit(change) {
      const upserts: IndexedEntry[] = [];
      for await (const each of change.upserts) {
        const passages = each.passages.map((passage) => ({
          ...passage,
          vector: pad(passage.vector),
          sentenceVectors: passage.sentenceVectors.map(pad),
        }));
        upserts.push({ ...each, passages });
      }
      const info = await writer.commit({ ...change, upserts, dimension: change.dimension && DIMENSION });
      return { ...info, dimension: Math.min(info.dimension, 2) };
    },
  };
}

function paddedIndex(index: PassageIndex): PassageIndex {
  return {
    ...index,
    async info() {
      const info = await index.info();
      return { ...info, dimension: Math.min(info.dimension, 2) };
    },
    searchByMeaning: (vector, ...rest) => index.searchByMeaning(pad(vector) ?? vector, ...rest),
    async passages(ids) {
      const passages = await index.passages(ids);
      return passages.map((passage) => ({
        ...passage,
        vector: cut(passage.vector),
        sentenceVectors: passage.sentenceVectors.map(cut),
      }));
    },
  };
}

describePassageIndexContract("LanceDB with an approximate index", async () => {
  const uri = await emptyFolder();
  return {
    writer: paddedWriter(await openLanceWriter({ uri, exactUpTo: 0 })),
    index: async () => paddedIndex(await openLanceIndex({ uri, warm: true })),
  };
});

function manyArticles(count: number, dimension: number) {
  const fromZero = createRandom(1);
  const random = () => fromZero() - 0.5;
  const vector = () => {
    const values = Float32Array.from({ length: dimension }, random);
    const norm = Math.hypot(...values);
    return values.map((value) => value / norm);
  };
  return Array.from({ length: count }, (_, i) => {
    const id = `a${String(i).padStart(4, "0")}`;
    const publishedOn = { value: `20${10 + (i % 15)}-01-01`, basis: "printed" as const };
    const passage = plainPassage({ articleId: id, text: id, terms: [`t${i % 7}`], vector: vector() });
    return { contentKey: id, article: plainArticle({ id, title: id, text: id, publishedOn }), passages: [passage] };
  });
}

describe("buildSearchIndexes", () => {
  const change = { embedderId: "e", dimension: 64, deletes: [], rebuild: false };

  it("searches exactly up to the threshold and by an index beyond, with the same scores and nearly the same hits", async () => {
    const upserts = manyArticles(900, 64);
    const found = await Promise.all(
      [900, 899].map(async (exactUpTo) => {
        const uri = await emptyFolder();
        await (await openLanceWriter({ uri, exactUpTo })).commit({ ...change, upserts });
        const usable = await openVersionStore(uri).usable();
        const [vectors] = usable ? await openTables(uri, usable.version, ["vectors"]) : [];
        return { approximate: vectors && (await isApproximate(vectors)), index: await openLanceIndex({ uri }) };
      }),
    );
    expect(found.map(({ approximate }) => approximate)).toEqual([false, true]);
    const queries = manyArticles(30, 64).flatMap(({ passages }) => passages[0]?.vector ?? []);
    for (const filter of [undefined, { publishedOnOrBefore: "2011" }, { articleIds: ["a0003", "a0700"] }]) {
      let shared = 0;
      let wanted = 0;
      for (const query of queries) {
        const [exact = [], near = []] = await Promise.all(
          found.map(({ index }) => index.searchByMeaning(query, 10, filter)),
        );
        const scoreOf = new Map(near.map(({ passageId, score }) => [passageId, score]));
        wanted += exact.length;
        for (const { passageId, score } of exact) {
          if (!scoreOf.has(passageId)) continue;
          shared++;
          expect(scoreOf.get(passageId)).toBeCloseTo(score, 5);
        }
      }
      expect(shared / wanted).toBeGreaterThan(0.95);
    }
  });
});

it("builds a keyword index of so many words that each core holds more than one batch of them", async () => {
  const upserts = Array.from({ length: 300 }, (_, i) => {
    const terms = Array.from({ length: 1_000 }, (_, k) => `w${i * 1_000 + k}`);
    const passage = plainPassage({ articleId: `a${i}`, text: "字", terms });
    return { contentKey: "k", article: plainArticle({ id: `a${i}`, title: "题", text: "字" }), passages: [passage] };
  });
  const uri = await emptyFolder();
  const writer = await openLanceWriter({ uri });
  await writer.commit({ embedderId: null, dimension: 0, upserts, deletes: [], rebuild: false });
  const hits = await (await openLanceIndex({ uri })).searchByKeyword(["w299999"], 1);
  expect(hits.map(({ passageId }) => passageId)).toEqual(["a299#0"]);
});
