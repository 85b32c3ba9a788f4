/** One example: its features in a fixed order, whether it belongs to the class, and how much it counts. */
export interface Example {
  readonly values: readonly number[];
  readonly isMember: boolean;
  /** Above 0; only ratios count. */
  readonly weight: number;
}

const STEPS = 4_000;
const RATE = 0.1;
/** Of the squared weights, by which each stays near zero. */
const DECAY = 3e-4;

/** Log-odds of an example; the last weight is the intercept. */
export const logOdds = (weights: readonly number[], { values }: Pick<Example, "values">) =>
  values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), weights[values.length] ?? 0);

/** A logistic regression by Adam (Kingma and Ba, 2015) from zero; one weight a feature, and the intercept last. */
export function fitLogistic(examples: readonly Example[], decay = DECAY): readonly number[] {
  const size = (examples[0]?.values.length ?? 0) + 1;
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const weights = new Array<number>(size).fill(0);
  const mean = new Array<number>(size).fill(0);
  const square = new Array<number>(size).fill(0);
  for (let step = 1; step <= STEPS; step++) {
    const gradient = weights.map((weight, i) => (i < size - 1 ? decay * weight : 0));
    for (const example of examples) {
      const error = 1 / (1 + Math.exp(-logOdds(weights, example))) - Number(example.isMember);
      const share = (error * example.weight) / total;
      [...example.values, 1].forEach((value, i) => {
        gradient[i] = (gradient[i] ?? 0) + share * value;
      });
    }
    gradient.forEach((slope, i) => {
      mean[i] = 0.9 * (mean[i] ?? 0) + 0.1 * slope;
      square[i] = 0.999 * (square[i] ?? 0) + 0.001 * slope * slope;
      const direction = (mean[i] ?? 0) / (1 - 0.9 ** step);
      weights[i] = (weights[i] ?? 0) - (RATE * direction) / (Math.sqrt((square[i] ?? 0) / (1 - 0.999 ** step)) + 1e-8);
    });
  }
  return weights;
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
