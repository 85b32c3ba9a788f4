import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { articleFiles, cutCorpus } from "./cut-pages/cut-corpus.ts";
import { ARTICLES_DIR, readPages } from "./cut-pages/read-pages.ts";

// Cuts corpus/pages into corpus/articles by the cut map; running it again changes nothing.
const { map, pages } = await readPages();
const files = articleFiles(cutCorpus(map, pages));
await mkdir(ARTICLES_DIR, { recursive: true });
const present = (await readdir(ARTICLES_DIR)).filter((name) => name.endsWith(".md"));
let changed = 0;
for (const [name, contents] of files) {
  const path = join(ARTICLES_DIR, name);
  if (present.includes(name) && (await readFile(path, "utf8")) === contents) continue;
  await writeFile(path, contents);
  changed++;
}
const stale = present.filter((name) => !files.has(name));
for (const name of stale) await rm(join(ARTICLES_DIR, name));
console.log(`${files.size} articles, ${changed} written, ${stale.length} deleted`);
