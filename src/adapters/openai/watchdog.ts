import { ChatModelError } from "../../ports/chat-model.ts";

export interface Patience {
  /** Milliseconds until the first piece, between pieces, and for the whole. */
  readonly firstTokenMs: number;
  readonly idleMs: number;
  readonly totalMs: number;
}

/** Cuts a call that keeps its reader waiting; the SDK's own timeout covers the wait for headers alone. */
export interface Watchdog {
  /** Aborted by the caller, by the watchdog, or by `stop`. */
  readonly signal: AbortSignal;
  /** Tells that a piece has come. */
  progress(): void;
  /** Ends the watch and the call, whether it is over or not. */
  stop(): void;
}

export function startWatchdog({ firstTokenMs, idleMs, totalMs }: Patience, caller?: AbortSignal): Watchdog {
  const own = new AbortController();
  const late = (what: string, ms: number) => () =>
    own.abort(new ChatModelError("timed-out", `The language model gave ${what} within ${ms} ms.`));
  const total = setTimeout(late("no whole answer", totalMs), totalMs);
  let next = setTimeout(late("nothing", firstTokenMs), firstTokenMs);
  return {
    signal: caller ? AbortSignal.any([caller, own.signal]) : own.signal,
    progress() {
      clearTimeout(next);
      next = setTimeout(late("no further word", idleMs), idleMs);
    },
    stop() {
      clearTimeout(total);
      clearTimeout(next);
      own.abort(new ChatModelError("truncated", "The call was ended."));
    },
  };
}
