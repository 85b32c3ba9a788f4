/** Chinese words for an English word or phrase in lower case, the commonest first. */
export type TermTable = (english: string) => readonly string[];

/**
 * Looks terms up in a sorted text of lines `term<tab>word,word`, by halving: nothing is laid out beforehand, and few
 * questions need it. The text is asked for when the first term is.
 */
export function createTermTable(read: () => string): TermTable {
  let text: string | undefined;
  return (english) => {
    text ??= read();
    const key = `${english}\t`;
    let [low, high] = [0, text.length];
    while (low < high) {
      const start = text.lastIndexOf("\n", ((low + high) >> 1) - 1) + 1;
      const line = text.slice(start, endOf(text, start));
      if (line.startsWith(key)) return line.slice(key.length).split(",");
      if (line < key) low = start + line.length + 1;
      else high = start;
    }
    return [];
  };
}

function endOf(text: string, start: number): number {
  const end = text.indexOf("\n", start);
  return end < 0 ? text.length : end;
}
