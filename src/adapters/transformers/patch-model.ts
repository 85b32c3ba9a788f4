/** What a trained reader changes in the bytes of an int8 model; every place is a number of bytes from a file's beginning. */
export interface ModelPatch {
  /** SHA-256 of the model that it changes. */
  readonly model: string;
  readonly matrices: readonly MatrixPatch[];
  readonly vectors: readonly VectorPatch[];
  /** The score is this of the [CLS] state; `weights` lie in the patch. */
  readonly head: { readonly width: number; readonly weights: number; readonly bias: number };
  /** SHA-256 of the values. */
  readonly sha256: string;
}

/** To a matrix of `rows` by `columns`, kept as int8 with a scale for each column, the product of two thin ones is added. */
interface MatrixPatch {
  readonly rows: number;
  readonly columns: number;
  readonly rank: number;
  /** In the model. */
  readonly values: number;
  readonly scales: number;
  /** In the patch: int8 of rank by rows and of rank by columns, and a float for each of the rank. */
  readonly down: number;
  readonly up: number;
  readonly factors: number;
}

interface VectorPatch {
  readonly length: number;
  /** In the model. */
  readonly at: number;
  /** In the patch. */
  readonly values: number;
}

/** As the model keeps them: seven bits, which no processor's sums of products overflow. */
const LARGEST = 64;
const FLOAT_BYTES = 4;

/**
 * A model's bytes with low-rank changes of its matrices (Hu et al. 2021, LoRA) added, so that one download serves two models.
 * @param model its int8 matrices have a scale for each column and no zero points
 */
export function patchModel(model: Buffer, patch: ModelPatch, values: Buffer): Buffer {
  const patched = Buffer.from(model);
  for (const matrix of patch.matrices) changeMatrix(patched, matrix, values);
  for (const { length, at, values: from } of patch.vectors) values.copy(patched, at, from, from + length * FLOAT_BYTES);
  return patched;
}

export function floatsAt(buffer: Buffer, at: number, length: number): Float32Array {
  return Float32Array.from({ length }, (_, i) => buffer.readFloatLE(at + i * FLOAT_BYTES));
}

function changeMatrix(model: Buffer, matrix: MatrixPatch, values: Buffer): void {
  const { rows, columns, rank } = matrix;
  const scales = floatsAt(model, matrix.scales, columns);
  const factors = floatsAt(values, matrix.factors, rank);
  const stored = new Int8Array(model.buffer, model.byteOffset + matrix.values, rows * columns);
  const down = new Int8Array(values.buffer, values.byteOffset + matrix.down, rank * rows);
  const up = new Int8Array(values.buffer, values.byteOffset + matrix.up, rank * columns);
  const changed = new Float64Array(rows * columns);
  for (let i = 0; i < changed.length; i++) changed[i] = (stored[i] as number) * (scales[i % columns] as number);
  for (let k = 0; k < rank; k++) {
    for (let row = 0; row < rows; row++) {
      const factor = (down[k * rows + row] as number) * (factors[k] as number);
      for (let column = 0; column < columns; column++)
        changed[row * columns + column] =
          (changed[row * columns + column] as number) + factor * (up[k * columns + column] as number);
    }
  }
  const largest = new Float64Array(columns);
  // Iterators over 12 million values would take seconds.
  for (let i = 0; i < changed.length; i++) {
    const column = i % columns;
    largest[column] = Math.max(largest[column] as number, Math.abs(changed[i] as number));
  }
  for (let column = 0; column < columns; column++) {
    scales[column] = (largest[column] as number) / LARGEST;
    model.writeFloatLE(scales[column] as number, matrix.scales + column * FLOAT_BYTES);
  }
  for (let i = 0; i < changed.length; i++) {
    const scale = scales[i % columns] as number;
    stored[i] = scale === 0 ? 0 : Math.round((changed[i] as number) / scale);
  }
}
