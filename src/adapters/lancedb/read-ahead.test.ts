import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readAhead } from "./read-ahead.ts";

const FILE_BYTES = 5_000_000;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "yiju-ahead-"));
  for (const table of ["passages", "vectors"]) {
    await mkdir(join(folder, `${table}.lance`, "data"), { recursive: true });
    for (const name of ["a", "b"])
      await writeFile(join(folder, `${table}.lance`, "data", `${name}.lance`), Buffer.alloc(FILE_BYTES));
  }
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it("reads every file of the tables that there are", async () => {
  expect(await readAhead(folder)).toBe(4 * FILE_BYTES);
});

it("reads no more than there is room for", async () => {
  const read = await readAhead(folder, 2 * FILE_BYTES);
  expect(read).toBeLessThanOrEqual(2 * FILE_BYTES);
  expect(read).toBeGreaterThan(0);
});

it("reads nothing where there is no index", async () => {
  expect(await readAhead(join(folder, "none"))).toBe(0);
});
