import { APIConnectionError, APIError } from "openai";
import { ChatModelError } from "../../ports/chat-model.ts";

/** Says in the port's words what went wrong; `hasBegun` tells whether any output had come. */
export function explainFailure(error: unknown, hasBegun: boolean, signal: AbortSignal): ChatModelError {
  // The SDK takes an aborted stream for one that ended, so that the watchdog's word comes first.
  if (signal.reason instanceof ChatModelError) return signal.reason;
  if (error instanceof ChatModelError) return error;
  const options = { cause: error };
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof APIConnectionError || (!(error instanceof APIError) && isNetworkFailure(error))) {
    return hasBegun
      ? new ChatModelError("truncated", "The language model's endpoint broke the answer off.", options)
      : new ChatModelError("unreachable", "The language model's endpoint cannot be reached.", options);
  }
  if (error instanceof APIError) {
    const { status } = error;
    if (status === 401 || status === 403) {
      return new ChatModelError("unauthorised", "The language model's endpoint refused the key.", options);
    }
    if (status === 429) return new ChatModelError("rate-limited", "The language model's endpoint is busy.", options);
    if (status === undefined || status >= 500) {
      return new ChatModelError("server-error", `The language model's endpoint failed: ${message}`, options);
    }
    return new ChatModelError("refused", `The language model's endpoint refused the request: ${message}`, options);
  }
  return new ChatModelError("garbled", `The language model's endpoint sent what cannot be read: ${message}`, options);
}

function isNetworkFailure(error: unknown): boolean {
  const code = (error as { cause?: { code?: unknown } }).cause?.code ?? (error as { code?: unknown }).code;
  return typeof code === "string" && /^(E[A-Z]+|UND_ERR_[A-Z_]+)$/u.test(code);
}
