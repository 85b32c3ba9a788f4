import { describe, expect, it } from "vitest";
import type { ChatModel, ChatRequest, ChatUsage } from "./chat-model.ts";

const request: ChatRequest = { messages: [{ role: "user", content: "问" }], maxTokens: 50 };

/** What every language model must do; `open` gives one that says `text`, and that never ends where it is null. */
export function describeChatModelContract(name: string, open: (text: string | null) => Promise<ChatModel>): void {
  async function read(model: ChatModel, given: ChatRequest = request) {
    const output = model.stream(given);
    const pieces: string[] = [];
    let next = await output.next();
    for (; !next.done; next = await output.next()) pieces.push(next.value);
    return { pieces, usage: next.value satisfies ChatUsage };
  }

  describe(`${name} as a chat model`, () => {
    it("gives its output piece by piece, then what it used", async () => {
      const { pieces, usage } = await read(await open("门诊费用由统筹基金支付。"));
      expect(pieces.join("")).toBe("门诊费用由统筹基金支付。");
      expect(usage.promptTokens).toBeGreaterThanOrEqual(0);
      expect(usage.completionTokens).toBeGreaterThanOrEqual(0);
    });

    it("fails where it says nothing", async () => {
      await expect(read(await open(""))).rejects.toMatchObject({ name: "ChatModelError", reason: "empty" });
    });

    it("stops at the caller's word, with the caller's reason", async () => {
      const caller = new AbortController();
      const reading = read(await open(null), { ...request, signal: caller.signal });
      setTimeout(() => caller.abort(new Error("gone")), 20);
      await expect(reading).rejects.toThrow("gone");
    });

    it("tells the odds of one word against another, or that it has none", async () => {
      const { value, usage } = await (await open("有")).logOdds(request, { yes: "有", no: "没有" });
      expect(value === null || Number.isFinite(value)).toBe(true);
      expect(usage.promptTokens).toBeGreaterThanOrEqual(0);
    });
  });
}
