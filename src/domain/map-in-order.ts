/** Does so many at a time, and gives the results in the order of what they were made of. */
export async function* mapInOrder<From, To>(
  items: Iterable<From>,
  atOnce: number,
  make: (item: From) => Promise<To>,
): AsyncGenerator<To> {
  const underWay: Promise<To>[] = [];
  for (const item of items) {
    const made = make(item);
    // Its failure is told when its turn comes, not before.
    made.catch(() => undefined);
    underWay.push(made);
    if (underWay.length < atOnce) continue;
    const first = await underWay.shift();
    yield first as To;
  }
  for (const made of underWay) yield await made;
}
