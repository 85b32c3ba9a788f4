import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readEnvironment } from "../src/adapters/environment.ts";
import { compose } from "../src/compose/compose.ts";
import type { Services } from "../src/http/services.ts";
import { type DatasetItem, loadSuite } from "./dataset.ts";
import { type MeasureInput, measure } from "./measure.ts";
import { verifierInput } from "./mutations/verifier-input.ts";
import { localSubject } from "./subjects/local.ts";
import type { Subject } from "./subjects/subject.ts";

/** The gate on the real product, whole and with one part broken at a time. */
/** Embedding the whole corpus takes a minute and more on a machine that others keep busy. */
const COMPOSING_TIMEOUT_MS = 300_000;

describe("the evaluation of the product", () => {
  let services: Services;
  let items: readonly DatasetItem[];
  let unfinished: string;

  beforeAll(async () => {
    unfinished = await mkdtemp(join(tmpdir(), "yiju-evaluation-"));
    services = await compose(readEnvironment({ ...process.env, LANCEDB_URI: join(unfinished, "index") }));
    items = (await loadSuite(new URL("datasets/figures.jsonl", import.meta.url).pathname))
      .filter(({ category, split }) => category === "figure" && split === "dev")
      .slice(0, 8);
  }, COMPOSING_TIMEOUT_MS);
  afterAll(() => rm(unfinished, { recursive: true }));

  const run = async (subject: Subject, changes: Partial<MeasureInput> = {}) => {
    const { run } = await measure({
      items,
      subject,
      texts: await subject.texts(),
      rivals: [],
      verifier: null,
      configuration: {},
      repeat: 1,
      concurrency: 2,
      unfinished: join(unfinished, "runs"),
      onProgress: () => {},
      thresholds: {
        answers: [
          { metric: "allEvidenceAt5", category: "figure", judge: "mean", least: 0.8 },
          { metric: "citationRecall", category: "figure", judge: "mean", least: 1 },
          { metric: "keyFacts", category: "figure", judge: "mean", least: 0.8 },
        ],
        verifier: { caught: { figure: 0.98 }, rejectedVerbatim: 0, rejectedReworded: 0.05 },
      },
      quarantine: [],
      baseline: null,
      today: "2024-01-01",
      ...changes,
    });
    return run;
  };

  it("is green as it is", async () => {
    const sound = localSubject(services);
    const { below, results } = await run(sound, { verifier: await verifierInput(await services.index.articles()) });
    expect(below).toEqual([]);
    expect(results).toHaveLength(items.length);
  });

  it("turns red with a retriever that finds the wrong passages, naming the category", async () => {
    const sound = localSubject(services);
    const broken: Subject = { ...sound, search: async (_, limit) => sound.search?.("风筝", limit) ?? [] };
    expect((await run(broken)).below).toEqual([expect.stringContaining("category figure: evidence@5")]);
  });

  it("turns red with citations that do not support their sentences", async () => {
    const sound = localSubject(services);
    const broken: Subject = {
      ...sound,
      async ask(question) {
        const answer = await sound.ask(question);
        return { ...answer, citations: answer.citations.map((citation) => ({ ...citation, quote: "另一句话。" })) };
      },
    };
    expect((await run(broken)).below).toContainEqual(expect.stringContaining("category figure: citation recall"));
  });

  it("turns red with a splitter that loses half of every passage", async () => {
    const sound = localSubject(services);
    const half = (text: string) => text.slice(0, Math.floor(text.length / 2));
    const broken: Subject = {
      ...sound,
      async search(query, limit) {
        const passages = (await sound.search?.(query, limit)) ?? [];
        return passages.map((passage) => ({ ...passage, end: passage.start + half(passage.text).length }));
      },
    };
    expect((await run(broken)).below).toContainEqual(expect.stringContaining("category figure: evidence@5"));
  });

  it("turns red with a verifier that lets everything pass, naming the kind of swap", async () => {
    const verifier = { ...(await verifierInput(await services.index.articles())), verify: () => [] };
    const { below } = await run(localSubject(services), { verifier });
    expect(below).toEqual([expect.stringContaining("verifier: figure swaps caught is 0.000")]);
  });

  it("never turns a dead endpoint into a score, and goes on where it stopped", async () => {
    const sound = localSubject(services);
    let asked = 0;
    const dying: Subject = {
      ...sound,
      name: "dying",
      async ask(question) {
        if (++asked === 4) throw new Error("connection refused");
        return sound.ask(question);
      },
    };
    await expect(run(dying, { concurrency: 1 })).rejects.toThrow("connection refused");
    expect(await readdir(join(unfinished, "runs"))).toHaveLength(1);
    const { results } = await run(dying, { concurrency: 1 });
    expect([results.length, asked]).toEqual([items.length, items.length + 1]);
  });
});
