import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { openLanceIndex } from "../../src/adapters/lancedb/open-lance-index.ts";
import { openLanceWriter } from "../../src/adapters/lancedb/open-lance-writer.ts";
import { defaultModel } from "../../src/adapters/transformers/default-model.ts";
import { indexUri } from "../../src/compose.ts";
import { modelsFolder } from "../../src/open-embedder.ts";
import { recallOf } from "../../src/retrieve/measure-recall.ts";
import { startProduct } from "../../src/testing/product-server.ts";
import { exportCorpus } from "./rivals/export-corpus.ts";
import { post, requestsPerSecond } from "./rivals/measure-throughput.ts";
import { missingPython, runPython, servePython } from "./rivals/run-python.ts";
import { searchWithScripts } from "./rivals/search-scripts.ts";
import { timed } from "./scale/measure-size.ts";
import { type Bench, openBench } from "./scale/open-bench.ts";
import { synthesise } from "./scale/synthesise.ts";

const HITS = 10;
/** Each service is asked in turns, so that all meet the same load from elsewhere. */
const TURNS = 3;
const ROUNDS = 2;
const INSTALL_SCRIPTS =
  "MiniSearch and Orama are left out. To have them: npm install --prefix DIR minisearch @orama/orama; then set RIVALS_NODE=DIR";

const python = process.env["RIVALS_PYTHON"] ?? "python3";
const scripts = process.env["RIVALS_NODE"];

/** Other libraries on the same made-up passages, and another service on the shipped ones; writes the figures. */
export async function measureRivals(passages: number, file: string, questions: readonly string[]): Promise<void> {
  const bench = await openBench(questions);
  const missing = await missingPython(python);
  if (missing) console.error(missing);
  if (!scripts) console.error(INSTALL_SCRIPTS);
  const search = await compareSearch(bench, passages, missing === undefined);
  console.table(search);
  const throughput = await compareThroughput(bench, missing === undefined);
  console.table(throughput);
  const machine = { node: process.version, platform: `${process.platform}-${process.arch}`, cores: cpus().length };
  const rounded = (_: string, value: unknown) => (typeof value === "number" ? Number(value.toPrecision(4)) : value);
  await writeFile(file, `${JSON.stringify({ machine, passages, search, throughput }, rounded, 2)}\n`);
}

async function compareSearch({ material, asked, extractTerms, embedder }: Bench, passages: number, hasPython: boolean) {
  const folder = await mkdtemp(join(tmpdir(), "yiju-rivals-"));
  try {
    const uri = join(folder, "index");
    const writer = await openLanceWriter({ uri });
    const upserts = synthesise(material, passages, extractTerms);
    const { id: embedderId, dimension } = embedder;
    const begunAt = performance.now();
    await writer.commit({ embedderId, dimension, upserts, deletes: [], rebuild: true });
    const builtInS = (performance.now() - begunAt) / 1000;
    const [index, exact] = [await openLanceIndex({ uri }), await openLanceIndex({ uri, exact: true })];
    const near = (each: (typeof asked)[number]) => index.searchByMeaning(each.encoding.vector, HITS);
    const best = (each: (typeof asked)[number]) => exact.searchByMeaning(each.encoding.vector, HITS);
    const corpus = await exportCorpus(folder, exact, asked, extractTerms);
    const own = [
      { name: "Yiju, meaning", builtInS, ...(await timed(asked, near)), recallAt10: await recallOf(asked, best, near) },
      { name: "Yiju, exact", ...(await timed(asked, best)), recallAt10: 1 },
      {
        name: "Yiju, keywords",
        ...(await timed(asked, ({ text }) => index.searchByKeyword([...new Set(extractTerms(text))], HITS))),
      },
    ];
    const byPython = hasPython ? await runPython(python, "scripts/bench/rivals/search.py", folder) : [];
    const byScripts = scripts ? await searchWithScripts(scripts, corpus) : [];
    return [...own, ...(byPython as object[]), ...byScripts];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Requests a second at sixteen at once: the bare embedder, Yiju's whole answers, and the other service's retrieval. */
async function compareThroughput({ environment, asked, embedder, extractTerms }: Bench, hasPython: boolean) {
  const folder = await mkdtemp(join(tmpdir(), "yiju-rivals-"));
  const questions = asked.map(({ text }) => text);
  const product = await startProduct({ LOG_LEVEL: "error", FEEDBACK: "off" });
  try {
    await exportCorpus(folder, await openLanceIndex({ uri: indexUri(environment), exact: true }), asked, extractTerms);
    const model = join(modelsFolder(environment), defaultModel.id);
    const rival = hasPython ? await servePython(python, "scripts/bench/rivals/service.py", folder, model) : undefined;
    const ways = {
      "bare query embedding": (question: string) => embedder.embed(question),
      "Yiju, whole answers": (question: string) =>
        post(new URL("/api/ask", product.address), { question, mode: "extractive" }),
      "Yiju, search": (question: string) =>
        fetch(new URL(`/api/search?${new URLSearchParams({ q: question, k: "5" })}`, product.address)).then((found) =>
          found.arrayBuffer(),
        ),
      ...(rival
        ? { "LangChain, FAISS and rank_bm25": (question: string) => post(new URL("/ask", rival.address), { question }) }
        : {}),
    };
    const rates: Record<string, number> = {};
    for (let turn = 0; turn < TURNS; turn++) {
      for (const [name, ask] of Object.entries(ways))
        rates[name] = Math.max(rates[name] ?? 0, await requestsPerSecond(questions, ROUNDS, ask));
    }
    rival?.stop();
    return rates;
  } finally {
    await product.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
