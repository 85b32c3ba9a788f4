import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { z } from "zod";
import { parseJsonLines } from "./formats/json-lines.ts";

const quotation = z.strictObject({ articleId: z.string().min(1), quote: z.string().min(1) });

/** `alternatives` say the same elsewhere; finding any one of them is enough. */
const evidence = quotation.extend({ alternatives: z.array(quotation).optional() });

/** One line of a suite. */
export const itemShape = z.strictObject({
  id: z.string().min(1),
  /** Rewordings of one question share it, and so never stand on both sides of the split. */
  family: z.string().min(1),
  split: z.enum(["dev", "held-out"]),
  category: z.enum([
    "interview",
    "figure",
    "attribution",
    "multi",
    "comparison",
    "date",
    "false-premise",
    "true-premise",
    "near-miss",
    "off-topic",
    "damaged",
    "formal",
    "colloquial",
    "keyword",
    "traditional",
    "english",
    "typo",
    "follow-up",
    "list",
    "procedure",
    "reason",
    "definition",
    "feedback",
    "removed-article",
  ]),
  question: z.string().min(1).max(2000),
  history: z.array(z.strictObject({ role: z.enum(["user", "assistant"]), content: z.string() })).optional(),
  /** Asked of these articles alone. */
  articleIds: z.array(z.string()).optional(),
  answerable: z.union([z.boolean(), z.literal("partial")]),
  /** All of it is needed for a right answer. */
  evidence: z.array(evidence),
  /** Every fact is needed; of one fact's wordings, any. */
  keyFacts: z.array(z.array(z.string().min(1)).min(1)),
  note: z.string().optional(),
});

export type Evidence = z.infer<typeof evidence>;
/** A question with what a right answer to it holds. */
export type DatasetLine = z.infer<typeof itemShape>;
/** `suite` is the name of the file that it stands in. */
export type DatasetItem = DatasetLine & { readonly suite: string };

/** Reads every suite of a folder, `<suite>.jsonl` of one JSON object a line. */
export async function loadDatasets(directory: string): Promise<readonly DatasetItem[]> {
  const files = (await readdir(directory)).filter((name) => name.endsWith(".jsonl")).sort();
  return (await Promise.all(files.map((name) => loadSuite(join(directory, name))))).flat();
}

/** Reads one suite; throws with the number of the first bad line. */
export async function loadSuite(path: string): Promise<readonly DatasetItem[]> {
  const suite = basename(path, ".jsonl");
  const text = await readFile(path, "utf8");
  const items = parseJsonLines(text, itemShape, (line) => `${path}:${line} is not a question of the dataset`);
  return items.map((item) => ({ ...item, suite }));
}
