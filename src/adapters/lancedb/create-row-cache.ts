import { keepNewest } from "../../domain/keep-newest.ts";

/** What was read from the tables by key; at most so many values are kept, those used last. */
export interface RowCache<Value> {
  /** The values that there are, by key, in the order asked for; those not kept are read in one go. */
  of(keys: readonly string[]): Promise<ReadonlyMap<string, Value>>;
  /** Takes in what was read otherwise. */
  keep(values: Iterable<readonly [string, Value]>): void;
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
      return new Map(
        keys.flatMap((key) => {
          const value = known.get(key) ?? fresh.get(key);
          return value === undefined ? [] : [[key, value] as const];
        }),
      );
    },
  };
}
