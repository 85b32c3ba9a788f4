/** Arrays that lie one after the other in one file, by name. */
export type Sections = Readonly<Record<string, Section>>;

type Section = Int8Array | Uint8Array | Uint16Array | Uint32Array | Float32Array | Float64Array;

const kinds = { Int8Array, Uint8Array, Uint16Array, Uint32Array, Float32Array, Float64Array };

interface Entry {
  readonly name: string;
  readonly kind: keyof typeof kinds;
  readonly at: number;
  readonly length: number;
}

/** The largest element's width, so that every array can be viewed where it lies. */
const ALIGNMENT = 8;
const LENGTH_BYTES = 4;

const aligned = (bytes: number) => Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;

/** One file: the header's length, the header as JSON, then the arrays, little-endian as on every platform served. */
export function packSections(sections: Sections): Uint8Array<ArrayBuffer> {
  let size = 0;
  const entries = Object.entries(sections).map(([name, values]): Entry => {
    const at = size;
    size += aligned(values.byteLength);
    return { name, kind: values.constructor.name as keyof typeof kinds, at, length: values.length };
  });
  const header = new TextEncoder().encode(JSON.stringify(entries));
  const start = aligned(LENGTH_BYTES + header.length);
  const file = new Uint8Array(start + size);
  new DataView(file.buffer).setUint32(0, header.length, true);
  file.set(header, LENGTH_BYTES);
  for (const { name, at } of entries) {
    const { buffer, byteOffset, byteLength } = sections[name] ?? new Uint8Array();
    file.set(new Uint8Array(buffer, byteOffset, byteLength), start + at);
  }
  return file;
}

/** Views of the arrays in `file`; nothing is copied. */
export function unpackSections(file: ArrayBuffer): Sections {
  const headerLength = new DataView(file).getUint32(0, true);
  const header = new TextDecoder().decode(new Uint8Array(file, LENGTH_BYTES, headerLength));
  const start = aligned(LENGTH_BYTES + headerLength);
  return Object.fromEntries(
    (JSON.parse(header) as Entry[]).map(({ name, kind, at, length }) => [
      name,
      new kinds[kind](file, start + at, length),
    ]),
  );
}

/**
 * The section of this name and kind.
 * @throws Error when the file has none: it was written by another version.
 */
export function sectionOf<Kind extends keyof typeof kinds>(
  sections: Sections,
  name: string,
  kind: Kind,
): InstanceType<(typeof kinds)[Kind]> {
  const found = sections[name];
  if (found instanceof kinds[kind]) return found as InstanceType<(typeof kinds)[Kind]>;
  throw new Error(`The exported index lacks ${name}; run npm run export again.`);
}
