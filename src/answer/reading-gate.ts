/** Runs work when its turn comes; `signal` takes it out of the line. */
export type Gate = <T>(work: () => Promise<T>, signal?: AbortSignal) => Promise<T>;

/**
 * Lets so many in at once, the others in the order in which they came. Whoever leaves while waiting costs nothing: on a
 * busy server the work of readers who have gone would keep those who stay waiting.
 * @throws the signal's reason when it is aborted before the work begins.
 */
export function createGate(mostAtOnce: number): Gate {
  const waiting = new Set<() => void>();
  let running = 0;
  const comeIn = (signal: AbortSignal | undefined) =>
    new Promise<void>((resolve, reject) => {
      const leave = () => {
        waiting.delete(enter);
        reject(signal?.reason);
      };
      const enter = () => {
        signal?.removeEventListener("abort", leave);
        waiting.delete(enter);
        running++;
        resolve();
      };
      if (running < mostAtOnce) return enter();
      waiting.add(enter);
      signal?.addEventListener("abort", leave, { once: true });
    });
  return async (work, signal) => {
    signal?.throwIfAborted();
    await comeIn(signal);
    try {
      return await work();
    } finally {
      running--;
      const [next] = waiting;
      next?.();
    }
  };
}
