import { writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { normalise } from "../../src/retrieve/normalise.ts";
import { drawChart } from "./scale/draw-chart.ts";
import { measureSize, type SizeMeasurement } from "./scale/measure-size.ts";
import { openBench } from "./scale/open-bench.ts";

/** What the README's picture is drawn of. */
const REPORT = "docs/reports/scale.json";
const PICTURE = "docs/scale.svg";
const units = { "": 1, k: 1_000, M: 1_000_000 } as const;

/** Such as 1k,10k,100k,1M. */
export function parseSizes(text: string): readonly number[] {
  return text.split(",").map((part) => {
    const [, number = "", unit = ""] = /^(\d+)([kM]?)$/u.exec(part.trim()) ?? [];
    if (number === "") throw new Error(`A size is such as 1k, 10k or 1M, not “${part}”`);
    return Number(number) * units[unit as keyof typeof units];
  });
}

/** Measures indexes of these sizes one after the other; writes the figures, and where these are the report a picture of them. */
export async function measureSizes(
  sizes: readonly number[],
  {
    file = REPORT,
    questions,
    keptIn,
  }: { file: string | undefined; questions: readonly string[]; keptIn: string | undefined },
): Promise<void> {
  const { material, asked, extractTerms, embedder } = await openBench(questions);
  const measured: SizeMeasurement[] = [];
  for (const passages of sizes) {
    const size = await measureSize({
      passages,
      material,
      questions: asked,
      extractTerms,
      embedderId: embedder.id,
      encode: (text) => embedder.encode(normalise(text)),
      keptIn,
      onProgress: (what) => console.error(what),
    });
    measured.push(size);
    console.log(describe(size));
  }
  const machine = { node: process.version, platform: `${process.platform}-${process.arch}`, cores: cpus().length };
  const rounded = (_: string, value: unknown) => (typeof value === "number" ? Number(value.toPrecision(4)) : value);
  await writeFile(file, `${JSON.stringify({ machine, sizes: measured }, rounded, 2)}\n`);
  if (file === REPORT) await writeFile(PICTURE, drawChart(measured));
}

function describe(size: SizeMeasurement): string {
  const { passages, builtInS, indexInMb, recallAt10, search, serverFirst, server } = size;
  const speeds = Object.entries(search).map(
    ([name, { p50InMs, p95InMs }]) => `  ${name.padEnd(14)} p50 ${p50InMs.toFixed(1)} ms, p95 ${p95InMs.toFixed(1)} ms`,
  );
  return [
    `${passages} passages: built in ${builtInS.toFixed(1)} s, ${indexInMb.toFixed(0)} MB, recall@10 ${recallAt10.toFixed(3)}`,
    ...speeds,
    `  whole answer, first questions  ${answering(serverFirst)}`,
    `  whole answer, server warm      ${answering(server)}`,
    `  server         ready in ${seconds(server.readyInMs)} s, warm in ${seconds(server.warmInMs ?? Number.NaN)} s, ${server.residentInMb?.toFixed(0)} MB resident`,
  ].join("\n");
}

const answering = ({ askP50InMs, askP95InMs, askProcessorMs }: SizeMeasurement["server"]) =>
  `p50 ${askP50InMs.toFixed(1)} ms, p95 ${askP95InMs.toFixed(1)} ms, ${askProcessorMs.toFixed(1)} ms of processor time`;

const seconds = (ms: number) => (ms / 1000).toFixed(1);
