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

/** What is noted although the words are right: columns joined where a sentence broke, a count that “等” explains. */
const remarks: ReadonlySet<string> = new Set(["column_break", "count_vs_list"]);

/** Whether the words at the spot may be wrong. */
export const isDoubtful = ({ type }: Doubt): boolean => !remarks.has(type);

/** What a note on a spot opens with; words that stood elsewhere on the page have not been left as they were. */
export function doubtHeading(doubt: Doubt): string {
  if (!isDoubtful(doubt)) return "说明";
  return doubt.type === "scrambled_order" ? "排印错位" : "存疑，照录未改";
}

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
