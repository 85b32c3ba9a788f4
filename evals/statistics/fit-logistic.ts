/** One example: its features in a fixed order, whether it belongs to the class, and how much it counts. */
export interface Example {
  readonly values: readonly number[];
  readonly isMember: boolean;
  /** Above 0; only ratios count. */
  readonly weight: number;
}

export interface FitOptions {
  /** Of the squared weights, by which each stays near zero. */
  readonly decay?: number;
  readonly steps?: number;
}

const RATE = 0.1;

/** Log-odds of an example; the last weight is the intercept. */
export const logOdds = (weights: readonly number[], { values }: Pick<Example, "values">) =>
  values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), weights[values.length] ?? 0);

/** A logistic regression by Adam (Kingma and Ba, 2015) from zero; one weight a feature, and the intercept last. */
export function fitLogistic(
  examples: readonly Example[],
  { decay = 3e-4, steps = 4_000 }: FitOptions = {},
): readonly number[] {
  const rows = examples.map(({ values }) => Float64Array.from([...values, 1]));
  const size = rows[0]?.length ?? 1;
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const weights = new Float64Array(size);
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  for (let step = 1; step <= steps; step++) {
    const gradient = weights.map((weight, i) => (i < size - 1 ? decay * weight : 0));
    examples.forEach(({ isMember, weight }, at) => {
      const row = rows[at] as Float64Array;
      const error = 1 / (1 + Math.exp(-product(weights, row))) - Number(isMember);
      addTo(gradient, row, (error * weight) / total);
    });
    for (let i = 0; i < size; i++) {
      const slope = gradient[i] as number;
      mean[i] = 0.9 * (mean[i] as number) + 0.1 * slope;
      square[i] = 0.999 * (square[i] as number) + 0.001 * slope * slope;
      const direction = (mean[i] as number) / (1 - 0.9 ** step);
      const spread = Math.sqrt((square[i] as number) / (1 - 0.999 ** step)) + 1e-8;
      weights[i] = (weights[i] as number) - (RATE * direction) / spread;
    }
  }
  return [...weights];
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

function addTo(sums: Float64Array, row: Float64Array, times: number): void {
  for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) + times * (row[i] as number);
}

const FOLDS = 5;

/** Each example's log-odds by weights fitted without its family. */
export function crossValidated<T extends Example & { readonly family: string }>(
  examples: readonly T[],
  fit: (examples: readonly T[]) => readonly number[] = (some) => fitLogistic(some),
): ReadonlyMap<T, number> {
  const foldOf = new Map([...new Set(examples.map(({ family }) => family))].map((family, i) => [family, i % FOLDS]));
  const odds = new Map<T, number>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fit(examples.filter(({ family }) => foldOf.get(family) !== fold));
    for (const example of examples)
      if (foldOf.get(example.family) === fold) odds.set(example, logOdds(weights, example));
  }
  return odds;
}
