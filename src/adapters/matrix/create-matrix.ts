import { code } from "./multiply-code.ts";

/** Vectors to multiply others with, all at once. */
export interface Matrix {
  /** The dot product of each row with a vector, in double precision; to be read before the next call. */
  multiply(vector: Float32Array): Float64Array;
}

interface Kernel extends WebAssembly.Exports {
  readonly memory: WebAssembly.Memory;
  readonly multiply: (rows: number, end: number, vector: number, vectorEnd: number, products: number) => void;
}

/** Rows that are multiplied in one go, as many as there are registers for. */
const ROWS = 16;
const [FLOAT64, FLOAT32] = [Float64Array.BYTES_PER_ELEMENT, Float32Array.BYTES_PER_ELEMENT];
const PAGE_BYTES = 65_536;

let compiled: WebAssembly.Module | undefined;

/**
 * Copies the rows, all of one length, into memory of its own. Every sum is added up in the order of the columns, so that
 * it equals to the bit what plain script gives, in a fifth of the time.
 */
export function createMatrix(rows: readonly Float32Array[]): Matrix {
  const columns = rows[0]?.length ?? 0;
  if (columns === 0) return { multiply: () => new Float64Array(rows.length) };
  compiled ??= new WebAssembly.Module(Uint8Array.from(atob(code), (character) => character.charCodeAt(0)));
  const { memory, multiply } = new WebAssembly.Instance(compiled).exports as Kernel;
  const groups = Math.ceil(rows.length / ROWS);
  const productsAt = columns * FLOAT64;
  const rowsAt = productsAt + groups * ROWS * FLOAT64;
  const end = rowsAt + groups * ROWS * columns * FLOAT32;
  memory.grow(Math.max(0, Math.ceil((end - memory.buffer.byteLength) / PAGE_BYTES)));
  const values = new Float32Array(memory.buffer, rowsAt, groups * ROWS * columns);
  for (const [number, row] of rows.entries()) {
    const first = Math.floor(number / ROWS) * ROWS * columns + (number % ROWS);
    for (let i = 0; i < columns; i++) values[first + i * ROWS] = row[i] as number;
  }
  const given = new Float64Array(memory.buffer, 0, columns);
  const products = new Float64Array(memory.buffer, productsAt, rows.length);
  return {
    multiply(vector) {
      given.set(vector);
      multiply(rowsAt, end, 0, productsAt, productsAt);
      return products;
    },
  };
}
