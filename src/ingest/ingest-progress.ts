export interface IngestProgress {
  readonly donePassages: number;
  /** Of the text that is to be taken in, 0 to 1. */
  readonly share: number;
  /** Undefined until it is known. */
  readonly pace: IngestPace | undefined;
}

export interface IngestPace {
  /** Of those given to the model: what was kept of an earlier run takes no time. */
  readonly passagesPerSecond: number;
  readonly leftMs: number;
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

/** Of the model at work: loading it takes as long as many passages, and those of all threads come together at first. */
const PACE_KNOWN_AFTER_MS = 2_000;

/** Time left goes by the text, as how many passages it makes is known only once it is read. */
export function startProgress(
  articles: readonly { readonly length: number }[],
  onProgress: (progress: IngestProgress) => void = () => undefined,
): ProgressTeller {
  const total = articles.reduce((sum, { length }) => sum + length, 0);
  let [donePassages, done, embeddedPassages, embedded] = [0, 0, 0, 0];
  let firstEmbeddedAt: number | undefined;
  const paceOf = (left: number): IngestPace | undefined => {
    if (firstEmbeddedAt === undefined || embedded === 0) return undefined;
    const workedMs = performance.now() - firstEmbeddedAt;
    if (workedMs < PACE_KNOWN_AFTER_MS) return undefined;
    return { passagesPerSecond: embeddedPassages / (workedMs / 1000), leftMs: (workedMs / embedded) * left };
  };
  return {
    tell(length, isEmbedded) {
      donePassages++;
      done += length;
      if (isEmbedded && firstEmbeddedAt === undefined) firstEmbeddedAt = performance.now();
      else if (isEmbedded) {
        embeddedPassages++;
        embedded += length;
      }
      // A passage stands for a fraction of its article's text, so that sums are a little off.
      const left = Math.max(0, Math.round(total - done));
      onProgress({ donePassages, share: 1 - left / Math.max(1, total), pace: paceOf(left) });
    },
    pass(length) {
      done += length;
    },
  };
}
