import { expect, it } from "vitest";
import { fakeAnswer } from "../../http/fake-services.ts";
import { createChat } from "../chat/create-chat.ts";
import { keepConversations } from "./kept-conversations.ts";
import { keepDraftInThisTab, resumeInThisTab } from "./resume-in-this-tab.ts";

it("lets a question be typed and asked where the tab's storage is full", async () => {
  const full: Storage = {
    length: 0,
    clear: () => undefined,
    key: () => null,
    getItem: () => null,
    removeItem: () => undefined,
    setItem() {
      throw new DOMException("full", "QuotaExceededError");
    },
  };
  const kept = keepConversations(null);
  const chat = createChat(async () => fakeAnswer, kept);
  resumeInThisTab(chat, kept, full);
  const draft = keepDraftInThisTab(full);
  draft.change(() => "一？");
  await chat.ask(draft.get());
  expect(chat.state.get().turns).toMatchObject([{ question: "一？", state: "done" }]);
});
