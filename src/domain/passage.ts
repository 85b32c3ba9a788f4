import type { Span } from "./span.ts";

/** Whose words a passage gives, as the article names them. */
export interface Speaker {
  readonly name: string;
  readonly office?: string;
}

/**
 * `announce` introduces points (“三个不适应”), `point` is one of them; both share `group`.
 * `lead` is the clause of a point that names it (“一是增，让大部分地区实现…转变。”).
 */
export interface Sentence {
  readonly span: Span;
  readonly role: "plain" | "announce" | "point" | "question" | "heading";
  readonly group?: number;
  /** Position of the point in its group, from 1. */
  readonly ordinal?: number;
  readonly lead?: Span;
  readonly speaker?: Speaker;
}

/** The retrievable slice of an article. */
export interface Passage {
  /** `<articleId>#<ordinal from 0>` */
  readonly id: string;
  readonly articleId: string;
  readonly span: Span;
  /** article.text.slice(span.start, span.end) */
  readonly text: string;
  readonly headingPath: readonly string[];
  /** The printed question that the passage answers. */
  readonly question?: { readonly text: string; readonly span: Span };
  readonly speaker?: Speaker;
  readonly sentences: readonly Sentence[];
}
