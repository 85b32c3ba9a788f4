/** Cosine of two unit vectors of the same length. */
export function cosine(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

/** The same with each of several, four of them at a time: a sum waits for the one before it, and four do not wait for each other. */
export function cosinesWith(vector: Float32Array, others: readonly Float32Array[]): readonly number[] {
  const found: number[] = [];
  const whole = others.length - (others.length % 4);
  for (let at = 0; at < whole; at += 4) {
    const [a, b, c, d] = others.slice(at, at + 4) as [Float32Array, Float32Array, Float32Array, Float32Array];
    let [ofA, ofB, ofC, ofD] = [0, 0, 0, 0];
    for (let i = 0; i < vector.length; i++) {
      const value = vector[i] ?? 0;
      ofA += value * (a[i] ?? 0);
      ofB += value * (b[i] ?? 0);
      ofC += value * (c[i] ?? 0);
      ofD += value * (d[i] ?? 0);
    }
    found.push(ofA, ofB, ofC, ofD);
  }
  return [...found, ...others.slice(whole).map((other) => cosine(vector, other))];
}
