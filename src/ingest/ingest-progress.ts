export interface IngestProgress {
  readonly donePassages: number;
  /** Of the text that is to be taken in, 0 to 1. */
  readonly share: number;
  readonly elapsedMs: number;
  /** Undefined until the model was given something: what was kept of an earlier run takes no time. */
  readonly leftMs: number | undefined;
}

interface ProgressTeller {
  /**
   * One more passage.
   * @param length of the text that it stands for
   * @param isEmbedded whether it took the model's time
   */
  tell(length: number, isEmbedded: boolean): void;
  /** Text that will not be taken in. */
  pass(length: number): void;
}

/** Time left goes by the text, as how many passages it makes is known only once it is read. */
export function startProgress(
  articles: readonly { readonly length: number }[],
  onProgress: (progress: IngestProgress) => void = () => undefined,
): ProgressTeller {
  const startedAt = performance.now();
  const total = articles.reduce((sum, { length }) => sum + length, 0);
  let [donePassages, done, embedded] = [0, 0, 0];
  return {
    tell(length, isEmbedded) {
      donePassages++;
      done += length;
      if (isEmbedded) embedded += length;
      const elapsedMs = performance.now() - startedAt;
      // A passage stands for a fraction of its article's text, so that sums are a little off.
      const left = Math.max(0, Math.round(total - done));
      const leftMs = embedded === 0 ? undefined : (elapsedMs / embedded) * left;
      onProgress({ donePassages, share: 1 - left / Math.max(1, total), elapsedMs, leftMs });
    },
    pass(length) {
      done += length;
    },
  };
}
