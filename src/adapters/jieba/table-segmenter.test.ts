import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { findNamesWithJieba, findNounsWithJieba, findThingsWithJieba, jiebaSegmenter } from "./jieba-segmenter.ts";
import type { JiebaTables } from "./jieba-tables.ts";
import { readJiebaTables } from "./read-jieba-tables.ts";
import { openTableSegmenter, packTables, type TableSegmenter } from "./table-segmenter.ts";

const linesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, "utf8").split("\n"))
    .filter((line) => line !== "");

describe("the segmenter over jieba's tables", () => {
  let tables: JiebaTables;
  let segmenter: TableSegmenter;

  beforeAll(() => {
    tables = readJiebaTables();
    segmenter = openTableSegmenter(packTables(tables).buffer);
  });

  function expectSame(text: string): void {
    expect(segmenter.segment(text)).toEqual(jiebaSegmenter(text));
    expect(segmenter.findNames(text)).toEqual(findNamesWithJieba(text));
    expect(segmenter.findNouns(text)).toEqual(findNounsWithJieba(text));
    expect(segmenter.findThings(text)).toEqual(findThingsWithJieba(text));
  }

  it("reads the whole dictionary and model", () => {
    expect(tables.words).toHaveLength(349_045);
    expect(tables.words.at(-1)).toEqual({ word: "龢", frequency: 732, tag: "zg" });
    expect(tables.emissions.size).toBeGreaterThan(14_519);
  });

  it("cuts every line of the corpus and of the evaluation's questions as jieba does", () => {
    const lines = [...linesOf("corpus/articles"), ...linesOf("evals/datasets")];
    expect(lines.length).toBeGreaterThan(1_000);
    for (const line of lines) expectSame(line);
  });

  it("cuts whatever else as jieba does", () => {
    const characters = fc.oneof(
      fc.constantFrom(..."的医保门诊共济改革张晓明囍龘𠮷AI5G3.5%，。 \u0085\ufeff\r\n-+#&_é"),
      fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCharCode(code)),
      fc.constantFrom(...tables.words.filter((_, i) => i % 97 === 0).map(({ word }) => word)),
    );
    fc.assert(
      fc.property(fc.array(characters, { maxLength: 40 }), (parts) => expectSame(parts.join(""))),
      { numRuns: 2_000 },
    );
  });
});
