import { measureWriting } from "./scripts/bench/measure-writing.ts";
import { readEnvironment } from "./src/adapters/environment.ts";
import { loadEmbedder } from "./src/compose.ts";
import { loadSuite } from "./evals/dataset.ts";
const e: any = await loadEmbedder(readEnvironment(process.env));
const qs = (await loadSuite("evals/datasets/figures.jsonl")).map((q) => q.question).slice(0, 40);
console.log(await measureWriting({}, e, qs)); process.exit(0);
