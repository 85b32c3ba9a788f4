import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { articleFiles, cutCorpus } from "./cut-corpus.ts";
import { compact } from "./locate.ts";
import { ARTICLES_DIR, PAGES_DIR, readPages } from "./read-pages.ts";
import { markupNoise } from "./rules.ts";

interface Committed {
  readonly name: string;
  readonly contents: string;
  readonly text: string;
  readonly data: {
    readonly id: string;
    readonly titleBasis: string;
    readonly byline?: string;
    readonly publisher?: string;
    readonly outline: readonly { kind: string; start: number; end: number }[];
    readonly segments: readonly { start: number; end: number; file: string; pageStart: number; pageEnd: number }[];
    readonly parts: readonly { part: string; file: string; pageStart: number; pageEnd: number }[];
    readonly defects: readonly { start: number; end: number; quote: string }[];
    readonly missing: readonly { at: number }[];
    readonly [field: string]: unknown;
  };
}

const { map, pages } = await readPages();
const committed: Committed[] = [];
for (const name of (await readdir(ARTICLES_DIR)).filter((file) => file.endsWith(".md")).sort()) {
  const contents = await readFile(join(ARTICLES_DIR, name), "utf8");
  const [, yaml = "", body = ""] = /^---\n(.*?)\n---\n(.*)$/su.exec(contents) ?? [];
  committed.push({ name, contents, text: body.replace(/^\n+|\n+$/gu, ""), data: parse(yaml) });
}
const pageOf = (file: string) => pages.get(file) ?? "";
const solid = (text: string) => text.replace(/\s/gu, "");

test("the pages are the ones that the sums were taken of", async () => {
  const sums = (await readFile(join(PAGES_DIR, "SHA256SUMS"), "utf8")).trim().split("\n");
  expect(sums.map((line) => line.split(/\s+/u)[1]).sort()).toEqual([...pages.keys()].sort());
  for (const line of sums) {
    const [sum, file = ""] = line.split(/\s+/u);
    const bytes = await readFile(join(PAGES_DIR, file));
    expect(createHash("sha256").update(bytes).digest("hex"), file).toBe(sum);
  }
});

test("cutting the pages again gives the committed files", () => {
  const files = articleFiles(cutCorpus(map, pages));
  expect(committed.map(({ name }) => name)).toEqual([...files.keys()].sort());
  for (const { name, contents } of committed) expect(files.get(name), name).toBe(contents);
});

describe.each(committed)("$name", ({ text, data }) => {
  const entry = map.articles.find(({ id }) => id === data.id);

  test("its segments hold all of its text, and equal their page runs up to white space", () => {
    let end = 0;
    for (const segment of data.segments) {
      expect(solid(text.slice(end, segment.start))).toBe("");
      expect(solid(text.slice(segment.start, segment.end))).toBe(
        solid(pageOf(segment.file).slice(segment.pageStart, segment.pageEnd)),
      );
      end = segment.end;
    }
    expect(end).toBe(text.length);
  });

  test("white space is what its page's rules leave", () => {
    const rules = map.pages.find(({ file }) => file === entry?.file)?.rules ?? [];
    const lines = data.segments.flatMap(({ file, pageStart, pageEnd }) =>
      pageOf(file)
        .slice(pageStart, pageEnd)
        .split("\n")
        .map((line) => line.trim()),
    );
    const joined = lines.join("");
    expect(text.replaceAll("\n\n", "")).toBe(rules.includes("remove-letter-spaces") ? solid(joined) : joined);
    expect(text).not.toMatch(/^\s|\s$|\n\n\n|[^\n]\n[^\n]/u);
  });

  test("its front matter fields are what the page prints, or marked as ours", () => {
    for (const part of data.parts.filter((p) => p.part !== "continuation")) {
      const page = pageOf(part.file);
      const printed = compact(page, markupNoise(page));
      const shown = [...printed.offsets.keys()].filter(
        (i) => (printed.offsets[i] ?? 0) >= part.pageStart && (printed.offsets[i] ?? 0) < part.pageEnd,
      );
      expect(solid(String(data[part.part]))).toBe(shown.map((i) => printed.text[i]).join(""));
    }
    expect(data.parts.some(({ part }) => part === "title")).toBe(data.titleBasis === "printed");
    if (!data.parts.some(({ part }) => part === "byline") && data.byline !== undefined) {
      expect(solid(text)).toContain(solid(String(data.byline)));
    }
    if (data.publisher !== undefined) {
      expect(text + data.parts.map((p) => pageOf(p.file).slice(p.pageStart, p.pageEnd)).join("")).toContain(
        data.publisher,
      );
    }
  });

  test("headings, questions, defects and gaps stand where the map says", () => {
    const paragraphs = text.split("\n\n");
    const named = [...(entry?.headings ?? []).map(({ quote }) => quote), ...(entry?.questions ?? [])];
    expect(data.outline.map(({ start, end }) => text.slice(start, end)).sort()).toEqual([...named].sort());
    for (const quote of named) expect(paragraphs).toContain(quote);
    for (const { start, end, quote } of data.defects) expect(text.slice(start, end)).toBe(quote);
    expect(data.defects.map(({ quote }) => solid(quote))).toEqual(
      (entry?.defects ?? []).filter(({ part }) => part === undefined).map(({ quote }) => solid(quote)),
    );
    expect(data.missing.length).toBe(entry?.missing.length);
    for (const { at } of data.missing) expect(at).toBeLessThanOrEqual(text.length);
  });
});

describe.each([...pages.keys()])("%s", (file) => {
  test("every character belongs to exactly one article, or is white space, listed furniture or markup noise", () => {
    const page = pageOf(file);
    const owners = new Array<number>(page.length).fill(0);
    const own = (start: number, end: number) => {
      for (let i = start; i < end; i++) owners[i] = (owners[i] ?? 0) + 1;
    };
    const noise = markupNoise(page);
    for (const offset of noise) own(offset, offset + 1);
    for (const { data } of committed) {
      for (const run of [...data.segments, ...data.parts]) if (run.file === file) own(run.pageStart, run.pageEnd);
    }
    for (const { quote } of map.furniture.filter((entry) => entry.file === file)) {
      const start = page.indexOf(quote);
      own(start, start + quote.length);
    }
    const wrong = owners.flatMap((count, i) => (count === 1 || (count === 0 && /\s/u.test(page.charAt(i))) ? [] : [i]));
    expect(wrong.map((i) => `${i} ${page.charAt(i)} ×${owners[i]}`)).toEqual([]);
    expect([...noise].map((i) => page.charAt(i)).join("")).toMatch(/^[#*\\…□ ]*$/u);
  });
});

test("lines of a kind that headings and printed questions are of are all in the outline", () => {
  for (const { text, data } of committed) {
    const outlined = new Set(data.outline.map(({ start }) => start));
    let start = 0;
    for (const paragraph of text.split("\n\n")) {
      const isQuestion = /^问(题\d+)?：/u.test(paragraph);
      const isHeading = !/[。！？；：—…⋯”）)]$|摄$|绘$/u.test(paragraph);
      if (isQuestion || isHeading) expect(outlined, `${data.id}: ${paragraph}`).toContain(start);
      start += paragraph.length + 2;
    }
  }
});
