export interface DictionaryEntry {
  /** Simplified Chinese. */
  readonly word: string;
  /** Toneless, without spaces, lower case: "liaoning". */
  readonly pinyin: string;
  /** English meanings, the commonest first. */
  readonly glosses: readonly string[];
}

/** A Chinese-English dictionary. */
export interface BilingualDictionary {
  /** The entries of the words that are wanted; a word read in several ways has several. */
  entries(isWanted: (word: string) => boolean): readonly DictionaryEntry[];
}
