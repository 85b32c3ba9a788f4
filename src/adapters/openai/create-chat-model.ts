import OpenAI, { APIError } from "openai";
import { type ChatModel, ChatModelError, type ChatRequest, type ChatUsage } from "../../ports/chat-model.ts";
import { createCircuitBreaker } from "./circuit-breaker.ts";
import { explainFailure } from "./explain-failure.ts";
import { readOutput } from "./read-output.ts";
import { sleep } from "./sleep.ts";
import { createTokenBudget } from "./token-budget.ts";
import { type Patience, startWatchdog } from "./watchdog.ts";

export interface OpenAiOptions extends Patience {
  /** Of any endpoint that speaks OpenAI's chat completions, such as "https://api.openai.com/v1". */
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly model: string;
  readonly tokensPerMinute: number;
}

const MAX_RETRIES = 2;
const FIRST_WAIT_MS = 250;
/** An endpoint that asks for more patience than this is not waited for. */
const MAX_WAIT_MS = 2_000;
const TOP_LOGPROBS = 20;
const NO_USAGE: ChatUsage = { promptTokens: 0, completionTokens: 0 };

/** A language model behind OpenAI's chat completions; retries only before the first token. */
export function createOpenAiChatModel(options: OpenAiOptions): ChatModel {
  const { baseUrl, apiKey, model, totalMs } = options;
  const client = new OpenAI({ baseURL: baseUrl, apiKey, maxRetries: 0, timeout: totalMs, logLevel: "off" });
  const breaker = createCircuitBreaker();
  const budget = createTokenBudget(options.tokensPerMinute);
  /** Whether the endpoint takes what not every endpoint knows; learnt when it refuses. */
  let takesExtras = true;
  /** Whether the endpoint gives log-probabilities; learnt from its first reply. */
  let givesOdds = true;

  const paramsOf = ({ messages, maxTokens, outputSchema }: ChatRequest) => ({
    model,
    messages: messages.map(({ role, content }) => ({ role, content })),
    max_tokens: maxTokens,
    temperature: 0,
    ...(outputSchema && takesExtras
      ? { response_format: { type: "json_schema" as const, json_schema: { ...outputSchema, strict: true } } }
      : {}),
  });

  async function* attempt(request: ChatRequest, signal: AbortSignal): AsyncGenerator<string, ChatUsage> {
    const params = { ...paramsOf(request), ...(takesExtras ? { stream_options: { include_usage: true } } : {}) };
    const call = client.chat.completions.create({ ...params, stream: true }, { signal });
    const { data, response } = await call.withResponse();
    return yield* readOutput(response, data);
  }

  async function* stream(request: ChatRequest): AsyncGenerator<string, ChatUsage> {
    breaker.enter();
    const settle = budget.reserve(estimatedTokens(request));
    for (let retries = 0; ; retries++) {
      const watchdog = startWatchdog(options, request.signal);
      let hasBegun = false;
      let wait: number | null = null;
      try {
        const output = attempt(request, watchdog.signal);
        for (let next = await output.next(); ; next = await output.next()) {
          if (next.done) {
            breaker.succeeded();
            if (next.value.promptTokens > 0) settle(next.value.promptTokens + next.value.completionTokens);
            return next.value;
          }
          hasBegun = true;
          watchdog.progress();
          yield next.value;
        }
      } catch (error) {
        request.signal?.throwIfAborted();
        const failure = explainFailure(error, hasBegun, watchdog.signal);
        if (!hasBegun && takesExtras && isBadRequest(error)) {
          takesExtras = false;
          wait = 0;
        } else if (!hasBegun && retries < MAX_RETRIES) wait = waitBefore(failure, error, retries);
        if (wait === null) {
          breaker.failed(failure.reason);
          throw failure;
        }
      } finally {
        watchdog.stop();
      }
      await sleep(wait, request.signal);
    }
  }

  return {
    id: model,
    stream,
    async logOdds(request, { yes, no }) {
      if (!givesOdds) return { value: null, usage: NO_USAGE };
      breaker.enter();
      const settle = budget.reserve(estimatedTokens({ ...request, maxTokens: 1 }));
      const watchdog = startWatchdog(options, request.signal);
      try {
        const params = { ...paramsOf({ ...request, maxTokens: 1 }), logprobs: true, top_logprobs: TOP_LOGPROBS };
        const completion = await client.chat.completions.create(params, { signal: watchdog.signal });
        breaker.succeeded();
        const { usage } = completion;
        const { prompt_tokens: promptTokens = 0, completion_tokens: completionTokens = 0 } = usage ?? {};
        if (usage) settle(promptTokens + completionTokens);
        const first = completion.choices?.[0]?.logprobs?.content?.[0]?.top_logprobs;
        givesOdds = first !== undefined;
        return { value: first ? oddsOf(first, yes, no) : null, usage: { promptTokens, completionTokens } };
      } catch (error) {
        request.signal?.throwIfAborted();
        if (isBadRequest(error)) {
          givesOdds = false;
          return { value: null, usage: NO_USAGE };
        }
        const failure = explainFailure(error, false, watchdog.signal);
        breaker.failed(failure.reason);
        throw failure;
      } finally {
        watchdog.stop();
      }
    },
  };
}

/** A Chinese character is about a token. */
function estimatedTokens({ messages, maxTokens }: ChatRequest): number {
  return messages.reduce((sum, { content }) => sum + content.length, 0) + maxTokens;
}

const isBadRequest = (error: unknown) =>
  error instanceof APIError && (error.status === 400 || error.status === 422) && !(error instanceof ChatModelError);

/** Milliseconds to wait before another try, or null where none would help. */
function waitBefore(failure: ChatModelError, error: unknown, retries: number): number | null {
  if (!["unreachable", "server-error", "rate-limited"].includes(failure.reason)) return null;
  const asked = error instanceof APIError ? error.headers?.get("retry-after") : null;
  const wait = asked == null ? FIRST_WAIT_MS * 2 ** retries : Number(asked) * 1000;
  return Number.isFinite(wait) && wait <= MAX_WAIT_MS ? wait : null;
}

/** A token may be the beginning of its word; a word that is not among the likeliest counts as the least likely of them. */
function oddsOf(likeliest: readonly { token: string; logprob: number }[], yes: string, no: string): number | null {
  const of = (word: string) =>
    likeliest.find(({ token }) => token.trim() !== "" && word.startsWith(token.trim()))?.logprob;
  const [forYes, forNo] = [of(yes), of(no)];
  if (forYes === undefined && forNo === undefined) return null;
  const floor = Math.min(...likeliest.map(({ logprob }) => logprob));
  return (forYes ?? floor) - (forNo ?? floor);
}
