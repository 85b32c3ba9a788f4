import type { Embedder } from "../../ports/embedder.ts";

const DIMENSION = 64;

/** A deterministic stand-in for a model: counts of hashed character bigrams (FNV-1a), norm 1. For tests only. */
export function createHashEmbedder(): Embedder {
  const embed = async (text: string) => {
    const vector = new Float32Array(DIMENSION);
    const characters = [..."^", ...text, "$"];
    for (let i = 1; i < characters.length; i++) {
      const at = hash(`${characters[i - 1]}${characters[i]}`) % DIMENSION;
      vector[at] = (vector[at] ?? 0) + 1;
    }
    const norm = Math.hypot(...vector);
    return vector.map((value) => value / norm);
  };
  return {
    id: "hash-bigrams-64",
    dimension: DIMENSION,
    embed,
    encode: async (text) => ({ vector: await embed(text), tokens: null }),
  };
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return value;
}
