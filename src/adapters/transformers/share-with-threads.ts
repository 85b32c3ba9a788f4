import type { Embedder } from "../../ports/embedder.ts";

/**
 * Texts that a thread is given at the same time: while the calling thread embeds or finds passages it hands out no more, and
 * of sixteen questions at once two for each thread left that idle for most of the time.
 */
const TEXTS_A_THREAD = 8;

/**
 * Embeds on the calling thread, and while that has a text already, in others, so that a busy server uses all cores and a
 * quiet one neither waits for a thread nor holds a model in each. The vectors are the same, bit for bit.
 * @param openThreads called once, when two texts first come at the same time; until its model is loaded, and should it
 * fail, the calling thread does all the work
 */
export function shareWithThreads(embedder: Embedder, openThreads: () => Embedder): Embedder {
  let threads: Embedder | undefined;
  let isReady = false;
  let [here, elsewhere] = [0, 0];

  const start = () => {
    threads = openThreads();
    threads.embed("维度").then(
      () => {
        isReady = true;
      },
      () => undefined,
    );
  };
  const shared =
    <Answer>(ask: (by: Embedder, text: string) => Promise<Answer>) =>
    async (text: string): Promise<Answer> => {
      if (here + elsewhere > 0 && !threads) start();
      const isBusy = here + elsewhere > 0;
      if (threads && isReady && isBusy && elsewhere < TEXTS_A_THREAD * (threads.parallel ?? 1)) {
        elsewhere++;
        try {
          return await ask(threads, text);
        } catch {
          isReady = false;
        } finally {
          elsewhere--;
        }
      }
      here++;
      try {
        return await ask(embedder, text);
      } finally {
        here--;
      }
    };
  return {
    ...embedder,
    embed: shared((by, text) => by.embed(text)),
    encode: shared((by, text) => by.encode(text)),
  };
}
