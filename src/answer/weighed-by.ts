/** The sum of features, each times its weight, beginning with the intercept: log-odds by a fitted logistic regression. */
export function weighedBy<Name extends string>(
  weights: Readonly<Record<Name, number>>,
  intercept = 0,
): (features: Readonly<Record<Name, number>>) => number {
  const names = Object.keys(weights) as Name[];
  return (features) => names.reduce((sum, name) => sum + weights[name] * features[name], intercept);
}
