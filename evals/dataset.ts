import { readFile } from "node:fs/promises";
import { z } from "zod";

const quotation = z.strictObject({ articleId: z.string().min(1), quote: z.string().min(1) });

/** `alternatives` say the same elsewhere; finding any one of them is enough. */
const evidence = quotation.extend({ alternatives: z.array(quotation).optional() });

const datasetItem = z.strictObject({
  id: z.string().min(1),
  /** Rewordings of one question share it, and so never stand on both sides of the split. */
  family: z.string().min(1),
  split: z.enum(["dev", "held-out"]),
  category: z.enum([
    "interview",
    "figure",
    "attribution",
    "multi",
    "date",
    "false-premise",
    "near-miss",
    "off-topic",
    "damaged",
    "colloquial",
    "traditional",
    "english",
    "typo",
    "list",
    "feedback",
  ]),
  question: z.string().min(1).max(2000),
  history: z.array(z.strictObject({ role: z.enum(["user", "assistant"]), content: z.string() })).optional(),
  answerable: z.union([z.boolean(), z.literal("partial")]),
  /** All of it is needed for a right answer. */
  evidence: z.array(evidence),
  /** Every fact is needed; of one fact's wordings, any. */
  keyFacts: z.array(z.array(z.string().min(1)).min(1)),
  note: z.string().optional(),
});

export type Evidence = z.infer<typeof evidence>;
export type DatasetItem = z.infer<typeof datasetItem>;

/** Reads a file of one JSON object a line; throws with the number of the first bad line. */
export async function loadDataset(path: string): Promise<readonly DatasetItem[]> {
  const lines = (await readFile(path, "utf8")).split("\n");
  return lines.flatMap((line, i) => {
    if (line.trim() === "") return [];
    try {
      return [datasetItem.parse(JSON.parse(line))];
    } catch (cause) {
      throw new Error(`${path}:${i + 1} is not a question of the dataset: ${String(cause)}`, { cause });
    }
  });
}
