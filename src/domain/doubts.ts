import type { Article } from "./article.ts";
import { overlaps, type Span } from "./span.ts";

/** What a source gets wrong at one spot, as its owner notes it. */
export interface Doubt {
  readonly type: string;
  readonly comment: string;
}

/** Doubts of what is shown; absent where there are none. */
export interface Doubts {
  /** On the words shown. */
  readonly suspect?: readonly Doubt[];
  /** On the title beside them. */
  readonly titleSuspect?: readonly Doubt[];
}

type Doubtful = Pick<Article, "defects" | "partDefects">;

/** What a reader must be told who is shown these words of the article under its title. */
export function doubtsOf(article: Doubtful, span: Span): Doubts {
  const suspect = article.defects.filter((defect) => overlaps(defect.span, span));
  const titleSuspect = titleDoubtsOf(article);
  return {
    ...(suspect.length > 0 ? { suspect: suspect.map(doubtOf) } : {}),
    ...(titleSuspect.length > 0 ? { titleSuspect } : {}),
  };
}

export function titleDoubtsOf({ partDefects = [] }: Pick<Article, "partDefects">): readonly Doubt[] {
  return partDefects.filter(({ part }) => part === "title").map(doubtOf);
}

const doubtOf = ({ type, comment }: Doubt): Doubt => ({ type, comment });
