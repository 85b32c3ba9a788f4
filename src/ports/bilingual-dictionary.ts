export interface DictionaryEntry {
  /** Simplified Chinese. */
  readonly word: string;
  /** Toneless, without spaces, lower case: "liaoning". */
  readonly pinyin: string;
  /** English meanings, the commonest first. */
  readonly glosses: readonly string[];
}

/** A dictionary between Chinese and English, looked up from either side. */
export interface BilingualDictionary {
  /** The entries of the words that are wanted; a word read in several ways has several. */
  entries(isWanted: (word: string) => boolean): readonly DictionaryEntry[];
  /** Chinese words for an English word or phrase in lower case, the commonest first; none where it is not listed. */
  renderings(english: string): readonly string[];
}
