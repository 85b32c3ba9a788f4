import type { ArticleSummary } from "../service/article-json.ts";

/** What the list of articles is narrowed by; "" leaves a criterion open. */
export interface Filter {
  readonly q: string;
  readonly kind: string;
  readonly publisher: string;
  /** First and last year or date, ISO 8601. */
  readonly from: string;
  readonly to: string;
}

const NAMES = ["q", "kind", "publisher", "from", "to"] as const;

export function filterOf(query: URLSearchParams): Filter {
  const value = (name: (typeof NAMES)[number]) => query.get(name) ?? "";
  return { q: value("q"), kind: value("kind"), publisher: value("publisher"), from: value("from"), to: value("to") };
}

export function queryOf(filter: Filter): string {
  const given = NAMES.filter((name) => filter[name] !== "").map((name) => [name, filter[name]]);
  return given.length === 0 ? "" : `?${new URLSearchParams(given)}`;
}

/** Whether an article passes; a date known only to the month or year counts as all the days that it may be. */
export function matches(article: ArticleSummary, { kind, publisher, from, to }: Filter): boolean {
  if (kind !== "" && article.kind !== kind) return false;
  if (publisher !== "" && article.publisher !== publisher) return false;
  if (from === "" && to === "") return true;
  const date = article.publishedOn;
  if (date === null) return false;
  return (from === "" || date >= from.slice(0, date.length)) && (to === "" || date <= to.slice(0, date.length));
}
