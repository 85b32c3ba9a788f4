import { createHash } from "node:crypto";
import { z } from "zod";
import type { Result } from "./evaluate.ts";
import type { MetricName } from "./metrics.ts";
import { figuresIn } from "./scorers/figure-fidelity.ts";
import type { SubjectAnswer } from "./subjects/subject.ts";

/** evals/baseline.json: a past run, small enough to commit. */
export const baselineShape = z.object({
  commit: z.string(),
  corpusHash: z.string(),
  questions: z.record(
    z.string(),
    z.object({
      scores: z.record(z.string(), z.number()),
      /** First hex digits of SHA-256 sums. */
      answer: z.string(),
      quotes: z.string(),
      figures: z.string(),
    }),
  ),
});
export type Baseline = z.infer<typeof baselineShape>;

/** Scores that tell whether an answer got better or worse: those that a baseline keeps. */
export const TELLING_SCORES: readonly MetricName[] = [
  "allEvidenceAt5",
  "keyFacts",
  "answeredRight",
  "partialRight",
  "abstainedRight",
  "notOverclaimed",
  "corrected",
  "leftAsAsked",
  "citationRecall",
  "figureFidelity",
];

const DIGITS = 8;
const PRECISION = 1000;

export function toBaseline(results: readonly Result[], commit: string, corpusHash: string): Baseline {
  const questions = results.map(({ item, scores, answer }) => {
    const kept = TELLING_SCORES.flatMap((name) => {
      const score = scores[name];
      return score === null ? [] : [[name, Math.round(score * PRECISION) / PRECISION]];
    });
    return [item.id, { scores: Object.fromEntries(kept), ...fingerprintOf(answer) }];
  });
  return { commit, corpusHash, questions: Object.fromEntries(questions) };
}

/** What an answer said, in sums that change with it. */
export function fingerprintOf({ answer, citations }: SubjectAnswer): {
  readonly answer: string;
  readonly quotes: string;
  readonly figures: string;
} {
  const quotes = citations.map(({ articleId, start, end, quote }) => [articleId, start, end, quote]);
  return { answer: digest(answer), quotes: digest(quotes), figures: digest([...figuresIn(answer)].sort()) };
}

function digest(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, DIGITS);
}

/** One question a line, so that a change reads as a change. */
export function printBaseline({ commit, corpusHash, questions }: Baseline): string {
  const lines = Object.entries(questions).map(([id, entry]) => `    ${JSON.stringify(id)}: ${JSON.stringify(entry)}`);
  const head = `  "commit": ${JSON.stringify(commit)},\n  "corpusHash": ${JSON.stringify(corpusHash)},`;
  return `{\n${head}\n  "questions": {\n${lines.join(",\n")}\n  }\n}\n`;
}
