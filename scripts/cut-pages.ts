import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { articleFile } from "./cut-pages/article-file.ts";
import { cutArticle } from "./cut-pages/cut-article.ts";
import type { CutMap } from "./cut-pages/cut-map.ts";

/** Cuts corpus/pages into corpus/articles by the cut map; running it again changes nothing. */
const corpus = join(dirname(fileURLToPath(import.meta.url)), "..", "corpus");
const articles = join(corpus, "articles");
const map = JSON.parse(await readFile(join(corpus, "pages", "cut-map.json"), "utf8")) as CutMap;
await mkdir(articles, { recursive: true });
const written = new Set<string>();
for (const { file, rules } of map.pages) {
  const page = await readFile(join(corpus, "pages", file), "utf8");
  for (const entry of map.articles.filter((article) => article.file === file)) {
    await writeFile(join(articles, `${entry.id}.md`), articleFile(cutArticle(entry, page, rules)));
    written.add(`${entry.id}.md`);
  }
}
for (const name of await readdir(articles)) {
  if (name.endsWith(".md") && !written.has(name)) await rm(join(articles, name));
}
console.log(`${written.size} articles`);
