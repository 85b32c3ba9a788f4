import type { Passage } from "../../domain/passage.ts";
import type { ArticleHeading, IndexedPassage } from "../../ports/passage-index.ts";

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
  /** Of its article, so that whoever shows the passage need not read that; earlier releases left it out. */
  readonly heading?: ArticleHeading;
}

export interface FiledPassage {
  readonly passage: IndexedPassage;
  readonly heading: ArticleHeading | undefined;
}

/** A passage with its vectors as one run of bytes: float32 in the machine's order, then its tokens' int8. */
export function packPassage(passage: IndexedPassage, article: ArticleHeading): Uint8Array {
  const { vector, sentenceVectors, tokenVectors, terms, ...rest } = passage;
  const header: Header = {
    ...rest,
    terms: terms.join(" "),
    own: vector?.length ?? 0,
    embedded: sentenceVectors.map((each) => each?.length ?? 0),
    tokens: tokenVectors?.dimension ?? 0,
    heading: headingOf(article),
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

export function unpackPassage(record: Uint8Array): FiledPassage {
  const length = new DataView(record.buffer, record.byteOffset, LENGTH_BYTES).getUint32(0, true);
  const end = LENGTH_BYTES + length;
  const header: Header = JSON.parse(new TextDecoder().decode(record.subarray(LENGTH_BYTES, end)));
  const { terms, own, embedded, tokens, heading, ...rest } = header;
  // Copied, so that floats lie where they may and the rows read with it need not be kept.
  const bytes = record.slice(end).buffer;
  let next = 0;
  const floats = (count: number) => {
    if (count === 0) return null;
    const values = new Float32Array(bytes, next, count);
    next += count * FLOAT_BYTES;
    return values;
  };
  const passage = {
    ...rest,
    terms: terms === "" ? [] : terms.split(" "),
    vector: floats(own),
    sentenceVectors: embedded.map(floats),
    tokenVectors: tokens === 0 ? null : { dimension: tokens, values: new Int8Array(bytes, next) },
  };
  return { passage, heading };
}

/** Without the text. */
function headingOf({ title, publisher, publishedOn, defects, partDefects }: ArticleHeading): ArticleHeading {
  return {
    title,
    ...(publisher === undefined ? {} : { publisher }),
    ...(publishedOn === undefined ? {} : { publishedOn }),
    defects,
    ...(partDefects === undefined ? {} : { partDefects }),
  };
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Float32Array | Int8Array) =>
  new Uint8Array(buffer, byteOffset, byteLength);
