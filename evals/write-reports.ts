import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { printJsonLines } from "./formats/json-lines.ts";
import { toRagas } from "./formats/ragas.ts";
import { htmlReport } from "./report/html.ts";
import { junitReport } from "./report/junit.ts";
import { markdownReport } from "./report/markdown.ts";
import type { Run } from "./report/run-file.ts";

/** Writes run.json, junit.xml, summary.md, index.html and ragas.jsonl into a folder, which is made where it is missing. */
export async function writeReports(run: Run, directory: string): Promise<void> {
  await mkdir(directory, { recursive: true });
  const files = {
    "run.json": `${JSON.stringify(run, null, 1)}\n`,
    "junit.xml": junitReport(run),
    "summary.md": markdownReport(run),
    "index.html": await htmlReport(run),
    "ragas.jsonl": printJsonLines(run.results.map(toRagas)),
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(directory, name), content);
}
