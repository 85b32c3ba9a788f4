import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readEnvironment } from "../src/adapters/environment.ts";
import { readFeedback } from "../src/adapters/files/feedback-file.ts";
import { readCorpus } from "../src/adapters/files/read-corpus.ts";
import { feedbackPath } from "../src/compose/locations.ts";
import { toCases } from "./export-feedback/to-cases.ts";

// Turns DATA_DIR/feedback.jsonl into evaluation cases, and lists what a person must finish.
const environment = readEnvironment(process.env);
const { articles } = await readCorpus({ directory: environment.CORPUS_DIR });
const { cases, review } = toCases(await readFeedback(feedbackPath(environment)), articles);
const write = async (name: string, entries: readonly object[]) => {
  const path = join(environment.DATA_DIR, name);
  await writeFile(path, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(""));
  console.log(`${entries.length} → ${path}`);
};
await write("feedback-cases.jsonl", cases);
await write("feedback-review.jsonl", review);
