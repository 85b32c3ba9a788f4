import type { ChatUsage } from "../../ports/chat-model.ts";

/** A model's output, of which nothing can be used before it is whole. */
export async function readWhole(
  output: AsyncGenerator<string, ChatUsage, void>,
): Promise<{ readonly text: string; readonly usage: ChatUsage }> {
  let text = "";
  let next = await output.next();
  for (; !next.done; next = await output.next()) text += next.value;
  return { text, usage: next.value };
}
