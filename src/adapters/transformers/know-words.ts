import { setTimeout } from "node:timers/promises";
import type { Embedder } from "../../ports/embedder.ts";
import type { WordVectorStore } from "../../ports/word-vector-store.ts";

/** Some 40 MB. */
const MOST_WORDS = 20_000;
/** Words are learnt once nobody has asked for so long, one after the other, so that whoever comes waits for one at most. */
const QUIET_MS = 200;
/** Learnt at a stretch before they are kept. */
const WORDS_AT_A_STRETCH = 4_000;

export interface KnowingEmbedder extends Embedder {
  /** Embeds those not known yet while nobody asks for anything, the first ones first, and keeps them for the next start. */
  learn(words: Iterable<string>): Promise<void>;
}

interface KnowWordsOptions {
  readonly store: WordVectorStore;
  /** What words are learnt by: the same model, on the calling thread alone. */
  readonly alone: Embedder;
  readonly mostWords?: number;
  readonly quietMs?: number;
}

/**
 * Gives the vectors of words that it knows without asking the model: each answer compares a question's words with many of
 * the articles'. Vectors kept by an earlier start count only where the model gives the same today.
 */
export async function knowWords(
  embedder: Embedder,
  { store, alone, mostWords = MOST_WORDS, quietMs = QUIET_MS }: KnowWordsOptions,
): Promise<KnowingEmbedder> {
  const known = new Map(await readAsOfToday(alone, store));
  let askedAt = performance.now();
  const watched = <Answer>(answer: Promise<Answer>) => {
    askedAt = performance.now();
    return answer.finally(() => {
      askedAt = performance.now();
    });
  };
  const untilQuiet = async () => {
    for (;;) {
      const left = askedAt + quietMs - performance.now();
      if (left <= 0) return;
      await setTimeout(left, undefined, { ref: false });
    }
  };
  return {
    ...embedder,
    embed: async (text) => known.get(text) ?? watched(embedder.embed(text)),
    encode: (text) => watched(embedder.encode(text)),
    async learn(words) {
      let fresh = 0;
      const keep = async () => {
        fresh = 0;
        // Where nothing can be written, the next start learns them again.
        await store.write(alone, known).catch(() => undefined);
      };
      for (const word of words) {
        if (known.size >= mostWords) break;
        if (known.has(word)) continue;
        await untilQuiet();
        known.set(word, await alone.embed(word));
        fresh++;
        if (fresh === WORDS_AT_A_STRETCH) await keep();
      }
      if (fresh > 0) await keep();
    },
  };
}

/** Another processor may give other vectors, and a model's files may be changed under its name. */
async function readAsOfToday(embedder: Embedder, store: WordVectorStore) {
  const kept = await store.read(embedder);
  const [first] = kept;
  if (!first) return kept;
  const [word, vector] = first;
  const today = await embedder.embed(word);
  return vector.every((value, i) => value === today[i]) ? kept : new Map<string, Float32Array>();
}
