import type { Result } from "../evaluate.ts";
import { METRICS, type MetricName } from "../metrics.ts";
import { type Estimate, estimate, quantile } from "./bootstrap.ts";

export type Summary = Readonly<Record<MetricName, Estimate | null>>;

export interface Group {
  /** "all", "suite figures" or "category english". */
  readonly name: string;
  readonly n: number;
  readonly summary: Summary;
}

export const METRIC_NAMES = Object.keys(METRICS) as readonly MetricName[];

/** Every metric's mean with its interval; null where no question has the score. */
export function summarise(results: readonly Result[]): Summary {
  return Object.fromEntries(METRIC_NAMES.map((name) => [name, estimateOf(results, name)])) as Summary;
}

/** One metric's mean with its interval. */
export function estimateOf(results: readonly Result[], metric: MetricName): Estimate | null {
  return estimate(
    results.flatMap(({ item, scores }) => {
      const value = scores[metric];
      return value === null ? [] : [{ family: item.family, value }];
    }),
  );
}

/** All questions, then each suite, then each category. */
export function summariseGroups(results: readonly Result[]): readonly Group[] {
  const by = (kind: "suite" | "category") =>
    [...new Set(results.map(({ item }) => item[kind]))].sort().map((value) => {
      const members = results.filter(({ item }) => item[kind] === value);
      return { name: `${kind} ${value}`, n: members.length, summary: summarise(members) };
    });
  return [{ name: "all", n: results.length, summary: summarise(results) }, ...by("suite"), ...by("category")];
}

/** Milliseconds from question to answer; `p50` and `p95` are quantiles. */
export function latency(results: readonly Result[]): { readonly p50: number; readonly p95: number } {
  const sorted = results.map(({ answer }) => answer.totalMs).sort((a, b) => a - b);
  return { p50: quantile(sorted, 0.5), p95: quantile(sorted, 0.95) };
}
