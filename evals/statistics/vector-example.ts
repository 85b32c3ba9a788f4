/** What was read for a question: signs, and the question's own vector. */
export interface VectorExample<Name extends string> {
  readonly features: Readonly<Record<Name, number>>;
  readonly question: readonly number[];
}

interface Scale {
  readonly mean: number;
  readonly times: number;
}

/** Scales that bring each feature to mean 0 and deviation 1, and the vector's parts to mean 0 and so many times their size. */
export function scalesOf<Name extends string>(
  names: readonly Name[],
  rows: readonly VectorExample<Name>[],
  vectorScale: number,
): readonly Scale[] {
  const parts = (rows[0]?.question ?? []).map((_, i) => rows.map(({ question }) => question[i] ?? 0));
  const columns = [...names.map((name) => rows.map(({ features }) => features[name])), ...parts];
  return columns.map((values, i) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
    return { mean, times: i < names.length ? 1 / (deviation || 1) : vectorScale };
  });
}

export function scaledValues<Name extends string>(
  names: readonly Name[],
  { features, question }: VectorExample<Name>,
  scales: readonly Scale[],
): readonly number[] {
  return [...names.map((name) => features[name]), ...question].map(
    (value, i) => (value - (scales[i]?.mean ?? 0)) * (scales[i]?.times ?? 0),
  );
}

/** The source of a constant that holds the weights on the features as they are, and those of the vector in eight bits. */
export function modelSource<Name extends string>(
  { constant, script, embedder }: { readonly constant: string; readonly script: string; readonly embedder: string },
  names: readonly Name[],
  weights: readonly number[],
  scales: readonly Scale[],
): string {
  const plain = weights.map((weight, i) => weight * (scales[i]?.times ?? 1));
  const shift = (from: number, to: number) =>
    plain.slice(from, to).reduce((sum, weight, i) => sum - weight * (scales[from + i]?.mean ?? 0), 0);
  const vector = plain.slice(names.length, -1);
  const unit = Math.max(...vector.map(Math.abs)) / 127;
  const rounded = (value: number) => Number(value.toPrecision(3));
  return `/** Written by \`npx tsx evals/${script} --write\`. */
export const ${constant} = {
  intercept: ${rounded((plain.at(-1) ?? 0) + shift(0, names.length))},
  weights: {
${names.map((name, i) => `    ${name}: ${rounded(plain[i] ?? 0)},`).join("\n")}
  },
  question: {
    embedder: "${embedder}",
    intercept: ${rounded(shift(names.length, plain.length - 1))},
    unit: ${rounded(unit)},
    // biome-ignore format: numbers that nobody reads
    weights: [${vector.map((value) => Math.round(value / unit)).join(", ")}],
  },
} as const;
`;
}
