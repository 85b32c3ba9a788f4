import type OpenAI from "openai";
import { ChatModelError, type ChatUsage } from "../../ports/chat-model.ts";

type Chunk = OpenAI.ChatCompletionChunk;

/** What is common to a piece of a stream and to an answer sent whole. */
interface Output {
  readonly choices?: readonly {
    readonly delta?: { readonly content?: string | null };
    readonly message?: { readonly content?: string | null };
    readonly finish_reason?: string | null;
  }[];
  readonly usage?: { readonly prompt_tokens: number; readonly completion_tokens: number } | null;
  readonly error?: { readonly message?: string };
}

/**
 * The text of an answer, piece by piece, once the headers have come. An endpoint may send an answer whole although a
 * stream was asked for, or an error with status 200.
 * @throws ChatModelError when the output is not whole; the SDK's errors.
 */
export async function* readOutput(response: Response, stream: AsyncIterable<Chunk>): AsyncGenerator<string, ChatUsage> {
  const type = response.headers.get("content-type") ?? "";
  const outputs: AsyncIterable<Output> | readonly Output[] = type.includes("text/event-stream")
    ? stream
    : [await readWhole(response, type)];
  let usage: ChatUsage = { promptTokens: 0, completionTokens: 0 };
  let finish: string | null = null;
  let isEmpty = true;
  for await (const output of outputs) {
    if (output.error) {
      throw new ChatModelError(
        "server-error",
        `The language model failed: ${output.error.message ?? "no reason given"}`,
      );
    }
    const choice = output.choices?.[0];
    const text = choice?.delta?.content ?? choice?.message?.content ?? "";
    finish = choice?.finish_reason ?? finish;
    if (output.usage) {
      usage = { promptTokens: output.usage.prompt_tokens, completionTokens: output.usage.completion_tokens };
    }
    if (text === "") continue;
    isEmpty = false;
    yield text;
  }
  checkEnd(finish, isEmpty);
  return usage;
}

async function readWhole(response: Response, type: string): Promise<Output> {
  if (!type.includes("json")) {
    await response.body?.cancel();
    throw new ChatModelError("garbled", `The language model's endpoint sent ${type || "no content type"}.`);
  }
  return (await response.json()) as Output;
}

function checkEnd(finish: string | null, isEmpty: boolean): void {
  if (finish === "content_filter")
    throw new ChatModelError("refused", "The language model's endpoint filtered the answer.");
  if (finish === "length") throw new ChatModelError("truncated", "The language model's answer was cut at its longest.");
  if (isEmpty) throw new ChatModelError("empty", "The language model said nothing.");
  if (finish === null) throw new ChatModelError("truncated", "The language model's answer ended without saying so.");
}
