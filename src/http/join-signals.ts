export interface JoinedSignal {
  readonly signal: AbortSignal;
  /** Lets both signals go; to be called when the work is over. */
  release(): void;
}

/**
 * A signal that aborts as soon as either does, with its reason. Unlike AbortSignal.any, which on Node 20 leaves something
 * on a signal that outlives the work, it can be let go.
 */
export function joinSignals(...signals: readonly AbortSignal[]): JoinedSignal {
  const joined = new AbortController();
  const listeners = signals.map((signal) => {
    // Node's server gives a text for its reason, which nothing that handles errors takes for one.
    const abort = () => joined.abort(signal.reason instanceof Error ? signal.reason : new Error(String(signal.reason)));
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort, { once: true });
    return () => signal.removeEventListener("abort", abort);
  });
  return {
    signal: joined.signal,
    release() {
      for (const remove of listeners) remove();
    },
  };
}
