import type { NameFinder } from "../../ports/name-finder.ts";
import type { NounFinder } from "../../ports/noun-finder.ts";
import type { Segmenter } from "../../ports/segmenter.ts";
import { packSections, sectionOf, unpackSections } from "../exported/sections.ts";
import { openUnknownCutter, packEmissions } from "./cut-unknown.ts";
import type { JiebaTables } from "./jieba-tables.ts";
import { splitBy } from "./split-by.ts";
import { isNameTag, isNounTag, isThingTag } from "./word-tags.ts";
import { openTrie, packTrie, type WordTrie } from "./word-trie.ts";

export interface TableSegmenter {
  readonly segment: Segmenter;
  readonly findNames: NameFinder;
  readonly findNouns: NounFinder;
  readonly findThings: NounFinder;
}

const wordCharacters =
  /[\u{3400}-\u{4DBF}\u{4E00}-\u{9FFF}\u{F900}-\u{FAFF}\u{20000}-\u{2A6DF}\u{2A700}-\u{2B73F}\u{2B740}-\u{2B81F}\u{2B820}-\u{2CEAF}\u{2CEB0}-\u{2EBEF}\u{2F800}-\u{2FA1F}a-zA-Z0-9+#&._%-]+/gu;
/** Rust's white space, which has U+0085 and lacks U+FEFF. */
const spaces = /\r\n|[\t-\r \u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/gu;

/** The tables as one file that `openTableSegmenter` reads without parsing, about 6 MB. */
export function packTables({ words, emissions }: JiebaTables): Uint8Array<ArrayBuffer> {
  const tags = [...new Set(words.map(({ tag }) => tag))].toSorted();
  const total = words.reduce((sum, { frequency }) => sum + frequency, 0);
  return packSections({
    total: Float64Array.of(total),
    tagNames: new TextEncoder().encode(tags.join(" ")),
    ...packEmissions(emissions),
    ...packTrie(words.map((word) => ({ ...word, tag: tags.indexOf(word.tag) }))),
  });
}

/** Cuts and tags as jieba-wasm does, word for word, in plain JavaScript: its binary is too large for an isolate. */
export function openTableSegmenter(file: ArrayBuffer): TableSegmenter {
  const sections = unpackSections(file);
  const trie = openTrie(sections);
  const cutUnknown = openUnknownCutter(sections);
  const tagNames = new TextDecoder().decode(sectionOf(sections, "tagNames", "Uint8Array")).split(" ");
  const logTotal = Math.log(sectionOf(sections, "total", "Float64Array")[0] ?? 1);
  const cut = (text: string) =>
    splitBy(text, wordCharacters).flatMap(({ part, matches }) =>
      matches
        ? cutBlock(part, trie, logTotal, cutUnknown)
        : splitBy(part, spaces).flatMap((piece) => (piece.matches ? [piece.part] : [...piece.part])),
    );
  const tagOf = (word: string) => {
    const known = trie.find(word);
    return known ? (tagNames[known.tag] ?? "") : tagOfUnknown(word);
  };
  const find = (isWanted: (tag: string) => boolean) => (text: string) =>
    cut(text).filter((word) => word.length > 1 && isWanted(tagOf(word)));
  return {
    segment: (text) => cut(text).flatMap((word) => withInnerWords(word, trie)),
    findNames: find(isNameTag),
    findNouns: find(isNounTag),
    findThings: find(isThingTag),
  };
}

/** The likeliest cut by the dictionary; what it leaves as single characters goes to the model of unknown words. */
function cutBlock(
  block: string,
  trie: WordTrie,
  logTotal: number,
  cutUnknown: (text: string) => readonly string[],
): readonly string[] {
  const words: string[] = [];
  let singles = "";
  const flush = () => {
    const isWord = singles !== "" && trie.find(singles) !== undefined;
    if (singles !== "") words.push(...(isWord || [...singles].length === 1 ? singles : cutUnknown(singles)));
    singles = "";
  };
  const ends = likeliestEnds(block, trie, logTotal);
  for (let at = 0; at < block.length; at = ends[at] ?? block.length) {
    const word = block.slice(at, ends[at]);
    if (word.length === widthAt(block, at)) singles += word;
    else {
      flush();
      words.push(word);
    }
  }
  flush();
  return words;
}

/** For each character's position, where the word that begins there ends on the likeliest path; of equals the longest. */
function likeliestEnds(block: string, trie: WordTrie, logTotal: number): readonly number[] {
  const scores = new Array<number>(block.length + 1).fill(0);
  const ends = new Array<number>(block.length).fill(0);
  for (let at = block.length - 1; at >= 0; at--) {
    if (at > 0 && widthAt(block, at - 1) === 2) continue;
    let best = Number.NEGATIVE_INFINITY;
    let bestEnd = 0;
    let node = trie.root;
    for (let end = at + 1; end <= block.length; end++) {
      node = trie.child(node, block.charCodeAt(end - 1));
      if (node < 0) break;
      const frequency = trie.frequencyAt(node);
      if (frequency === undefined) continue;
      const score = Math.log(frequency) - logTotal + (scores[end] ?? 0);
      if (score < best) continue;
      best = score;
      bestEnd = end;
    }
    if (bestEnd === 0) {
      bestEnd = at + widthAt(block, at);
      best = -logTotal + (scores[bestEnd] ?? 0);
    }
    scores[at] = best;
    ends[at] = bestEnd;
  }
  return ends;
}

/** Code units of the character at `at`. */
const widthAt = (text: string, at: number) => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

/** Search mode: the words of two, then of three characters inside a longer one, then the word itself. */
function withInnerWords(word: string, trie: WordTrie): readonly string[] {
  if (word.length < 3) return [word];
  const characters = [...word];
  const inner = (length: number) =>
    characters.length <= length
      ? []
      : characters
          .slice(0, characters.length - length + 1)
          .map((_, at) => characters.slice(at, at + length).join(""))
          .filter((part) => trie.find(part) !== undefined);
  return [...inner(2), ...inner(3), word];
}

function tagOfUnknown(word: string): string {
  const latin = (word.match(/[a-z\d]/giu) ?? []).length;
  const digits = (word.match(/\d/gu) ?? []).length;
  if (latin === 0) return "x";
  return latin === digits ? "m" : "eng";
}
