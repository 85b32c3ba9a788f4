import { describe, expect, it } from "vitest";
import { fakeAnswer } from "../../http/fake-services.ts";
import { foundAgain, startTurn, withAnswer } from "../chat/turn.ts";
import { type Conversation, keepConversations } from "./kept-conversations.ts";

/** A browser's storage that holds at most `capacity` characters. */
function storageOf(capacity = Number.POSITIVE_INFINITY, initial: Record<string, string> = {}): Storage {
  const entries = new Map(Object.entries(initial));
  return {
    get length() {
      return entries.size;
    },
    clear: () => entries.clear(),
    key: (i) => [...entries.keys()][i] ?? null,
    getItem: (name) => entries.get(name) ?? null,
    removeItem: (name) => entries.delete(name),
    setItem(name, value) {
      if (value.length > capacity) throw new DOMException("full", "QuotaExceededError");
      entries.set(name, value);
    },
  };
}

const conversation = (id: string, question = `${id}？`): Conversation => ({
  id,
  turns: [{ id: `${id}-1`, question, state: "done", stage: "checking", sentences: [], citations: [] }],
});
const ids = (list: readonly Conversation[]) => list.map(({ id }) => id);

describe("keepConversations", () => {
  it("finds them again, newest first, each once", () => {
    const storage = storageOf();
    const kept = keepConversations(storage);
    for (const id of ["a", "b", "a"]) kept.keep(conversation(id));
    expect(ids(keepConversations(storage).list.get())).toEqual(["a", "b"]);
  });

  it("forgets one, or all, on the device as well", () => {
    const storage = storageOf();
    const kept = keepConversations(storage);
    for (const id of ["a", "b"]) kept.keep(conversation(id));
    kept.remove("b");
    expect(ids(keepConversations(storage).list.get())).toEqual(["a"]);
    kept.removeAll();
    expect(storage.length).toBe(0);
  });

  it("shares the device with other tabs: keeps what they keep, and tells and hears what is deleted", () => {
    const storage = storageOf();
    const [here, there] = [keepConversations(storage), keepConversations(storage)];
    const heard: string[] = [];
    there.onRemove((removed) => heard.push(...removed));
    const setItem = storage.setItem.bind(storage);
    storage.setItem = (key, newValue) => {
      setItem(key, newValue);
      there.hear({ key, newValue });
    };
    here.keep(conversation("a"));
    there.keep(conversation("b"));
    here.keep({ id: "b", turns: [] });
    expect(there.list.get()).toEqual([conversation("b"), conversation("a")]);
    here.keep({ id: "b", turns: [] }, "b-1");
    expect(there.list.get()[0]).toEqual({ id: "b", turns: [] });
    here.remove("a");
    expect([heard, ids(there.list.get()), storage.length]).toEqual([["a"], ["b"], 1]);
  });

  it("keeps the answer that one tab stored of a question that another found while it ran", () => {
    const storage = storageOf();
    const [here, there] = [keepConversations(storage), keepConversations(storage)];
    const [asked, next] = [startTurn("一？", null), startTurn("二？", null)];
    here.keep({ id: "a", turns: [asked] });
    const found = foundAgain(asked);
    here.keep({ id: "a", turns: [withAnswer(asked, fakeAnswer)] });
    there.keep({ id: "a", turns: [found, next] });
    expect(there.list.get()[0]?.turns).toEqual([withAnswer(asked, fakeAnswer), next]);
  });

  it("drops the oldest where the browser grants too little, and lives on where it grants nothing", () => {
    const kept = keepConversations(storageOf(500));
    for (const id of ["a", "b", "c", "d", "e", "f"]) kept.keep(conversation(id, "长".repeat(100)));
    expect(ids(kept.list.get())[0]).toBe("f");
    expect(kept.list.get().length).toBeLessThan(6);
    const none = keepConversations(null);
    none.keep(conversation("a"));
    expect(ids(none.list.get())).toEqual(["a"]);
  });

  it.each(["", "{", "null", "{}", '[1, null, {"id": 1}]', '[{"id": "a", "turns": [{}]}]'])(
    "passes over what it cannot read: %s",
    (text) => {
      expect(keepConversations(storageOf(undefined, { "yiju.conversations": text })).list.get()).toEqual([]);
    },
  );
});
