import type { Embedder } from "../src/ports/embedder.ts";

/** The same model, which reads each text and each pair once: for comparing what is made of it by two who ask it the same. */
export function readOnce(embedder: Embedder): Embedder {
  const { crossEncoder } = embedder;
  const score = crossEncoder && once(crossEncoder.score);
  return {
    ...embedder,
    embed: once(embedder.embed),
    encode: once(embedder.encode),
    ...(score ? { crossEncoder: { score } } : {}),
  };
}

function once<Asked extends readonly unknown[], Value>(
  read: (...asked: Asked) => Promise<Value>,
): (...asked: Asked) => Promise<Value> {
  const known = new Map<string, Promise<Value>>();
  return (...asked) => {
    const key = JSON.stringify(asked);
    const value = known.get(key) ?? read(...asked);
    known.set(key, value);
    return value;
  };
}
