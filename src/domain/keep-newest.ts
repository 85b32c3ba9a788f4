/** Sets an entry of a map that holds at most so many: the oldest go first. */
export function keepNewest<Key, Value>(map: Map<Key, Value>, key: Key, value: Value, most: number): void {
  map.set(key, value);
  // Not begun in vain: a map keeps gaps for a while where entries were, and each is passed on the way to the first.
  if (map.size <= most) return;
  for (const oldest of map.keys()) {
    if (map.size <= most) break;
    map.delete(oldest);
  }
}
