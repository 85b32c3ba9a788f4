import { describe, expect, it } from "vitest";
import { plainArticle } from "../testing/plain-article.ts";
import type { IndexedPassage, IndexWriter, PassageIndex } from "./passage-index.ts";

interface Opened {
  readonly writer: IndexWriter;
  readonly index: () => Promise<PassageIndex>;
}

const PRINTED = "printed" as const;

function entry(id: string, terms: string[], vectors: [number[], number[]] | null, date?: string) {
  const text = `${id}的正文。`;
  const span = { start: 0, end: text.length };
  const [vector, sentence] = vectors ?? [null, null];
  const publishedOn = date === undefined ? {} : { publishedOn: { value: date, basis: PRINTED } };
  const article = plainArticle({ id, title: id, text, ...publishedOn });
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
    tokenVectors: null,
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
const FLAT: [number[], number[]] = [
  [1, 0],
  [1, 0],
];
const change = { embedderId: "e", dimension: 2, deletes: [], rebuild: false };

/** Vectors may be stored in other widths, so that they are compared by value. */
function expectSamePassage(found: IndexedPassage | undefined, given: IndexedPassage | undefined, digits: number): void {
  const { vector, sentenceVectors, ...rest } = found ?? { vector: null, sentenceVectors: [] };
  const { vector: wanted, sentenceVectors: wantedSentences, ...wantedRest } = given ?? {};
  expect(rest).toEqual(wantedRest);
  expect(sentenceVectors).toHaveLength(wantedSentences?.length ?? 0);
  for (const [own, other] of [[vector, wanted], ...sentenceVectors.map((own, i) => [own, wantedSentences?.[i]])]) {
    expect(own?.length).toBe(other?.length);
    for (const [i, value] of (own ?? []).entries()) expect(value).toBeCloseTo(other?.[i] ?? Number.NaN, digits);
  }
}

/**
 * What every index must do; `open` gives an empty one each time, `index` reads what was committed. Vectors come back with
 * `digits` decimals as they were.
 */
export function describePassageIndexContract(name: string, open: () => Promise<Opened>, digits = 6): void {
  const filled = async () => {
    const opened = await open();
    await opened.writer.commit({ ...change, upserts: [A, B, C] });
    return { writer: opened.writer, index: await opened.index(), reopen: opened.index };
  };
  const ids = (hits: readonly { passageId: string }[]) => hits.map((hit) => hit.passageId);

  describe(`${name} as a passage index`, () => {
    it("ranks the rare term first and counts passages by term", async () => {
      const { index } = await filled();
      expect(ids(await index.searchByKeyword(["医保", "统筹"], 3))[0]).toBe("b'q#0");
      expect(await index.searchByKeyword([], 3)).toEqual([]);
      expect([...(await index.documentFrequencies(["医保", "统筹", "无"])).values()]).toEqual([3, 1, 0]);
      expect([...(await index.vocabulary())].toSorted()).toEqual(["其他", "医保", "统筹", "门诊"].toSorted());
    });

    it.each(['"', "'", "(", ")", "\\", ":", "+", "-", "*", "~", "%", "c++", "'--", "o'neil", "AND", "AI"])(
      "takes the term %s as it stands",
      async (term) => {
        const { writer, reopen, index: before } = await filled();
        expect(await before.searchByKeyword([term], 3)).toEqual([]);
        await writer.commit({ ...change, upserts: [entry("d", [term, "医保"], FLAT)] });
        const index = await reopen();
        expect(ids(await index.searchByKeyword([term], 3))).toEqual(["d#0"]);
        expect((await index.documentFrequencies([term])).get(term)).toBe(1);
        if (term === "AI") expect(await index.searchByKeyword(["ai"], 3)).toEqual([]);
      },
    );

    it("puts passages of the same score in the order of their ids", async () => {
      const { writer, index: reopen } = await open();
      const upserts = ["z", "m", "b"].map((id) => entry(id, ["同"], FLAT));
      await writer.commit({ ...change, upserts });
      const index = await reopen();
      const ordered = ["b#0", "m#0", "z#0"];
      expect(ids(await index.searchByKeyword(["同"], 3))).toEqual(ordered);
      expect(ids(await index.searchByMeaning(Float32Array.of(1, 0), 3))).toEqual(ordered);
    });

    it("takes the first ids where more passages tie than are asked for", async () => {
      const { writer, index: reopen } = await open();
      const alike = Array.from({ length: 40 }, (_, i) => `p${String(i).padStart(2, "0")}`);
      const better = ["z1", "z2", "z3"].map((id) => entry(id, ["同", "异"], FLAT));
      await writer.commit({ ...change, upserts: [...alike.map((id) => entry(id, ["同", "余"], FLAT)), ...better] });
      const hits = await (await reopen()).searchByKeyword(["同", "异"], 6);
      expect(ids(hits)).toEqual(["z1#0", "z2#0", "z3#0", "p00#0", "p01#0", "p02#0"]);
    });

    it("ranks by the best of passage and sentence vectors", async () => {
      const { index } = await filled();
      const hits = await index.searchByMeaning(Float32Array.of(0, 1), 3);
      expect(hits[0]?.passageId).toBe("b'q#0");
      expect(hits[0]?.score).toBeCloseTo(1, 5);
    });

    it("gives as many passages as asked for, though one has many sentences that are nearer", async () => {
      const { writer, index: reopen } = await open();
      const many = Array.from({ length: 20 }, () => Float32Array.of(1, 0));
      const sentences = many.map(() => ({ span: { start: 0, end: 1 }, role: "plain" as const }));
      const long = { ...A, passages: A.passages.map((own) => ({ ...own, sentences, sentenceVectors: many })) };
      await writer.commit({ ...change, upserts: [long, B, C] });
      const index = await reopen();
      expect(ids(await index.searchByMeaning(Float32Array.of(1, 0), 2))).toEqual(["a#0", "b'q#0"]);
      expect(ids(await index.searchByMeaning(Float32Array.of(1, 0), 9))).toEqual(["a#0", "b'q#0", "c#0"]);
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

    it("filters before it limits, by words and by meaning", async () => {
      const { index } = await filled();
      const filter = { articleIds: ["c"] };
      expect(ids(await index.searchByKeyword(["医保", "门诊"], 1, filter))).toEqual(["c#0"]);
      expect(ids(await index.searchByMeaning(Float32Array.of(1, 0), 1, filter))).toEqual(["c#0"]);
      expect(await index.searchByMeaning(Float32Array.of(1, 0), 1, { articleIds: [] })).toEqual([]);
      const dated = await index.searchByMeaning(Float32Array.of(-1, 0), 9, { publishedOnOrBefore: "2024" });
      expect(ids(dated)).toEqual(["a#0"]);
    });

    it("gives passages back whole, in the order asked for", async () => {
      const { index } = await filled();
      const found = await index.passages(["c#0", "none#0", "b'q#0"]);
      expect(ids(found.map(({ id }) => ({ passageId: id })))).toEqual(["c#0", "b'q#0"]);
      expectSamePassage(found[1], B.passages[0], digits);
      expect(await index.passages([])).toEqual([]);
    });

    it("gives articles back whole, with their passages", async () => {
      const { index } = await filled();
      expect((await index.articles()).map(({ id }) => id)).toEqual(["a", "b'q", "c"]);
      expect(await index.articles(["c", "none", "a"])).toEqual([C.article, A.article]);
      expect(await index.articles([])).toEqual([]);
      expect(await index.catalogue()).toEqual([
        { id: "a", publishedOn: "2023-02-25", passageCount: 1 },
        { id: "b'q", publishedOn: "2025-12", passageCount: 1 },
        { id: "c", publishedOn: "", passageCount: 1 },
      ]);
      expect(await index.article("b'q")).toEqual(B.article);
      expect(await index.article("none")).toBeUndefined();
      expect(await index.heading("none")).toBeUndefined();
      for (const { article } of [A, B, C]) {
        const { title, publishedOn, defects } = article;
        expect(await index.heading(article.id)).toMatchObject({ title, defects, ...(publishedOn && { publishedOn }) });
      }
      await index.passages(["b'q#0"]);
      expect((await index.heading("b'q"))?.publishedOn).toEqual(B.article.publishedOn);
      expect((await index.passagesOf("b'q")).map(({ id }) => id)).toEqual(["b'q#0"]);
      expect(await index.passagesOf("none")).toEqual([]);
    });

    it.each([
      [
        "another dimension",
        [
          entry(
            "a",
            ["坏"],
            [
              [1, 0, 0],
              [1, 0, 0],
            ],
          ),
        ],
      ],
      [
        "a passage vector that is not finite",
        [
          entry(
            "a",
            ["坏"],
            [
              [Number.NaN, 0],
              [1, 0],
            ],
          ),
        ],
      ],
      [
        "a sentence vector that is not finite",
        [
          entry(
            "a",
            ["坏"],
            [
              [1, 0],
              [Number.POSITIVE_INFINITY, 0],
            ],
          ),
        ],
      ],
      ["two passages of one id", [{ ...A, passages: [...A.passages, ...A.passages] }]],
    ] as const)("refuses %s and serves the last good version", async (_, upserts) => {
      const { writer, reopen } = await filled();
      const before = await writer.info();
      await expect(writer.commit({ ...change, upserts })).rejects.toThrow();
      expect(await writer.info()).toEqual(before);
      const index = await reopen();
      expect(await index.info()).toEqual(before);
      expect(ids(await index.searchByKeyword(["门诊"], 1))).toEqual(["a#0"]);
      expect(await index.searchByKeyword(["坏"], 1)).toEqual([]);
    });

    it("replaces and deletes, and keeps the rows of unchanged articles", async () => {
      const { writer, reopen } = await filled();
      const first = await writer.info();
      await writer.commit({ ...change, upserts: [entry("a", ["新"], FLAT)], deletes: ["c"] });
      const index = await reopen();
      expect(await index.info()).toMatchObject({ articleCount: 2, passageCount: 2, embedderId: "e", dimension: 2 });
      expect((await index.info()).version).not.toBe(first?.version);
      expect(await index.searchByKeyword(["门诊"], 1)).toEqual([]);
      expect([...(await index.documentFrequencies(["医保", "其他", "新"])).values()]).toEqual([1, 0, 1]);
      expect([...(await writer.contentKeys())].toSorted()).toEqual([
        ["a", "a-key"],
        ["b'q", "b'q-key"],
      ]);
      expectSamePassage((await index.passages(["b'q#0"]))[0], B.passages[0], digits);
      expect(await index.article("b'q")).toEqual(B.article);
      expect((await index.searchByMeaning(Float32Array.of(0, 1), 1))[0]?.score).toBeCloseTo(1, 5);
    });

    it("works on keywords alone, and drops everything on a rebuild", async () => {
      const { writer, reopen } = await filled();
      const upserts = [entry("d", ["词"], null)];
      await writer.commit({ embedderId: null, dimension: 0, upserts, deletes: [], rebuild: true });
      const index = await reopen();
      expect(await index.info()).toMatchObject({ embedderId: null, dimension: 0, articleCount: 1, passageCount: 1 });
      expect(ids(await index.searchByKeyword(["词"], 1))).toEqual(["d#0"]);
      expect(await index.searchByKeyword(["医保"], 1)).toEqual([]);
      expect([...(await index.documentFrequencies(["医保", "词"])).values()]).toEqual([0, 1]);
      expect([...(await writer.contentKeys()).keys()]).toEqual(["d"]);
      expectSamePassage((await index.passages(["d#0"]))[0], upserts[0]?.passages[0], digits);
    });

    it("has neither information nor keys before the first commit", async () => {
      const { writer } = await open();
      expect(await writer.info()).toBeUndefined();
      expect(await writer.contentKeys()).toEqual(new Map());
    });
  });
}
