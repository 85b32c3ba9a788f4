/** At most `count` of the values, evenly spread. */
export function spread<T>(values: readonly T[], count: number): readonly T[] {
  const step = Math.max(1, values.length / count);
  return Array.from({ length: Math.min(count, values.length) }, (_, i) => values[Math.floor(i * step)]).filter(
    (value) => value !== undefined,
  );
}
