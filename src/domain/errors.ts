/**
 * Failures that a person can act on. Not for outcomes: an abstention is an answer.
 * `code` is stable; `action` says what to do.
 */
export class YijuError extends Error {
  readonly code:
    | "configuration"
    | "model"
    | "index-missing"
    | "index-mismatch"
    | "index-locked"
    | "index-write"
    | "unreadable-file"
    | "not-found";
  readonly action: string;
  constructor(code: YijuError["code"], message: string, action: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = "YijuError";
    this.code = code;
    this.action = action;
  }
}
