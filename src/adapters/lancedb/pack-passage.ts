import type { Passage } from "../../domain/passage.ts";
import type { IndexedPassage } from "../../ports/passage-index.ts";

/** What the record begins with: how many bytes of JSON follow, as a little-endian uint32. */
const LENGTH_BYTES = 4;
const FLOAT_BYTES = 4;

/** The JSON of a record: the passage, and what the bytes after it are. */
interface Header extends Passage {
  /** Separated by spaces. */
  readonly terms: string;
  /** Dimensions of the passage's own vector, which come first; 0 where it has none. */
  readonly own: number;
  /** The same of each sentence. */
  readonly embedded: readonly number[];
  /** Dimensions of each token's vector, which come last; 0 where there are none. */
  readonly tokens: number;
}

/** A passage with its vectors as one run of bytes: float32 in the machine's order, then its tokens' int8. */
export function packPassage(passage: IndexedPassage): Uint8Array {
  const { vector, sentenceVectors, tokenVectors, terms, ...rest } = passage;
  const header: Header = {
    ...rest,
    terms: terms.join(" "),
    own: vector?.length ?? 0,
    embedded: sentenceVectors.map((each) => each?.length ?? 0),
    tokens: tokenVectors?.dimension ?? 0,
  };
  const json = new TextEncoder().encode(JSON.stringify(header));
  const vectors = [vector, ...sentenceVectors].flatMap((each) => (each ? [bytesOf(each)] : []));
  const parts = [json, ...vectors, ...(tokenVectors ? [bytesOf(tokenVectors.values)] : [])];
  const record = new Uint8Array(parts.reduce((sum, { length }) => sum + length, LENGTH_BYTES));
  new DataView(record.buffer).setUint32(0, json.length, true);
  let end = LENGTH_BYTES;
  for (const part of parts) {
    record.set(part, end);
    end += part.length;
  }
  return record;
}

export function unpackPassage(record: Uint8Array): IndexedPassage {
  const length = new DataView(record.buffer, record.byteOffset, LENGTH_BYTES).getUint32(0, true);
  const end = LENGTH_BYTES + length;
  const header: Header = JSON.parse(new TextDecoder().decode(record.subarray(LENGTH_BYTES, end)));
  const { terms, own, embedded, tokens, ...passage } = header;
  // Copied, so that floats lie where they may and the rows read with it need not be kept.
  const rest = record.slice(end).buffer;
  let next = 0;
  const floats = (count: number) => {
    if (count === 0) return null;
    const values = new Float32Array(rest, next, count);
    next += count * FLOAT_BYTES;
    return values;
  };
  return {
    ...passage,
    terms: terms === "" ? [] : terms.split(" "),
    vector: floats(own),
    sentenceVectors: embedded.map(floats),
    tokenVectors: tokens === 0 ? null : { dimension: tokens, values: new Int8Array(rest, next) },
  };
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Float32Array | Int8Array) =>
  new Uint8Array(buffer, byteOffset, byteLength);
