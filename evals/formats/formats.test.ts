import { appendFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { evaluate } from "../evaluate.ts";
import { ANSWERABLE, answerOf, subjectGiving, TEXTS, UNANSWERABLE } from "../testing/sample.ts";
import { type BeirCollection, readBeir, writeBeir } from "./beir.ts";
import { printJsonLines } from "./json-lines.ts";
import { fromRagas, parseRagas, toRagas } from "./ragas.ts";
import { toBeir } from "./to-beir.ts";

describe("BEIR folders", () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), "yiju-beir-"));
  });
  afterEach(() => rm(directory, { recursive: true }));

  const id = fc.stringMatching(/^[a-z0-9#-]{1,12}$/u);
  const collection = fc.record({
    corpus: fc.uniqueArray(fc.record({ id, title: fc.string(), text: fc.string({ unit: "grapheme" }) }), {
      maxLength: 5,
    }),
    queries: fc.array(fc.record({ id, text: fc.string(), metadata: fc.record({ answers: fc.array(fc.string()) }) }), {
      maxLength: 5,
    }),
    qrels: fc
      .array(fc.tuple(id, fc.array(fc.tuple(id, fc.integer({ min: 0, max: 3 })), { minLength: 1, maxLength: 3 })), {
        maxLength: 4,
      })
      .map((rows) => new Map(rows.map(([query, judged]) => [query, new Map(judged)]))),
  });

  it("come back as they were written", async () => {
    await fc.assert(
      fc.asyncProperty(collection, async (written: BeirCollection) => {
        await writeBeir(directory, written);
        expect(await readBeir(directory)).toEqual(written);
      }),
      { numRuns: 30 },
    );
  });

  it("are refused with file and line", async () => {
    await writeBeir(directory, { corpus: [], queries: [], qrels: new Map() });
    await appendFile(join(directory, "queries.jsonl"), '{"_id": 7}\n');
    await expect(readBeir(directory)).rejects.toThrow("queries.jsonl:1");
    await expect(readBeir(join(directory, "nowhere"))).rejects.toThrow(/(?:corpus|queries)\.jsonl/u);
  });
});

describe("toBeir", () => {
  it("makes a document of each paragraph and judges those that hold the evidence", () => {
    const articles = [{ id: "fees", title: "缴费", text: "去年400元。\n\n今年每人缴费380元。" }];
    const followUp = { ...ANSWERABLE, id: "fee-2", history: [{ role: "user" as const, content: "去年呢？" }] };
    expect(toBeir(articles, [ANSWERABLE, UNANSWERABLE, followUp])).toEqual({
      corpus: [
        { id: "fees#0", title: "缴费", text: "去年400元。" },
        { id: "fees#9", title: "缴费", text: "今年每人缴费380元。" },
      ],
      queries: [{ id: "fee-1", text: ANSWERABLE.question, metadata: { answers: ["380元"] } }],
      qrels: new Map([["fee-1", new Map([["fees#9", 1]])]]),
    });
  });
});

describe("Ragas samples", () => {
  it("carry a result there and its question back", async () => {
    const result = await evaluate(ANSWERABLE, subjectGiving(answerOf("今年每人缴费380元。")), TEXTS);
    const samples = parseRagas(printJsonLines([toRagas(result)]));
    expect(samples).toEqual([
      {
        user_input: "今年每人缴费多少？",
        retrieved_contexts: ["今年每人缴费380元。"],
        response: "今年每人缴费380元。[1]",
        reference: "380元",
        reference_contexts: ["今年每人缴费380元。"],
      },
    ]);
    const { items, problems } = fromRagas(samples, TEXTS, "theirs");
    expect(problems).toEqual([]);
    expect(items[0]).toMatchObject({
      question: "今年每人缴费多少？",
      evidence: ANSWERABLE.evidence,
      keyFacts: [["380元"]],
    });
  });

  it("name a context that no article holds, and the line that is no sample", () => {
    expect(fromRagas([{ user_input: "多少？", reference_contexts: ["九元"] }], TEXTS, "theirs").problems).toEqual([
      "theirs-1: no article holds “九元”",
    ]);
    expect(() => parseRagas('{"user_input": "a"}\n{}')).toThrow("Line 2");
  });
});
