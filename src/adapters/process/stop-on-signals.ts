import { setMaxListeners } from "node:events";

/** Between the word that the service closes and its end, for the last events to reach their readers. */
const LAST_WORDS_MS = 500;
/** npm passes a terminal's Ctrl-C on beside the terminal itself: what comes so soon is the same wish. */
const SAME_WISH_MS = 1_000;
const PARENT_CHECK_INTERVAL_MS = 1_000;

interface Stoppable {
  close(callback: () => void): unknown;
  closeIdleConnections?(): void;
}

/**
 * Once told to stop, takes no more requests, lets those under way come to their end within `graceMs` milliseconds, and
 * exits with 0; shortly before, the returned signal aborts with `reason`, which ends what is left. Who asks again is not
 * kept waiting: exit code 1.
 */
export function stopOnSignals(
  server: Stoppable,
  options: { readonly graceMs: number; readonly reason: Error; readonly onStop: () => void },
): AbortSignal {
  const { graceMs, reason, onStop } = options;
  const closing = new AbortController();
  // Every request under way listens, which is no leak.
  setMaxListeners(0, closing.signal);
  let stoppingSince: number | undefined;
  const stop = () => {
    if (stoppingSince !== undefined) return;
    stoppingSince = performance.now();
    onStop();
    server.close(() => process.exit(0));
    server.closeIdleConnections?.();
    setTimeout(() => closing.abort(reason), Math.max(0, graceMs - LAST_WORDS_MS)).unref();
    setTimeout(() => process.exit(0), graceMs).unref();
  };
  const onSignal = () => {
    if (stoppingSince !== undefined && performance.now() - stoppingSince > SAME_WISH_MS) process.exit(1);
    stop();
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, onSignal);
  stopWithShell(stop);
  return closing.signal;
}

/** The shell between npm and this process does not pass SIGTERM on: when it is gone, so is whoever started us. */
function stopWithShell(stop: () => void): void {
  if (process.env["npm_lifecycle_event"] === undefined) return;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    stop();
  }, PARENT_CHECK_INTERVAL_MS);
  watch.unref();
}
