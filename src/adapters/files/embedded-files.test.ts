import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { plainPassage } from "../../testing/plain-passage.ts";
import { createEmbeddedFiles } from "./embedded-files.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "yiju-embedded-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const passage = plainPassage({ articleId: "a", text: "正文。", terms: ["正文"], vector: Float32Array.of(0.6, 0.8) });

it("keeps passages with their vectors for another process, until they are cleared", async () => {
  const own = join(folder, "own");
  await createEmbeddedFiles(own).put("key", [passage]);
  const later = createEmbeddedFiles(own);
  expect(await later.get("key")).toEqual([passage]);
  expect(await later.get("another")).toBeUndefined();
  await later.clear();
  expect(await later.get("key")).toBeUndefined();
});

it("has nothing where a file is damaged", async () => {
  const own = join(folder, "damaged");
  const files = createEmbeddedFiles(own);
  await files.put("key", [passage]);
  const [name = ""] = await readdir(own);
  await writeFile(join(own, name), "half");
  expect(await files.get("key")).toBeUndefined();
});
