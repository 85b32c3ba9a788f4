import type { ArticleKind, PartDefect } from "../../domain/article.ts";

/** An entry of GET /api/articles, as far as it is shown. */
export interface ArticleSummary {
  readonly id: string;
  readonly title: string;
  readonly titleBasis: "printed" | "ours" | "file-name";
  readonly kicker: string | null;
  readonly subtitle: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  readonly publishedOn: string | null;
  readonly publishedOnBasis: "printed" | "inferred" | null;
  readonly publishedOnReason: string | null;
  readonly kind: ArticleKind;
  readonly characters: number;
  readonly questions: readonly string[];
  readonly partDefects: readonly PartDefect[];
}

/** The JSON of GET /api/articles/{id}, as far as it is shown. */
export interface ArticleJson extends ArticleSummary {
  readonly text: string;
  readonly outline: readonly {
    readonly kind: "heading" | "question";
    readonly level: number;
    readonly text: string;
    readonly start: number;
    readonly end: number;
  }[];
  readonly defects: readonly {
    readonly type: string;
    readonly comment: string;
    readonly start: number;
    readonly end: number;
  }[];
  readonly missing: readonly { readonly at: number; readonly comment: string }[];
}
