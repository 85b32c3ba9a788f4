/** Where a question was put in other words, each with the character before it. */
interface Reworded {
  readonly written: string;
  readonly asked: string;
}

/** Gives words of a question in its written form as they were asked: 交钱 where they were read as 缴费. Texts are normalised. */
export function asAsked(written: string, asked: string): (words: string) => string {
  const reworded = rewordedIn(written, asked);
  return (words) => reworded.reduce((rest, one) => rest.replaceAll(one.written, one.asked), words);
}

function rewordedIn(written: string, asked: string): readonly Reworded[] {
  const [from, to] = [[...written], [...asked]];
  const kept = keptOf(from, to);
  const reworded: Reworded[] = [];
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of [...kept, [from.length, to.length] as const]) {
    const before = from[i - 1] ?? "";
    if (nextI > i)
      reworded.push({
        written: before + from.slice(i, nextI).join(""),
        asked: before + to.slice(j, nextJ).join(""),
      });
    [i, j] = [nextI + 1, nextJ + 1];
  }
  return reworded;
}

/** The characters that both have in the same order, as many as may be, by their places. */
function keptOf(from: readonly string[], to: readonly string[]): readonly (readonly [number, number])[] {
  const most = Array.from({ length: from.length + 1 }, () => new Array<number>(to.length + 1).fill(0));
  const at = (i: number, j: number) => most[i]?.[j] ?? 0;
  for (let i = from.length - 1; i >= 0; i--) {
    const row = most[i] ?? [];
    for (let j = to.length - 1; j >= 0; j--)
      row[j] = from[i] === to[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  const kept: (readonly [number, number])[] = [];
  for (let [i, j] = [0, 0]; i < from.length && j < to.length; ) {
    if (from[i] === to[j]) kept.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return kept;
}
