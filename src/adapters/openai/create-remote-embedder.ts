import { YijuError } from "../../domain/errors.ts";
import { keepNewest } from "../../domain/keep-newest.ts";
import type { Embedder } from "../../ports/embedder.ts";
import { unit } from "../vector-math.ts";

/** One vector for each text, in order, by whatever speaks for the model. */
export type EmbedTexts = (texts: readonly string[]) => Promise<readonly (readonly number[])[]>;

/** Texts of one call: what small servers still take at once. */
const TEXTS_AT_ONCE = 64;
/** Questions come again, and each takes a call. */
const REMEMBERED = 500;

interface WaitingText {
  readonly text: string;
  readonly resolve: (vector: Float32Array) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * A model that runs elsewhere; its tokens' vectors cannot be had.
 * @param dimension of its vectors; asked of the model where it is not known
 * @throws YijuError "model", as do its methods, when the model gives no such vector.
 */
export async function createRemoteEmbedder(id: string, embedTexts: EmbedTexts, dimension?: number): Promise<Embedder> {
  const known = new Map<string, Promise<Float32Array>>();
  let expected = dimension;
  const check = (vector: readonly number[] | undefined): Float32Array => {
    const found = vector?.length ?? 0;
    if (!vector || found === 0 || (expected !== undefined && found !== expected))
      throw new Error(`its vector has ${found} dimensions instead of ${expected ?? "some"}`);
    if (!vector.every(Number.isFinite)) throw new Error("its vector is not finite");
    expected = found;
    return unit(Float32Array.from(vector));
  };
  let waiting: WaitingText[] = [];
  /** What is asked for in the same moment goes in one call. */
  const ask = (text: string) =>
    new Promise<Float32Array>((resolve, reject) => {
      waiting.push({ text, resolve, reject });
      if (waiting.length === 1) setTimeout(send);
      if (waiting.length >= TEXTS_AT_ONCE) void send();
    });
  async function send(): Promise<void> {
    const batch = waiting;
    waiting = [];
    if (batch.length === 0) return;
    try {
      const vectors = await embedTexts(batch.map(({ text }) => text));
      const checked = batch.map((_, at) => check(vectors[at]));
      for (const [at, { resolve }] of batch.entries()) resolve(checked[at] ?? new Float32Array());
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      const error = new YijuError(
        "model",
        `向量模型 ${id} 用不了 The embedding model cannot be used: ${reason}.`,
        "检查 EMBEDDINGS_MODEL、EMBEDDINGS_BASE_URL 与密钥；换了模型就 npm run ingest -- --rebuild Check EMBEDDINGS_MODEL, EMBEDDINGS_BASE_URL and the key; where the model is another one now, run npm run ingest -- --rebuild.",
        { cause },
      );
      for (const { reject } of batch) reject(error);
    }
  }
  const embed = (text: string): Promise<Float32Array> => {
    const vector = known.get(text) ?? ask(text);
    keepNewest(known, text, vector, REMEMBERED);
    vector.catch(() => known.delete(text));
    return vector;
  };
  return {
    id,
    isRemote: true,
    parallel: TEXTS_AT_ONCE,
    dimension: dimension ?? (await embed("维度")).length,
    embed,
    encode: async (text) => ({ vector: await embed(text), tokens: null }),
  };
}
