import { describe, expect, it } from "vitest";
import type { IndexedArticle, IndexWriter, PassageIndex } from "./passage-index.ts";

interface Opened {
  readonly writer: IndexWriter;
  readonly index: () => Promise<PassageIndex>;
}

const PRINTED = "printed" as const;

function entry(id: string, terms: string[], vectors: [number[], number[]] | null, date?: string) {
  const text = `${id}的正文。`;
  const span = { start: 0, end: text.length };
  const [vector, sentence] = vectors ?? [null, null];
  const article: IndexedArticle["article"] = {
    id,
    title: id,
    titleBasis: PRINTED,
    kind: "news",
    text,
    outline: [],
    segments: [],
    defects: [],
    missing: [],
    sourcePath: `${id}.md`,
    contentHash: id,
    ...(date === undefined ? {} : { publishedOn: { value: date, basis: PRINTED } }),
  };
  const passage = {
    id: `${id}#0`,
    articleId: id,
    span,
    text,
    headingPath: ["章", "节"],
    question: { text: "问？", span },
    speaker: { name: "张三", office: "司长" },
    sentences: [{ span, role: "plain" as const }],
    terms,
    vector: vector && Float32Array.from(vector),
    sentenceVectors: [sentence && Float32Array.from(sentence)],
  };
  return { article, passages: [passage], contentKey: `${id}-key` };
}

const A = entry(
  "a",
  ["医保", "门诊"],
  [
    [1, 0],
    [1, 0],
  ],
  "2023-02-25",
);
const B = entry(
  "b'q",
  ["医保", "统筹"],
  [
    [0.6, 0.8],
    [0, 1],
  ],
  "2025-12",
);
const C = entry(
  "c",
  ["医保", "其他"],
  [
    [-1, 0],
    [-1, 0],
  ],
);
const change = { embedderId: "e", dimension: 2, deletes: [], rebuild: false };

/** What every index must do; `open` gives an empty one each time, `index` reads what was committed. */
export function describePassageIndexContract(name: string, open: () => Promise<Opened>): void {
  const filled = async () => {
    const opened = await open();
    await opened.writer.commit({ ...change, upserts: [A, B, C] });
    return { writer: opened.writer, index: await opened.index(), reopen: opened.index };
  };
  const ids = (hits: readonly { passageId: string }[]) => hits.map((hit) => hit.passageId);

  describe(`${name} as a passage index`, () => {
    it("ranks the rare term first and takes any character in a term", async () => {
      const { index } = await filled();
      expect(ids(await index.searchByKeyword(["医保", "统筹"], 3))[0]).toBe("b'q#0");
      for (const term of ['"', "'", "(", ")", "\\", "' OR 1=1 --"])
        expect(await index.searchByKeyword([term], 3)).toEqual([]);
      expect([...(await index.documentFrequencies(["医保", "统筹", "无"])).values()]).toEqual([3, 1, 0]);
    });

    it("ranks by the best of passage and sentence vectors", async () => {
      const { index } = await filled();
      const hits = await index.searchByMeaning(Float32Array.of(0, 1), 3);
      expect(hits[0]?.passageId).toBe("b'q#0");
      expect(hits[0]?.score).toBeCloseTo(1, 5);
    });

    it("filters by article and date, a month bound taking in the month", async () => {
      const { index } = await filled();
      expect(ids(await index.searchByKeyword(["医保"], 9, { articleIds: ["b'q"] }))).toEqual(["b'q#0"]);
      const until = async (publishedOnOrBefore: string) =>
        ids(await index.searchByKeyword(["医保"], 9, { publishedOnOrBefore })).toSorted();
      expect(await until("2025-11-30")).toEqual(["a#0"]);
      expect(await until("2025-12")).toEqual(["a#0", "b'q#0"]);
      expect(await until("2023-02")).toEqual(["a#0"]);
    });

    it("gives passages back whole, in the order asked for", async () => {
      const { index } = await filled();
      const found = await index.passages(["c#0", "none#0", "b'q#0"]);
      expect(ids(found.map(({ id }) => ({ passageId: id })))).toEqual(["c#0", "b'q#0"]);
      const { vector, sentenceVectors: _, ...rest } = found[1] ?? {};
      expect(rest).toMatchObject({
        headingPath: ["章", "节"],
        speaker: B.passages[0]?.speaker,
        sentences: B.passages[0]?.sentences,
      });
      expect(vector?.[1]).toBeCloseTo(0.8, 6);
    });

    it("refuses a wrong dimension and serves the last good version", async () => {
      const { index, writer } = await filled();
      const before = await index.info();
      const bad = entry(
        "a",
        ["坏"],
        [
          [1, 0, 0],
          [1, 0, 0],
        ],
      );
      await expect(writer.commit({ ...change, upserts: [bad] })).rejects.toThrow();
      expect(await index.info()).toEqual(before);
      expect(ids(await index.searchByKeyword(["门诊"], 1))).toEqual(["a#0"]);
    });

    it("replaces, deletes, keeps and rebuilds", async () => {
      const { writer, reopen } = await filled();
      const first = await writer.info();
      await writer.commit({
        ...change,
        upserts: [
          entry(
            "a",
            ["新"],
            [
              [1, 0],
              [1, 0],
            ],
          ),
        ],
        deletes: ["c"],
      });
      const index = await reopen();
      expect((await index.info()).version).not.toBe(first?.version);
      expect(await index.searchByKeyword(["门诊"], 1)).toEqual([]);
      expect([...(await writer.contentKeys())].toSorted()).toEqual([
        ["a", "a-key"],
        ["b'q", "b'q-key"],
      ]);
      const words = entry("d", ["词"], null);
      await writer.commit({ embedderId: null, dimension: 0, upserts: [words], deletes: [], rebuild: true });
      const rebuilt = await reopen();
      expect((await rebuilt.info()).articleCount).toBe(1);
      expect(ids(await rebuilt.searchByKeyword(["词"], 1))).toEqual(["d#0"]);
    });
  });
}
