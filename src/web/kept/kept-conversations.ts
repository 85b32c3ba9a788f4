import type { Turn } from "../chat/turn.ts";
import { createStore, type Store } from "../parts/create-store.ts";

export interface Conversation {
  readonly id: string;
  readonly turns: readonly Turn[];
}

export interface KeptConversations {
  /** Newest first. */
  readonly list: Store<readonly Conversation[]>;
  /** `replaced` is a turn that another took the place of; turns that another tab added stay. */
  keep(conversation: Conversation, replaced?: string): void;
  remove(id: string): void;
  removeAll(): void;
  /** Tells which conversations the reader deletes, here or in another tab. */
  onRemove(listener: (ids: readonly string[]) => void): void;
  /** To be told what another tab changes in the storage. */
  hear(event: Pick<StorageEvent, "key" | "newValue">): void;
}

const NAME = "yiju.conversations";
/** Written for a moment to tell the other tabs which ones are deleted. */
const REMOVED = "yiju.removed";
const MOST_CONVERSATIONS = 50;

/**
 * Conversations kept on this device alone, by all tabs together: each reads afresh what it changes. Where the browser
 * refuses storage, they last as long as the page.
 */
export function keepConversations(storage: Storage | null): KeptConversations {
  const list = createStore(read(storage));
  const listeners: ((ids: readonly string[]) => void)[] = [];
  const current = () => (storage ? read(storage) : list.get());
  const set = (conversations: readonly Conversation[]) => {
    const fitting = write(storage, conversations.slice(0, MOST_CONVERSATIONS));
    list.change(() => fitting);
  };
  const tell = (ids: readonly string[]) => {
    for (const listener of listeners) listener(ids);
  };
  const remove = (isMeant: (conversation: Conversation) => boolean) => {
    const all = current();
    const ids = all.filter(isMeant).map(({ id }) => id);
    set(all.filter(({ id }) => !ids.includes(id)));
    announce(storage, ids);
    tell(ids);
  };
  return {
    list,
    keep({ id, turns }, replaced) {
      const all = current();
      const isOthers = (turn: Turn) => turn.id !== replaced && !turns.some((own) => own.id === turn.id);
      const stored = all.find((each) => each.id === id)?.turns ?? [];
      const own = turns.map((turn) => (turn.answer ? turn : (answered(stored, turn.id) ?? turn)));
      set([{ id, turns: [...own, ...stored.filter(isOthers)] }, ...all.filter((each) => each.id !== id)]);
    },
    remove: (id) => remove((each) => each.id === id),
    removeAll: () => remove(() => true),
    onRemove: (listener) => listeners.push(listener),
    hear({ key, newValue }) {
      if (key === NAME || key === null) list.change(current);
      if (key === REMOVED && newValue) tell(newValue.split(","));
    },
  };
}

/** A question found again while another tab still ran it has its answer from that tab alone. */
function answered(turns: readonly Turn[], id: string): Turn | undefined {
  return turns.find((turn) => turn.id === id && turn.answer);
}

function announce(storage: Storage | null, ids: readonly string[]): void {
  try {
    storage?.setItem(REMOVED, ids.join());
    storage?.removeItem(REMOVED);
  } catch {
    // Where nothing can be written, no tab has anything to delete.
  }
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
