import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { readContexts } from "../evals/formats/squad.ts";
import { loadTokenStates } from "../src/adapters/transformers/create-embedder.ts";
import type { StoredBasis } from "../src/adapters/transformers/token-basis.ts";
import { dot, unit } from "../src/adapters/vector-math.ts";
import { normalise } from "../src/retrieve/normalise.ts";

/**
 * Fits the basis that token vectors are kept in: the leading principal directions of the default model's token states on
 * the contexts of a SQuAD file, by orthogonal iteration (Golub and Van Loan, Matrix Computations, 8.2).
 * Usage: npx tsx scripts/fit-token-basis.ts --file DRCD_test.json [--rows 64]
 */

const ITERATIONS = 15;
const TEXTS = 400;
/** Every so manieth token, which is plenty to know the directions by. */
const TOKEN_STEP = 3;

const { values } = parseArgs({ options: { file: { type: "string" }, rows: { type: "string", default: "64" } } });
if (!values.file) throw new Error("--file names a SQuAD file, such as DRCD_test.json.");

const statesOf = await loadTokenStates({ modelsDirectory: "data/models" });
const sample: Float32Array[] = [];
for (const { text } of (await readContexts(values.file)).slice(0, TEXTS)) {
  const states = (await statesOf(normalise(text))).slice(1, -1);
  sample.push(...states.filter((_, i) => i % TOKEN_STEP === 0).map(unit));
}
const rows = leadingDirections(secondMoments(sample), Number(values.rows));
const stored: StoredBasis = { rows: rows.map(asInt8) };
await writeFile("src/adapters/transformers/token-basis.json", `${JSON.stringify(stored, null, 2)}\n`);
console.log(`${rows.length} directions from ${sample.length} tokens.`);

function secondMoments(vectors: readonly Float32Array[]): readonly Float64Array[] {
  const width = vectors[0]?.length ?? 0;
  const moments = Array.from({ length: width }, () => new Float64Array(width));
  for (const vector of vectors) {
    moments.forEach((row, i) => {
      for (let j = 0; j < width; j++) row[j] = (row[j] ?? 0) + (vector[i] ?? 0) * (vector[j] ?? 0);
    });
  }
  return moments;
}

function leadingDirections(moments: readonly Float64Array[], count: number): readonly Float64Array[] {
  // Any start that is not orthogonal to the answer will do; unit vectors keep the result the same each time.
  let directions = orthonormal(Array.from({ length: count }, (_, k) => moments[k] ?? new Float64Array()));
  for (let i = 0; i < ITERATIONS; i++) {
    directions = orthonormal(directions.map((direction) => Float64Array.from(moments, (row) => dot(row, direction))));
  }
  return directions;
}

function orthonormal(vectors: readonly Float64Array[]): readonly Float64Array[] {
  const done: Float64Array[] = [];
  for (const vector of vectors) {
    let rest = vector;
    for (const other of done) {
      const along = dot(rest, other);
      rest = rest.map((value, i) => value - along * (other[i] ?? 0));
    }
    const norm = Math.sqrt(dot(rest, rest));
    done.push(rest.map((value) => value / norm));
  }
  return done;
}

function asInt8(direction: Float64Array): string {
  const largest = Math.max(...direction.map(Math.abs));
  return Buffer.from(Int8Array.from(direction, (value) => Math.round((value / largest) * 127)).buffer).toString(
    "base64",
  );
}
