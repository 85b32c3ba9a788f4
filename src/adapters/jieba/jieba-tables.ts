/** What jieba segments by: its dictionary, and its model of words that the dictionary lacks. */
export interface JiebaTables {
  readonly words: readonly { readonly word: string; readonly frequency: number; readonly tag: string }[];
  /** For each character, the log-probability in the states begin, end, middle and single; null where it has none. */
  readonly emissions: ReadonlyMap<string, readonly (number | null)[]>;
}
