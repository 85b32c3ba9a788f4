import { type Sections, sectionOf } from "../exported/sections.ts";

/** Frequency of a node at which no word ends. */
const NO_WORD = 0xffff_ffff;

export interface Word {
  readonly frequency: number;
  /** Position in the list of tags. */
  readonly tag: number;
}

/** Words by their UTF-16 code units; a node's children lie side by side, in order. */
export interface WordTrie {
  readonly root: number;
  /** The node below `node` by this code unit, or -1. */
  child(node: number, unit: number): number;
  /** The word's frequency that ends at the node, or undefined. */
  frequencyAt(node: number): number | undefined;
  find(word: string): Word | undefined;
}

interface Branch {
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

/** Lays the words out breadth first, so that a node's children follow each other. */
export function packTrie(
  words: readonly { readonly word: string; readonly frequency: number; readonly tag: number }[],
) {
  const sorted = [...words].sort((a, b) => (a.word < b.word ? -1 : 1));
  const units = [0];
  const firstChildren: number[] = [];
  const frequencies: number[] = [];
  const tags: number[] = [];
  const queue: Branch[] = [{ from: 0, to: sorted.length, depth: 0 }];
  for (let node = 0; node < queue.length; node++) {
    const { from, to, depth } = queue[node] as Branch;
    const ending = sorted[from]?.word.length === depth ? sorted[from] : undefined;
    frequencies.push(ending?.frequency ?? NO_WORD);
    tags.push(ending?.tag ?? 0);
    firstChildren.push(queue.length);
    for (let start = ending ? from + 1 : from; start < to; ) {
      const unit = sorted[start]?.word.charCodeAt(depth) ?? 0;
      let end = start + 1;
      while (end < to && sorted[end]?.word.charCodeAt(depth) === unit) end++;
      units.push(unit);
      queue.push({ from: start, to: end, depth: depth + 1 });
      start = end;
    }
  }
  firstChildren.push(queue.length);
  return {
    units: Uint16Array.from(units),
    firstChildren: Uint32Array.from(firstChildren),
    frequencies: Uint32Array.from(frequencies),
    tags: Uint8Array.from(tags),
  };
}

export function openTrie(sections: Sections): WordTrie {
  const units = sectionOf(sections, "units", "Uint16Array");
  const firstChildren = sectionOf(sections, "firstChildren", "Uint32Array");
  const frequencies = sectionOf(sections, "frequencies", "Uint32Array");
  const tags = sectionOf(sections, "tags", "Uint8Array");

  const child = (node: number, unit: number): number => {
    let low = firstChildren[node] ?? 0;
    let high = (firstChildren[node + 1] ?? 0) - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = units[middle] ?? 0;
      if (found === unit) return middle;
      if (found < unit) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  };
  const frequencyAt = (node: number) => {
    const frequency = frequencies[node] ?? NO_WORD;
    return frequency === NO_WORD ? undefined : frequency;
  };
  return {
    root: 0,
    child,
    frequencyAt,
    find(word) {
      let node = 0;
      for (let at = 0; at < word.length && node >= 0; at++) node = child(node, word.charCodeAt(at));
      const frequency = node < 0 ? undefined : frequencyAt(node);
      return frequency === undefined ? undefined : { frequency, tag: tags[node] ?? 0 };
    },
  };
}
