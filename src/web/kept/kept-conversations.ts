import type { Turn } from "../chat/turn.ts";
import { createStore, type Store } from "../parts/create-store.ts";

export interface Conversation {
  readonly id: string;
  readonly turns: readonly Turn[];
}

export interface KeptConversations {
  /** Newest first. */
  readonly list: Store<readonly Conversation[]>;
  keep(conversation: Conversation): void;
  remove(id: string): void;
  removeAll(): void;
}

const NAME = "yiju.conversations";
const MOST_CONVERSATIONS = 50;

/** Conversations kept on this device alone. Where the browser refuses storage, they last as long as the page. */
export function keepConversations(storage: Storage | null): KeptConversations {
  const list = createStore(read(storage));
  const set = (conversations: readonly Conversation[]) => {
    const fitting = write(storage, conversations.slice(0, MOST_CONVERSATIONS));
    list.change(() => fitting);
  };
  return {
    list,
    keep(conversation) {
      set([conversation, ...list.get().filter(({ id }) => id !== conversation.id)]);
    },
    remove: (id) => set(list.get().filter((each) => each.id !== id)),
    removeAll: () => set([]),
  };
}

function read(storage: Storage | null): readonly Conversation[] {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(NAME) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isConversation) : [];
  } catch {
    return [];
  }
}

/** What another version of the page left behind may have another shape, and is passed over. */
function isConversation(value: Partial<Conversation> | null): value is Conversation {
  return (
    typeof value?.id === "string" &&
    Array.isArray(value.turns) &&
    value.turns.every((turn) => typeof turn?.question === "string" && Array.isArray(turn.sentences))
  );
}

/** Drops the oldest until the rest fits into what the browser grants. */
function write(storage: Storage | null, conversations: readonly Conversation[]): readonly Conversation[] {
  for (let count = conversations.length; count > 0; count--) {
    const fitting = conversations.slice(0, count);
    try {
      storage?.setItem(NAME, JSON.stringify(fitting));
      return fitting;
    } catch {
      // QuotaExceededError: try with one fewer.
    }
  }
  try {
    storage?.removeItem(NAME);
  } catch {
    // Storage that cannot be written holds nothing of ours either.
  }
  return conversations.slice(0, 0);
}
