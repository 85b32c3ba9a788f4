import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { type Compared, compareWorker } from "../evals/compare-worker.ts";
import { exportAssets } from "../src/testing/worker-server.ts";

/** Of all questions; an int8 loses enough of a vector to swap near neighbours now and then. */
const least: Readonly<Record<Compared, number>> = { keyword: 1, fused: 0.98, answers: 0.98 };
/** As with npm run eval: distinct from 1, a failure to measure. */
const EXIT_BELOW = 100;

/** Exports the index and says of how many questions the Worker and Node say the same: npx tsx scripts/compare-worker.ts [--json FILE]. */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { json: { type: "string" } } });
  const assets = await exportAssets();
  try {
    const names = Object.keys(least) as Compared[];
    const parity = await compareWorker(assets.folder, names);
    const below = names.filter((name) => (parity.same[name] ?? 0) < least[name] * parity.questions);
    for (const line of parity.different) console.log(line);
    for (const name of names) {
      const share = (100 * (parity.same[name] ?? 0)) / parity.questions;
      const verdict = below.includes(name) ? "under" : "ok";
      const figure = `${parity.same[name]}/${parity.questions}  ${share.toFixed(1)} %`;
      console.log(`${name.padEnd(10)}${figure}  ${verdict} (≥ ${100 * least[name]} %)`);
    }
    if (values.json) await writeFile(values.json, `${JSON.stringify(parity, null, 2)}\n`);
    return below.length > 0 ? EXIT_BELOW : 0;
  } finally {
    await assets.drop();
  }
}

process.exit(await main());
