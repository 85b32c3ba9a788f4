import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { verifyIndex } from "../../ingest/verify-index.ts";
import type { PassageIndex } from "../../ports/passage-index.ts";
import { openLanceIndex } from "./open-lance-index.ts";
import { openLanceWriter } from "./open-lance-writer.ts";
import { generationIn, generationOf } from "./testing/generations.ts";
import { versionNames } from "./versions.ts";

/** `npm run test:long` kills more often. */
const KILLS = Number(process.env["KILLS"] ?? 10);
const SEED = Number(process.env["SEED"] ?? 20_231_125);
const SECONDS_A_KILL = 20;
/** A commit of this size takes about 100 ms: several are cut at every stage. */
const LONGEST_LIFE_MS = 400;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "yiju-crash-"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Mulberry32 (Tommy Ettinger, public domain). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The last generation that the writer acknowledged before it was killed. */
async function writeAndKill(uri: string, first: number, lifeMs: number, growsFrom: number): Promise<number> {
  const script = "src/adapters/lancedb/testing/commit-until-killed.ts";
  const child = spawn(process.execPath, ["--import", "tsx", script, uri, String(first), String(growsFrom)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let acknowledged = first - 1;
  const lines = createInterface({ input: child.stdout });
  const ready = once(lines, "line");
  lines.on("line", (line) => {
    if (line !== "ready") acknowledged = Number(line);
  });
  await ready;
  await setTimeout(lifeMs);
  child.kill("SIGKILL");
  await once(child, "close");
  return acknowledged;
}

/** The one generation that everything in the index tells. */
async function generationOfIndex(index: PassageIndex): Promise<number> {
  const snapshot = await index.snapshot();
  const articles = await snapshot.articles();
  const passages = await snapshot.passages(articles.map(({ id }) => `${id}#0`));
  const generations = new Set([...articles, ...passages].map(({ text }) => generationIn(text)));
  const [generation = Number.NaN] = generations;
  expect([...generations]).toEqual([generation]);
  expect(await snapshot.searchByKeyword([`g${generation}`], 10)).toHaveLength(articles.length);
  expect(await snapshot.searchByMeaning(Float32Array.of(1, 0), 10)).toHaveLength(articles.length);
  return generation;
}

it.each([
  ["writes each version whole", Number.POSITIVE_INFINITY],
  ["adds to the tables that are there", 0],
])(
  `loses no acknowledged version and mixes none, though a writer that %s is killed ${KILLS} times and a reader looks on`,
  async (way, growsFrom) => {
    const uri = join(folder, way);
    await (await openLanceWriter({ uri })).commit(generationOf(0));
    const reader = await openLanceIndex({ uri });
    const random = randomFrom(SEED);
    let isOver = false;
    let looks = 0;
    const looking = (async () => {
      for (; !isOver; looks++) {
        await generationOfIndex(reader);
        await setTimeout(5);
      }
    })();
    let acknowledged = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      acknowledged = await writeAndKill(uri, acknowledged + 1, random() * LONGEST_LIFE_MS, growsFrom);
      const index = await openLanceIndex({ uri });
      const found = await generationOfIndex(index);
      expect(found).toBeGreaterThanOrEqual(acknowledged);
      expect(found).toBeLessThanOrEqual(acknowledged + 1);
      expect(await verifyIndex(index)).toEqual([]);
      acknowledged = found;
    }
    isOver = true;
    await looking;
    expect(looks).toBeGreaterThan(KILLS);

    const clean = join(folder, `${way}, clean`);
    for (const each of [uri, clean])
      await (await openLanceWriter({ uri: each, keptForMs: 0 })).commit(generationOf(acknowledged + 1));
    const contents = await Promise.all(
      [uri, clean].map(async (each) => {
        const index = await openLanceIndex({ uri: each });
        return { articles: await index.articles(), passages: await index.passagesOf("a0") };
      }),
    );
    expect(contents[0]).toEqual(contents[1]);
    expect((await versionNames(uri)).length).toBeLessThanOrEqual(2);
  },
  KILLS * SECONDS_A_KILL * 1_000,
);
