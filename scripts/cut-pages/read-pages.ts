import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { CutMap } from "./cut-map.ts";

const corpus = fileURLToPath(new URL("../../corpus/", import.meta.url));
export const PAGES_DIR = join(corpus, "pages");
export const ARTICLES_DIR = join(corpus, "articles");

/** The cut map and the pages that it names, by file name. */
export async function readPages(): Promise<{ map: CutMap; pages: ReadonlyMap<string, string> }> {
  const map = JSON.parse(await readFile(join(PAGES_DIR, "cut-map.json"), "utf8")) as CutMap;
  const pages = new Map<string, string>();
  for (const { file } of map.pages) pages.set(file, await readFile(join(PAGES_DIR, file), "utf8"));
  return { map, pages };
}
