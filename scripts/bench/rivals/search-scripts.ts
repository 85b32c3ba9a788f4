import { createRequire } from "node:module";
import { join } from "node:path";
import { quantile } from "../statistics.ts";

const HITS = 10;

interface Exported {
  /** Terms of each passage, with spaces between. */
  readonly passages: readonly string[];
  readonly questions: readonly { readonly terms: readonly string[] }[];
}

type Search = (terms: string) => unknown;

/** MiniSearch's and Orama's keyword search over the same words, from a folder into which npm installed both. */
export async function searchWithScripts(folder: string, { passages, questions }: Exported) {
  const load = createRequire(join(folder, "package.json"));
  const asked = questions.map(({ terms }) => terms.join(" "));
  return [
    { name: "MiniSearch", ...(await timed(asked, () => openMiniSearch(load("minisearch"), passages))) },
    { name: "Orama", ...(await timed(asked, () => openOrama(load("@orama/orama"), passages))) },
  ];
}

// biome-ignore lint/suspicious/noExplicitAny: packages that are not installed here have no types.
type Untyped = any;

async function openMiniSearch(module: Untyped, passages: readonly string[]): Promise<Search> {
  const MiniSearch = module.default ?? module;
  const tokenize = (text: string) => text.split(" ");
  const index = new MiniSearch({ fields: ["terms"], tokenize, processTerm: (term: string) => term });
  index.addAll(passages.map((terms, id) => ({ id, terms })));
  return (terms) => index.search(terms).slice(0, HITS);
}

async function openOrama({ create, insertMultiple, search }: Untyped, passages: readonly string[]): Promise<Search> {
  const tokenizer = { language: "chinese", normalizationCache: new Map(), tokenize: (text: string) => text.split(" ") };
  const database = await create({ schema: { terms: "string" }, components: { tokenizer } });
  await insertMultiple(
    database,
    passages.map((terms) => ({ terms })),
  );
  return (term) => search(database, { term, limit: HITS, threshold: 1 });
}

async function timed(asked: readonly string[], open: () => Promise<Search>) {
  const begunAt = performance.now();
  const search = await open();
  const builtInS = (performance.now() - begunAt) / 1000;
  const times: number[] = [];
  for (const terms of asked) {
    const startedAt = performance.now();
    await search(terms);
    times.push(performance.now() - startedAt);
  }
  return { builtInS, p50InMs: quantile(times, 0.5), p95InMs: quantile(times, 0.95) };
}
