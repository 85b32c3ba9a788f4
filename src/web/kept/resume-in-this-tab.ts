import type { Chat } from "../chat/create-chat.ts";
import type { KeptConversations } from "./kept-conversations.ts";

const NAME = "yiju.current";

/** A reload, or the way back from an article's page, finds the conversation as it was left in this tab. */
export function resumeInThisTab(chat: Chat, kept: KeptConversations, tab: Storage | null): void {
  const current = kept.list.get().find(({ id }) => id === tab?.getItem(NAME));
  if (current) chat.resume(current);
  chat.state.subscribe(() => tab?.setItem(NAME, chat.state.get().conversationId));
}
