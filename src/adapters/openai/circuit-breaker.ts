import { type ChatFailure, ChatModelError } from "../../ports/chat-model.ts";

const FAILURES_TO_OPEN = 3;
const OPEN_MS = 30_000;
/** Failures that the next call would meet as well. */
const lasting: ReadonlySet<ChatFailure> = new Set([
  "unreachable",
  "unauthorised",
  "rate-limited",
  "server-error",
  "timed-out",
]);

/** Spares an endpoint that is down, and its callers the wait: Nygard, "Release It!", 2007, chapter 5. */
export interface CircuitBreaker {
  /** @throws ChatModelError "circuit-open" while the endpoint is left alone. */
  enter(): void;
  succeeded(): void;
  failed(reason: ChatFailure): void;
}

export function createCircuitBreaker(now: () => number = () => performance.now()): CircuitBreaker {
  let failures = 0;
  let openUntil = 0;
  return {
    enter() {
      if (failures < FAILURES_TO_OPEN) return;
      if (now() < openUntil)
        throw new ChatModelError(
          "circuit-open",
          "The language model failed several times and is left alone for a while.",
        );
      // One call may try; the others wait until it is known how that went.
      openUntil = now() + OPEN_MS;
    },
    succeeded() {
      failures = 0;
    },
    failed(reason) {
      if (!lasting.has(reason)) return;
      failures++;
      openUntil = now() + OPEN_MS;
    },
  };
}
