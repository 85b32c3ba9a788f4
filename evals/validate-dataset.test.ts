import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readCorpus } from "../src/adapters/files/read-corpus.ts";
import { type DatasetLine, loadDatasets, loadSuite } from "./dataset.ts";
import { inventedSets } from "./invented-sets.ts";
import { validateDataset } from "./validate-dataset.ts";

const directory = new URL("../corpus/articles/", import.meta.url);

function committedArticles() {
  return readdirSync(directory).map((name) => {
    const [, frontMatter = "", body = ""] =
      /^---\n(.*?)\n---\n(.*)$/su.exec(readFileSync(new URL(name, directory), "utf8")) ?? [];
    return { id: String(parse(frontMatter).id), text: body.replace(/^\n+|\n+$/gu, "") };
  });
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const good: DatasetLine = {
  id: "a-1",
  family: "a",
  split: "dev",
  category: "figure",
  question: "多少？",
  answerable: true,
  evidence: [{ articleId: "one", quote: "共380元" }],
  keyFacts: [["380元", "三百八十元"]],
};
const articles = [{ id: "one", text: "每人共380元。" }];

describe("validateDataset", () => {
  it("finds nothing wrong with the committed questions", async () => {
    const items = await loadDatasets(here("datasets"));
    expect(items.length).toBeGreaterThanOrEqual(300);
    expect(validateDataset(items, committedArticles())).toEqual([]);
  });

  it.each(["town", "county", "ministry", ...inventedSets.map((name) => `invented/${name}`)])(
    "finds nothing wrong with the made-up %s and the questions on it",
    async (set) => {
      const { articles: made, problems } = await readCorpus({ directory: here(`${set}/articles`) });
      expect(problems).toEqual([]);
      expect(validateDataset(await loadDatasets(here(`${set}/questions`)), made)).toEqual([]);
    },
  );

  it.each(readdirSync(here("premises/claims")))("finds nothing wrong with the claims of %s", async (file) => {
    const { articles: made } = await readCorpus({ directory: here(`invented/${basename(file, ".jsonl")}/articles`) });
    expect(validateDataset(await loadSuite(here(`premises/claims/${file}`)), made)).toEqual([]);
  });

  it("accepts a sound question", () => {
    expect(validateDataset([good], articles)).toEqual([]);
  });

  it.each<[string, readonly DatasetLine[], RegExp]>([
    [
      "a quote that the article lacks",
      [{ ...good, evidence: [{ articleId: "one", quote: "共380 元" }], keyFacts: [["380"]] }],
      /is not in one/u,
    ],
    ["an unknown article", [{ ...good, evidence: [{ articleId: "two", quote: "380元" }] }], /no article two/u],
    ["a key fact outside the evidence", [{ ...good, keyFacts: [["640元"]] }], /no evidence holds/u],
    [
      "evidence for the unanswerable",
      [{ ...good, answerable: false, keyFacts: [] }],
      /unanswerable and yet has evidence/u,
    ],
    [
      "no evidence for the answerable",
      [{ ...good, evidence: [], keyFacts: [] }],
      /answerable and yet has no evidence/u,
    ],
    ["an id used twice", [good, { ...good, question: "几元？" }], /id is not unique/u],
    [
      "a family in both splits",
      [good, { ...good, id: "a-2", question: "几元？", split: "held-out" }],
      /family stands in both/u,
    ],
    [
      "an article in both splits",
      [good, { ...good, id: "b-1", family: "b", question: "几元？", split: "held-out" }],
      /article stands in both/u,
    ],
  ])("reports %s", (_, items, problem) => {
    expect(validateDataset(items, articles).join("\n")).toMatch(problem);
  });
});
