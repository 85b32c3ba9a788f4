import type { Chat } from "../chat/create-chat.ts";
import type { Scope } from "../chat/turn.ts";
import { createStore, type Store } from "../parts/create-store.ts";
import type { KeptConversations } from "./kept-conversations.ts";

const CURRENT = "yiju.current";
const SCOPE = "yiju.scope";
const DRAFT = "yiju.draft";

/** A reload, or the way back from an article's page, finds the conversation and its limits as they were in this tab. */
export function resumeInThisTab(chat: Chat, kept: KeptConversations, tab: Storage | null): void {
  const current = kept.list.get().find(({ id }) => id === tab?.getItem(CURRENT));
  if (current) chat.resume(current);
  chat.limitTo(readScope(tab));
  chat.state.subscribe(() => {
    const { conversationId, scope } = chat.state.get();
    note(tab, CURRENT, conversationId);
    note(tab, SCOPE, JSON.stringify(scope));
  });
}

/** What is typed and not yet asked, as it was left in this tab. */
export function keepDraftInThisTab(tab: Storage | null): Store<string> {
  const draft = createStore(tab?.getItem(DRAFT) ?? "");
  draft.subscribe(() => note(tab, DRAFT, draft.get()));
  return draft;
}

/** A full storage costs what a reload would find again, not the chat. */
function note(tab: Storage | null, name: string, value: string): void {
  try {
    tab?.setItem(name, value);
  } catch {
    // QuotaExceededError: the page goes on without it.
  }
}

function readScope(tab: Storage | null): Scope | null {
  try {
    const scope: Partial<Scope> | null = JSON.parse(tab?.getItem(SCOPE) ?? "null");
    const { articleId, title } = scope ?? {};
    return typeof articleId === "string" && typeof title === "string" ? { articleId, title } : null;
  } catch {
    return null;
  }
}
