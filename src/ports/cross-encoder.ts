/** What of one article is read with a question. */
export interface ExcerptSection {
  /** What stands above it: title, heading, printed question. */
  readonly heading: string;
  /** In the article's order. */
  readonly pieces: readonly { readonly text: string; readonly isQuoted: boolean }[];
}

/** Reads a question together with an excerpt, as two vectors of which each was made alone cannot. */
export interface CrossEncoder {
  /** Log-odds that what is quoted answers the question. */
  score(question: string, excerpt: readonly ExcerptSection[]): Promise<number>;
}
