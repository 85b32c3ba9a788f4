import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { inflateRawSync } from "node:zlib";
import type { JiebaTables } from "./jieba-tables.ts";

const require = createRequire(import.meta.url);

/** Where the dictionary's deflated text begins in the pinned version's binary, and how that text begins. */
const DICTIONARY_OFFSET = 871_183;
const DICTIONARY_OPENING = "1号店 3 n\n";
/** How many characters each state knows, in the binary's order; so the four tables are told from other data. */
const STATE_SIZES = [6_857, 7_439, 6_409, 14_519];
const ENTRY_BYTES = 16;
const DATA_SECTION = 11;

/**
 * Reads the tables out of jieba-wasm's own binary, so that whoever segments by them cuts as the package does.
 * @throws Error when the package is another version than the one that this was written for.
 */
export function readJiebaTables(): JiebaTables {
  const file = join(dirname(require.resolve("jieba-wasm")), "jieba_rs_wasm_bg.wasm");
  const binary = readFileSync(file);
  return { words: readWords(binary), emissions: readEmissions(loadData(binary)) };
}

function readWords(binary: Buffer): JiebaTables["words"] {
  const text = inflateRawSync(binary.subarray(DICTIONARY_OFFSET)).toString("utf8");
  if (!text.startsWith(DICTIONARY_OPENING)) throw unknownVersion("dictionary");
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [word = "", frequency, tag = ""] = line.split(" ");
      return { word, frequency: Number(frequency), tag };
    });
}

/** The binary's memory as it stands when it is loaded (WebAssembly Core Specification, "Data Section"). */
function loadData(binary: Buffer): Buffer {
  const segments: { readonly at: number; readonly bytes: Buffer }[] = [];
  let at = 8;
  const unsigned = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = binary[at++] ?? 0;
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  };
  while (at < binary.length) {
    const section = binary[at++];
    const size = unsigned();
    const end = at + size;
    if (section === DATA_SECTION) {
      for (let count = unsigned(); count > 0; count--) {
        // Each active segment: 0, i32.const, its address, end.
        at += 2;
        const address = unsigned();
        at += 1;
        const length = unsigned();
        segments.push({ at: address, bytes: binary.subarray(at, at + length) });
        at += length;
      }
    }
    at = end;
  }
  const memory = Buffer.alloc(Math.max(0, ...segments.map((segment) => segment.at + segment.bytes.length)));
  for (const segment of segments) memory.set(segment.bytes, segment.at);
  return memory;
}

/** The tables are arrays of a character's address, its three bytes' count and a double. */
function readEmissions(memory: Buffer): JiebaTables["emissions"] {
  const emissions = new Map<string, (number | null)[]>();
  let state = 0;
  for (let at = 0; at + ENTRY_BYTES <= memory.length && state < STATE_SIZES.length; ) {
    const run = runOfCharacters(memory, at);
    if (run.length !== STATE_SIZES[state]) {
      at += run.length > 0 ? run.length * ENTRY_BYTES : 8;
      continue;
    }
    for (const [character, logProbability] of run) {
      const known = emissions.get(character) ?? [null, null, null, null];
      known[state] = logProbability;
      emissions.set(character, known);
    }
    state++;
    at += run.length * ENTRY_BYTES;
  }
  if (state < STATE_SIZES.length) throw unknownVersion("model of unknown words");
  return emissions;
}

function runOfCharacters(memory: Buffer, from: number): readonly (readonly [string, number])[] {
  const run: [string, number][] = [];
  for (let at = from; at + ENTRY_BYTES <= memory.length; at += ENTRY_BYTES) {
    const address = memory.readUInt32LE(at);
    const logProbability = memory.readDoubleLE(at + 8);
    if (memory.readUInt32LE(at + 4) !== 3 || !(logProbability < 0 && logProbability > -30)) break;
    const character = memory.subarray(address, address + 3).toString("utf8");
    if (character.length !== 1) break;
    run.push([character, logProbability]);
  }
  return run;
}

const unknownVersion = (what: string) =>
  new Error(`jieba-wasm holds its ${what} elsewhere than version 2.4.0 does; read-jieba-tables.ts must follow.`);
