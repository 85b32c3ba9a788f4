import { parseArgs } from "node:util";
import { writeBeir } from "../evals/formats/beir.ts";
import { readSquad } from "../evals/formats/squad.ts";

/** Turns reading-comprehension data (SQuAD 1.1, DRCD, CMRC 2018) into a BEIR folder for `npm run eval -- --beir`. */

const { values } = parseArgs({
  options: { file: { type: "string" }, out: { type: "string" }, limit: { type: "string" } },
});
if (!values.file || !values.out)
  throw new Error("tsx scripts/convert-squad.ts --file data.json --out DIR [--limit QUESTIONS]");
const collection = await readSquad(values.file, values.limit === undefined ? undefined : Number(values.limit));
await writeBeir(values.out, collection);
console.log(`${collection.corpus.length} documents, ${collection.queries.length} questions → ${values.out}`);
