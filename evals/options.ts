import { parseArgs } from "node:util";
import { z } from "zod";

export const USAGE = `npm run eval -- [options]
  --suite NAME       one suite, several times for more (default: all)
  --set DIR          other articles with their questions: DIR/articles, DIR/questions, and if there is one DIR/thresholds.json (evals/town, …)
  --split SPLIT      dev, held-out or all (default: dev)
  --mode MODE        extractive or generative (default: as the service decides)
  --url URL          measure a deployed Yiju
  --openai URL       measure any assistant that speaks the OpenAI API; with --model NAME, and OPENAI_API_KEY if it wants one
  --beir DIR         measure retrieval on a BEIR folder, in a scratch index
  --limit N          the first N questions
  --repeat N         ask each question N times
  --concurrency N    ask N questions at once (default: 1, so that timings are one person's)
  --judge            only what the thresholds judge: no single legs of the retrieval beside it
  --report DIR       write run.json, junit.xml, summary.md, index.html, ragas.jsonl
  --baseline FILE    compare with a saved run (default: evals/baseline.json where it exists)
  --save             save this run as evals/baseline.json
  --record | --replay  keep language-model calls in evals/recordings, or answer them from there
  --verbose          print each question that has a fault
Exit code: 0 good, 100 below a threshold, 1 could not be measured.`;

const count = z.coerce.number().int().min(1);
const shape = z
  .strictObject({
    suite: z.array(z.string()).optional(),
    set: z.string().optional(),
    split: z.enum(["dev", "held-out", "all"]).default("dev"),
    mode: z.enum(["extractive", "generative"]).optional(),
    url: z.url().optional(),
    openai: z.url().optional(),
    model: z.string().optional(),
    beir: z.string().optional(),
    limit: count.optional(),
    repeat: count.default(1),
    concurrency: count.default(1),
    judge: z.boolean().default(false),
    report: z.string().optional(),
    baseline: z.string().optional(),
    save: z.boolean().default(false),
    record: z.boolean().default(false),
    replay: z.boolean().default(false),
    verbose: z.boolean().default(false),
  })
  .refine(({ openai, model }) => (openai === undefined) === (model === undefined), "--openai and --model go together.")
  .refine(
    ({ url, openai, beir }) => [url, openai, beir].filter(Boolean).length <= 1,
    "Choose one of --url, --openai, --beir.",
  )
  .refine(({ set, save }) => set === undefined || !save, "--save keeps the run over the articles at hand, not a --set.")
  .refine(({ judge, save }) => !(judge && save), "--save keeps the single legs too, which --judge leaves out.")
  .refine(({ record, replay }) => !(record && replay), "Choose one of --record and --replay.");

export type Options = z.infer<typeof shape>;

/** Reads the command line; "help" where help is asked for. Throws one sentence a bad option. */
export function readOptions(argv: readonly string[]): Options | "help" {
  const text = { type: "string" } as const;
  const flag = { type: "boolean" } as const;
  const { values } = parseArgs({
    args: [...argv],
    options: {
      suite: { type: "string", multiple: true },
      ...{
        set: text,
        split: text,
        mode: text,
        url: text,
        openai: text,
        model: text,
        beir: text,
        limit: text,
        repeat: text,
      },
      ...{ concurrency: text, report: text, baseline: text },
      ...{ judge: flag, save: flag, record: flag, replay: flag, verbose: flag, help: flag },
    },
  });
  const { help, ...given } = values;
  if (help) return "help";
  const read = shape.safeParse(given);
  if (read.success) return read.data;
  const sentences = read.error.issues.map(({ path, message }) =>
    path.length > 0 ? `--${String(path[0])}: ${message}` : message,
  );
  throw new Error(sentences.join("\n"));
}
