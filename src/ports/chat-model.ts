export interface ChatMessage {
  readonly role: "system" | "user" | "assistant";
  readonly content: string;
}

export interface ChatRequest {
  readonly messages: readonly ChatMessage[];
  readonly maxTokens: number;
  /** JSON Schema that the output must follow, for endpoints that can hold a model to one. */
  readonly outputSchema?: { readonly name: string; readonly schema: Readonly<Record<string, unknown>> };
  readonly signal?: AbortSignal;
}

export interface ChatUsage {
  readonly promptTokens: number;
  readonly completionTokens: number;
}

/** Why a model gave nothing that can be used. */
export type ChatFailure =
  | "unreachable"
  | "unauthorised"
  | "rate-limited"
  | "timed-out"
  | "truncated"
  | "empty"
  | "garbled"
  | "refused"
  | "server-error"
  | "circuit-open"
  | "over-budget";

export class ChatModelError extends Error {
  override readonly name = "ChatModelError";
  readonly reason: ChatFailure;

  constructor(reason: ChatFailure, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

export interface LogOdds {
  /** Natural log of the odds; null where the endpoint gives no log-probabilities. */
  readonly value: number | null;
  readonly usage: ChatUsage;
}

/** A language model that writes. */
export interface ChatModel {
  /** The model's name, as its endpoint knows it. */
  readonly id: string;
  /**
   * The output piece by piece; returns its usage (0 where the endpoint tells none) once the output is whole.
   * @throws ChatModelError whenever the output is not whole; the signal's reason when aborted.
   */
  stream(request: ChatRequest): AsyncGenerator<string, ChatUsage, void>;
  /**
   * How likely the output's first token is `yes` rather than `no`.
   * @throws ChatModelError as `stream`.
   */
  logOdds(request: ChatRequest, words: { readonly yes: string; readonly no: string }): Promise<LogOdds>;
}
