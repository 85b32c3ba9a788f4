/** A correction with what it is looked at beside; all texts normalised. */
export interface Standing {
  readonly question: string;
  readonly claim: string;
  readonly claimed: string;
  readonly words: string;
  readonly sentence: string;
  /** The title of its article and what stands above its passage. */
  readonly above: string;
  /** The likeliest sentences of all articles, and of its own. */
  readonly others: readonly string[];
  readonly siblings: readonly string[];
}

/** What shows that a correction of its kind says the same in other words, or speaks of something else. */
export type Veto = (standing: Standing) => boolean;
