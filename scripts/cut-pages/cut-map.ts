/** Names of the rules that turn page text into article text; see rules.ts. */
export type RuleName = "remove-markup-noise" | "join-wrapped-lines" | "remove-letter-spaces" | "join-column-breaks";

/** Words of the page, white space and markup noise left out; `nth` (from 1) is needed where they occur more than once. */
interface Anchor {
  readonly quote: string;
  readonly nth?: number;
}

export interface MapPart extends Anchor {
  readonly part: "title" | "kicker" | "subtitle" | "byline" | "column" | "continuation";
}

/** A flaw of the source. With `part` it lies in that front matter field, otherwise in the body. */
export interface MapDefect extends Anchor {
  readonly type: string;
  readonly comment: string;
  readonly part?: MapPart["part"];
}

export interface MapArticle {
  readonly id: string;
  readonly file: string;
  readonly kind: string;
  readonly title: string;
  readonly titleBasis: "printed" | "ours";
  readonly kicker?: string;
  readonly subtitle?: string;
  readonly column?: string;
  readonly byline?: string;
  readonly publisher?: string;
  readonly publishedOn: { readonly value: string; readonly basis: "printed" | "inferred"; readonly reason: string };
  /** Lines of the page that stand outside the body. */
  readonly parts: readonly MapPart[];
  /** Runs of the body in reading order, each from the first words to the last, inclusive. */
  readonly pieces: readonly { readonly start: string; readonly end: string }[];
  /** Headings and printed questions: whole paragraphs of the body. */
  readonly headings: readonly { readonly quote: string; readonly level: number }[];
  readonly questions: readonly string[];
  readonly defects: readonly MapDefect[];
  /** What the source lacks, before the words given. */
  readonly missing: readonly { readonly before: string; readonly comment: string }[];
}

export interface CutMap {
  readonly pages: readonly { readonly file: string; readonly rules: readonly RuleName[] }[];
  /** Words of a page that belong to no article. */
  readonly furniture: readonly (Anchor & { readonly file: string })[];
  readonly articles: readonly MapArticle[];
}
