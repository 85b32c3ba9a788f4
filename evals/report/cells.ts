import { METRICS, type MetricName } from "../metrics.ts";
import type { Estimate } from "../statistics/bootstrap.ts";
import type { Group } from "../statistics/summarise.ts";

/** Metrics that a table leaves out for width; run.json and the HTML page hold them all. */
const NARROW: readonly MetricName[] = [
  "allEvidenceAt5",
  "meanReciprocalRank",
  "keyFacts",
  "answeredRight",
  "partialRight",
  "abstainedRight",
  "notOverclaimed",
  "corrected",
  "leftAsAsked",
  "citationPrecision",
  "figureFidelity",
  "quoteExactness",
];

export const point = (estimate: Estimate | null) => (estimate ? estimate.mean.toFixed(2) : "");

/** 0.91 [0.87, 0.94] */
export const withInterval = (estimate: Estimate | null) =>
  estimate ? `${estimate.mean.toFixed(2)} [${estimate.low.toFixed(2)}, ${estimate.high.toFixed(2)}]` : "";

/** Head and rows of a table, one row a group. */
export function tableCells(
  groups: readonly Group[],
  cell: (estimate: Estimate | null) => string,
  metrics: readonly MetricName[] = NARROW,
): string[][] {
  const head = ["", "n", ...metrics.map((name) => METRICS[name])];
  return [
    head,
    ...groups.map(({ name, n, summary }) => [name, String(n), ...metrics.map((metric) => cell(summary[metric]))]),
  ];
}
