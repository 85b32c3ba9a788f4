import { expect, it } from "vitest";
import type { IndexedPassage } from "../ports/passage-index.ts";
import { rankByTokens } from "./rank-by-tokens.ts";

const tokens = (...values: number[]) => ({ dimension: 2, values: Int8Array.from(values) });
const passage = (id: string, tokenVectors: IndexedPassage["tokenVectors"]): IndexedPassage => ({
  id,
  articleId: id,
  span: { start: 0, end: 0 },
  text: "",
  headingPath: [],
  sentences: [],
  terms: [],
  vector: null,
  tokenVectors,
  sentenceVectors: [],
});

it("counts each token of the question with its nearest one in the passage", () => {
  const question = tokens(100, 0, 0, 100);
  const hits = rankByTokens(question, [
    passage("one", tokens(100, 0)),
    passage("both", tokens(0, 90, 90, 0)),
    passage("far", tokens(-100, -100)),
  ]);
  expect(hits).toEqual([
    { passageId: "both", score: 18_000 },
    { passageId: "one", score: 10_000 },
    { passageId: "far", score: -20_000 },
  ]);
});

it("leaves out passages without token vectors, or of another width, and ranks nothing without a question", () => {
  const other = { dimension: 3, values: Int8Array.of(1, 2, 3) };
  expect(rankByTokens(tokens(1, 0), [passage("none", null), passage("other", other)])).toEqual([]);
  expect(rankByTokens(null, [passage("one", tokens(1, 0))])).toEqual([]);
});
