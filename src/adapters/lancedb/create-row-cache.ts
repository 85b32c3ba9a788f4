import { keepNewest } from "../../domain/keep-newest.ts";

export interface Rows<Value> {
  /** The values that there are, by key, in the order asked for. */
  of(keys: readonly string[]): Promise<ReadonlyMap<string, Value>>;
}

/** What was read from the tables by key; at most so many values are kept, those used last, and others read in one go. */
export interface RowCache<Value> extends Rows<Value> {
  /** Takes in what was read otherwise. */
  keep(values: Iterable<readonly [string, Value]>): void;
}

/** Everything that there is. */
export function holdRows<Value>(all: ReadonlyMap<string, Value>): Rows<Value> {
  return { of: async (keys) => valuesOf(keys, (key) => all.get(key)) };
}

export function createRowCache<Value>({
  most,
  read,
}: {
  readonly most: number;
  /** Never asked for no keys; keys that there are not may be left out. */
  readonly read: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>;
}): RowCache<Value> {
  const kept = new Map<string, Value>();
  const keep = (values: Iterable<readonly [string, Value]>) => {
    for (const [key, value] of values) {
      // Deleted first, so that it counts as the newest.
      kept.delete(key);
      keepNewest(kept, key, value, most);
    }
  };
  return {
    keep,
    async of(keys) {
      const missing = [...new Set(keys)].filter((key) => !kept.has(key));
      // Taken before waiting: other questions may push them out meanwhile.
      const known = new Map(keys.flatMap((key) => (kept.has(key) ? [[key, kept.get(key) as Value] as const] : [])));
      const fresh: ReadonlyMap<string, Value> = missing.length === 0 ? new Map() : await read(missing);
      keep([...known, ...fresh]);
      return valuesOf(keys, (key) => known.get(key) ?? fresh.get(key));
    },
  };
}

function valuesOf<Value>(keys: readonly string[], find: (key: string) => Value | undefined): Map<string, Value> {
  const values = new Map<string, Value>();
  for (const key of keys) {
    const value = find(key);
    if (value !== undefined) values.set(key, value);
  }
  return values;
}
