import { createRandom } from "./random.ts";

/** One measured value; values of one family are drawn together. */
export interface Observation {
  readonly family: string;
  readonly value: number;
}

export interface Estimate {
  readonly n: number;
  readonly mean: number;
  /** Ends of the 95 % interval. */
  readonly low: number;
  readonly high: number;
}

const RESAMPLES = 1000;
const SEED = 20_231_225;
const TAIL = 0.025;

/**
 * Mean with its 95 % percentile bootstrap interval (Efron and Tibshirani, An Introduction to the Bootstrap, 1993, ch. 13).
 * Whole families are resampled, since rewordings of one question are no independent questions (Field and Welsh, 2007).
 * Seeded: the same observations give the same interval. Null without observations.
 */
export function estimate(observations: readonly Observation[]): Estimate | null {
  if (observations.length === 0) return null;
  const families = totals(observations);
  const means = resample(families.length, (drawn) => {
    let [sum, count] = [0, 0];
    for (const at of drawn) {
      sum += families[at]?.sum ?? 0;
      count += families[at]?.count ?? 0;
    }
    return sum / count;
  });
  const mean = observations.reduce((sum, { value }) => sum + value, 0) / observations.length;
  return { n: observations.length, mean, low: quantile(means, TAIL), high: quantile(means, 1 - TAIL) };
}

/** Value below which the given part of the sorted values lies; `values` ascending, not empty. */
export function quantile(values: readonly number[], part: number): number {
  return values[Math.min(values.length - 1, Math.floor(part * values.length))] ?? Number.NaN;
}

function totals(observations: readonly Observation[]): readonly { sum: number; count: number }[] {
  const families = new Map<string, { sum: number; count: number }>();
  for (const { family, value } of observations) {
    const total = families.get(family) ?? { sum: 0, count: 0 };
    families.set(family, { sum: total.sum + value, count: total.count + 1 });
  }
  return [...families.values()];
}

function resample(size: number, mean: (drawn: Uint32Array) => number): readonly number[] {
  const random = createRandom(SEED);
  const drawn = new Uint32Array(size);
  return Array.from({ length: RESAMPLES }, () => {
    for (let i = 0; i < size; i++) drawn[i] = Math.floor(random() * size);
    return mean(drawn);
  }).sort((a, b) => a - b);
}
