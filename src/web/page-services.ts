import { createChat } from "./chat/create-chat.ts";
import { deviceStorage } from "./kept/device-storage.ts";
import { keepConversations } from "./kept/kept-conversations.ts";
import { keepKey } from "./kept/kept-key.ts";
import { ask } from "./service/ask.ts";
import { createConnection } from "./service/connection.ts";
import { createReading } from "./source/reading.ts";

const storage = deviceStorage();
export const key = keepKey(storage);
export const kept = keepConversations(storage);
const connection = createConnection(location.origin, () => key.value.get() || null);
const chat = createChat((question, signal, onEvent) => ask(connection, question, signal, onEvent), kept);

/** What the page's parts share. */
export const page = { connection, chat, reading: createReading(), takesFeedback: true };
