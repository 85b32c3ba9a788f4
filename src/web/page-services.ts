import { createChat } from "./chat/create-chat.ts";
import { deviceStorage } from "./kept/device-storage.ts";
import { keepConversations } from "./kept/kept-conversations.ts";
import { keepKey } from "./kept/kept-key.ts";
import { keepDraftInThisTab, resumeInThisTab } from "./kept/resume-in-this-tab.ts";
import { addressThatAsks } from "./parts/asked-by-address.ts";
import type { Context } from "./parts/context.ts";
import { createStore } from "./parts/create-store.ts";
import { ask } from "./service/ask.ts";
import { createConnection } from "./service/connection.ts";
import { createReading } from "./source/reading.ts";

const storage = deviceStorage();
const tab = deviceStorage("session");
export const key = keepKey(storage);
export const kept = keepConversations(storage);
const connection = createConnection(location.origin, () => key.value.get() || null);
const chat = createChat((question, signal, onEvent) => ask(connection, question, signal, onEvent), kept);

/** What the page's parts share. */
export const page: Context = {
  connection,
  chat,
  draft: keepDraftInThisTab(tab),
  reading: createReading(),
  takesFeedback: createStore(false),
  isEmbedded: false,
  linkOf: (question, scope) => `${location.origin}${addressThatAsks(question, scope)}`,
};

/** What the service takes may depend on the key. */
function learnAboutService(): void {
  connection.getJson<{ readonly feedback: boolean }>("/api/about").then(
    ({ feedback }) => page.takesFeedback.change(() => feedback),
    // Without an answer the buttons stay away; asking says what is wrong.
    () => undefined,
  );
}

learnAboutService();
key.value.subscribe(learnAboutService);
resumeInThisTab(chat, kept, tab);
addEventListener("storage", kept.hear);
kept.onRemove((ids) => {
  if (ids.includes(chat.state.get().conversationId)) chat.startOver();
});
