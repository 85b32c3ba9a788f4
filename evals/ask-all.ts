import { createHash } from "node:crypto";
import { appendFile, mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { DatasetItem } from "./dataset.ts";
import { evaluate, type Result } from "./evaluate.ts";
import type { Asked } from "./subjects/subject.ts";

export interface AskAllInput {
  readonly items: readonly DatasetItem[];
  readonly subject: Asked;
  readonly texts: ReadonlyMap<string, string>;
  readonly repeat: number;
  readonly concurrency: number;
  /** Folder where the results of an unfinished run are kept. */
  readonly unfinished: string;
  /** Whatever must be equal for a run to go on where it stopped: options, code, corpus. */
  readonly identity: unknown;
  readonly onProgress: (done: number, total: number) => void;
}

/** Asks every question, as many at once as wanted; a run that was stopped goes on where it stopped. */
export async function askAll(input: AskAllInput): Promise<readonly Result[]> {
  const { items, subject, texts, repeat, concurrency, unfinished, onProgress } = input;
  const tasks = items.flatMap((item) =>
    Array.from({ length: repeat }, (_, round) => ({ item, key: `${item.id} ${round}` })),
  );
  const digest = createHash("sha256")
    .update(JSON.stringify([input.identity, items]))
    .digest("hex")
    .slice(0, 16);
  const file = join(unfinished, `${digest}.jsonl`);
  await mkdir(unfinished, { recursive: true });
  const done = await readUnfinished(file);
  const open = tasks.filter(({ key }) => !done.has(key));
  const next = open.values();
  const work = async () => {
    for (const { item, key } of next) {
      const result = await evaluate(item, subject, texts);
      done.set(key, result);
      await appendFile(file, `${JSON.stringify({ key, result })}\n`);
      onProgress(done.size, tasks.length);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  await rm(file);
  return tasks.flatMap(({ key }) => done.get(key) ?? []);
}

/** A line cut off by the stop is asked again. */
async function readUnfinished(file: string): Promise<Map<string, Result>> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
    return "";
  });
  const lines = text.split("\n").slice(0, -1);
  return new Map(
    lines.map((line) => {
      const { key, result } = JSON.parse(line) as { key: string; result: Result };
      return [key, result];
    }),
  );
}
