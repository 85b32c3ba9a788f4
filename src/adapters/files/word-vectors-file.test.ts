import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createWordVectorsFile } from "./word-vectors-file.ts";

const model = { id: "model@1", dimension: 2 };
const vectors = new Map([
  ["门诊", Float32Array.of(1, 0)],
  ["统筹", Float32Array.of(0, 1)],
]);
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "yiju-words-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it("gives back what was kept, in another process too, for the model that it was kept for", async () => {
  await createWordVectorsFile(join(folder, "words")).write(model, vectors);
  const again = createWordVectorsFile(join(folder, "words"));
  expect(await again.read(model)).toEqual(vectors);
  expect((await again.read({ ...model, id: "model@2" })).size).toBe(0);
});

it("takes a file of which one byte changed for none", async () => {
  const file = createWordVectorsFile(folder);
  await file.write(model, vectors);
  const [name = ""] = await readdir(folder);
  const bytes = await readFile(join(folder, name));
  const places = [Buffer.from("门", "utf16le"), Buffer.from(Float32Array.of(1, 0).buffer)].map((part) =>
    bytes.indexOf(part),
  );
  expect(Math.min(...places)).toBeGreaterThan(0);
  for (const at of places) {
    const broken = Buffer.from(bytes);
    broken[at] = (broken[at] ?? 0) ^ 1;
    await writeFile(join(folder, name), broken);
    expect((await file.read(model)).size).toBe(0);
  }
});

it("holds nothing where nothing was kept", async () => {
  expect((await createWordVectorsFile(join(folder, "none")).read(model)).size).toBe(0);
});
