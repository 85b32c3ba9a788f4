import { z } from "zod";
import type { Result } from "./evaluate.ts";
import { METRICS, type MetricName } from "./metrics.ts";
import type { VerifierReport } from "./mutations/verifier-suite.ts";
import type { Comparison } from "./statistics/compare.ts";
import { estimateOf } from "./statistics/summarise.ts";

const metric = z.enum(Object.keys(METRICS) as [MetricName, ...MetricName[]]);

/** evals/thresholds.json: what the answers must reach, and what the verifier must catch and may reject. */
const answerThresholds = z.array(
  z.strictObject({
    metric,
    /** All questions unless one of these is given. */
    suite: z.string().optional(),
    category: z.string().optional(),
    /**
     * What must reach `least`: the lower end of the 95 % interval, the mean, or the mean's difference to the baseline
     * (then `least` is how much worse it may be, such as -0.02).
     */
    judge: z.enum(["interval", "mean", "baseline"]),
    least: z.number().min(-1).max(1),
  }),
);
export type Thresholds = z.infer<typeof answerThresholds>;

export const thresholdsShape = z.strictObject({
  answers: answerThresholds,
  verifier: z.strictObject({
    /** Least part caught, by kind of swap. */
    caught: z.record(z.string(), z.number().min(0).max(1)),
    /** Most of the true sentences that may be rejected. */
    rejectedVerbatim: z.number().min(0).max(1),
    rejectedReworded: z.number().min(0).max(1),
  }),
});
export type VerifierThresholds = z.infer<typeof thresholdsShape>["verifier"];

/** evals/quarantine.json: flaky questions that do not count until a date. */
export const quarantineShape = z.array(
  z.strictObject({ id: z.string(), reason: z.string().min(10), until: z.iso.date() }),
);
export type Quarantine = z.infer<typeof quarantineShape>;

export interface GateInput {
  readonly results: readonly Result[];
  readonly thresholds: Thresholds;
  readonly comparison: Comparison | null;
}

/** One sentence for each threshold that is not reached, naming suite or category and metric; empty when the gate is green. */
export function judge({ results, thresholds, comparison }: GateInput): readonly string[] {
  return thresholds.flatMap((threshold) => {
    const members = results.filter(
      ({ item }) =>
        (threshold.suite ?? item.suite) === item.suite && (threshold.category ?? item.category) === item.category,
    );
    const value = measured(threshold, members, comparison);
    if (value === null || value >= threshold.least) return [];
    const where = threshold.suite ? `suite ${threshold.suite}` : `category ${threshold.category ?? "all"}`;
    const what = { interval: "lower end", mean: "mean", baseline: "difference to the baseline" }[threshold.judge];
    return [`${where}: ${METRICS[threshold.metric]} ${what} is ${value.toFixed(3)}, below ${threshold.least}`];
  });
}

function measured(
  { judge, metric }: Thresholds[number],
  members: readonly Result[],
  comparison: Comparison | null,
): number | null {
  if (judge === "baseline") return comparison?.difference(metric, members)?.mean ?? null;
  const estimate = estimateOf(members, metric);
  return (judge === "interval" ? estimate?.low : estimate?.mean) ?? null;
}

/** The same for the verifier, on means: its sentences are all that the articles offer. */
export function judgeVerifier(report: VerifierReport, thresholds: VerifierThresholds): readonly string[] {
  const missed = Object.entries(thresholds.caught).flatMap(([kind, least]) => {
    const caught = report.caught[kind]?.mean ?? null;
    return caught === null || caught >= least
      ? []
      : [`verifier: ${kind} swaps caught is ${caught.toFixed(3)}, below ${least}`];
  });
  const rejected = (["rejectedVerbatim", "rejectedReworded"] as const).flatMap((name) => {
    const part = report[name]?.mean ?? 0;
    return part <= thresholds[name] ? [] : [`verifier: ${name} is ${part.toFixed(3)}, above ${thresholds[name]}`];
  });
  return [...missed, ...rejected];
}

/** The results that count today (ISO date), and a sentence for every quarantine that has run out or names nothing. */
export function withoutQuarantined(
  results: readonly Result[],
  quarantine: Quarantine,
  today: string,
): { readonly counted: readonly Result[]; readonly warnings: readonly string[] } {
  const inForce = new Set(quarantine.filter(({ until }) => until >= today).map(({ id }) => id));
  const warnings = quarantine
    .filter(({ id }) => !inForce.has(id))
    .map(
      ({ id, until }) => `The quarantine of ${id} ran out on ${until}: it counts again. Mend it or renew the entry.`,
    );
  return { counted: results.filter(({ item }) => !inForce.has(item.id)), warnings };
}
