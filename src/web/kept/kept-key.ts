import { createStore, type Store } from "../parts/create-store.ts";

export interface KeptKey {
  readonly value: Store<string>;
  set(key: string): void;
}

const NAME = "yiju.key";

/** The API key that the reader typed, kept on this device; "" for none. */
export function keepKey(storage: Storage | null): KeptKey {
  const value = createStore(storage?.getItem(NAME) ?? "");
  return {
    value,
    set(key) {
      value.change(() => key);
      if (key === "") storage?.removeItem(NAME);
      else storage?.setItem(NAME, key);
    },
  };
}
