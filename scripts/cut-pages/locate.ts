/** Page text as anchors see it: without white space and noise, each character with its page offset. */
interface CompactText {
  readonly text: string;
  readonly offsets: readonly number[];
}

export interface Range {
  readonly start: number;
  readonly end: number;
}

export function compact(text: string, noise: ReadonlySet<number> = new Set()): CompactText {
  const offsets: number[] = [];
  let kept = "";
  for (let i = 0; i < text.length; i++) {
    if (/\s/u.test(text.charAt(i)) || noise.has(i)) continue;
    kept += text.charAt(i);
    offsets.push(i);
  }
  return { text: kept, offsets };
}

/** Range of the text that holds the quote, white space aside. Throws where the quote is absent or ambiguous. */
export function locate(source: CompactText, quote: string, nth?: number): Range {
  const wanted = compact(quote).text;
  const hits: number[] = [];
  for (let at = source.text.indexOf(wanted); at >= 0; at = source.text.indexOf(wanted, at + 1)) hits.push(at);
  if (hits.length === 0) throw new Error(`not in the text: ${quote}`);
  if (hits.length > 1 && nth === undefined) throw new Error(`${hits.length} times in the text, say which: ${quote}`);
  const hit = hits[(nth ?? 1) - 1];
  if (hit === undefined) throw new Error(`only ${hits.length} times in the text: ${quote}`);
  return rangeAt(source, hit, hit + wanted.length);
}

/** Range from the first words to the nearest last words, both inclusive. */
export function locateRun(source: CompactText, first: string, last: string): Range {
  const start = locate(source, first).start;
  const from = source.offsets.indexOf(start);
  const wanted = compact(last).text;
  const hit = source.text.indexOf(wanted, from);
  if (hit < 0) throw new Error(`not after “${first}”: ${last}`);
  return { start, end: rangeAt(source, hit, hit + wanted.length).end };
}

function rangeAt(source: CompactText, from: number, to: number): Range {
  const start = source.offsets[from];
  const end = source.offsets[to - 1];
  if (start === undefined || end === undefined) throw new Error("an anchor must not be empty");
  return { start, end: end + 1 };
}
