import type { CrossEncoder } from "../../ports/cross-encoder.ts";
import type { Embedder } from "../../ports/embedder.ts";

/** What threads do: one may fail while the other goes on. */
type Work = "texts" | "pairs";

/**
 * Embeds on the calling thread, and while there is a text already, in others alone, so that a busy server uses all cores
 * and a quiet one neither waits for a thread nor holds a model in each: what else a question takes keeps the calling thread
 * busy, and while that embeds it hands out no text. The vectors are the same, bit for bit.
 * @param openThreads called once, when two texts first come at the same time; until its model is loaded, and should it
 * fail, the calling thread does all the work
 */
export function shareWithThreads(embedder: Embedder, openThreads: () => Embedder): Embedder {
  let threads: Embedder | undefined;
  const isReady = { texts: false, pairs: false };
  let [here, elsewhere] = [0, 0];

  const start = () => {
    threads = openThreads();
    const ready = (work: Work) => () => {
      isReady[work] = true;
    };
    // Loaded too, so that no question waits for it; where it cannot be had, the thread embeds all the same.
    const reading = threads.crossEncoder?.score("", []).then(ready("pairs"), () => undefined);
    Promise.all([threads.embed("维度"), reading]).then(ready("texts"), () => undefined);
  };
  const shared =
    <Asked extends unknown[], Answer>(work: Work, ask: (by: Embedder, ...asked: Asked) => Promise<Answer>) =>
    async (...asked: Asked): Promise<Answer> => {
      if (here + elsewhere > 0 && !threads) start();
      const isBusy = here + elsewhere > 0;
      if (threads && isReady[work] && isBusy) {
        elsewhere++;
        try {
          return await ask(threads, ...asked);
        } catch {
          isReady[work] = false;
        } finally {
          elsewhere--;
        }
      }
      here++;
      try {
        return await ask(embedder, ...asked);
      } finally {
        here--;
      }
    };
  const { crossEncoder } = embedder;
  return {
    ...embedder,
    embed: shared("texts", (by, text: string) => by.embed(text)),
    encode: shared("texts", (by, text: string) => by.encode(text)),
    ...(crossEncoder
      ? {
          crossEncoder: {
            score: shared("pairs", (by, ...pair: Parameters<CrossEncoder["score"]>) =>
              (by.crossEncoder ?? crossEncoder).score(...pair),
            ),
          },
        }
      : {}),
  };
}
