import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { EmbeddedArticles } from "../../ports/embedded-articles.ts";

/** A file for each article in a folder of their own, complete or not there. */
export function createEmbeddedFiles(folder: string): EmbeddedArticles {
  const pathOf = (key: string) => join(folder, createHash("sha256").update(key).digest("hex"));
  return {
    async get(key) {
      try {
        const kept: { key?: unknown; passages?: never } = deserialize(await readFile(pathOf(key)));
        return kept.key === key ? kept.passages : undefined;
      } catch {
        return undefined;
      }
    },
    async put(key, passages) {
      await mkdir(folder, { recursive: true });
      const temporary = `${pathOf(key)}.${process.pid}`;
      await writeFile(temporary, serialize({ key, passages }));
      await rename(temporary, pathOf(key));
    },
    clear: () => rm(folder, { recursive: true, force: true }),
  };
}
