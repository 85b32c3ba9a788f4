import { openLanceWriter } from "../open-lance-writer.ts";
import { generationOf } from "./generations.ts";

/** Longer than a reader takes to follow, and short enough for versions to be removed while it looks. */
const KEPT_FOR_MS = 5_000;

const [uri = "", first = "0", growsFrom = "0"] = process.argv.slice(2);

const writer = await openLanceWriter({ uri, keptForMs: KEPT_FOR_MS, growsFrom: Number(growsFrom), mostChanged: 40 });
// Each line is an acknowledgement: what it names must outlive the process.
process.stdout.write("ready\n");
for (let generation = Number(first); ; generation++) {
  await writer.commit(generationOf(generation));
  process.stdout.write(`${generation}\n`);
}
