import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { WordVectorStore } from "../../ports/word-vector-store.ts";

interface Stored {
  readonly embedderId: string;
  readonly words: readonly string[];
  /** One row of `dimension` values for each word. */
  readonly values: Float32Array;
  readonly sum: string;
}

/** One file for each model in a folder of their own; one that is broken counts as none. */
export function createWordVectorsFile(folder: string): WordVectorStore {
  const pathOf = (embedderId: string) => join(folder, createHash("sha256").update(embedderId).digest("hex"));
  return {
    async read({ id, dimension }) {
      try {
        const { embedderId, words, values, sum } = deserialize(await readFile(pathOf(id))) as Stored;
        if (embedderId !== id || values.length !== words.length * dimension || sum !== sumOf(words, values))
          return new Map();
        return new Map(words.map((word, row) => [word, values.subarray(row * dimension, (row + 1) * dimension)]));
      } catch {
        return new Map();
      }
    },
    async write({ id, dimension }, vectors) {
      const words = [...vectors.keys()];
      const values = new Float32Array(words.length * dimension);
      for (const [row, vector] of [...vectors.values()].entries()) values.set(vector, row * dimension);
      const stored: Stored = { embedderId: id, words, values, sum: sumOf(words, values) };
      await mkdir(folder, { recursive: true });
      const temporary = `${pathOf(id)}.${process.pid}`;
      await writeFile(temporary, serialize(stored));
      await rename(temporary, pathOf(id));
    },
  };
}

const sumOf = (words: readonly string[], { buffer, byteOffset, byteLength }: Float32Array) =>
  createHash("sha256")
    .update(words.join("\n"))
    .update(new Uint8Array(buffer, byteOffset, byteLength))
    .digest("hex");
