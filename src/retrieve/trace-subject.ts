import type { Article } from "../domain/article.ts";
import type { Span } from "../domain/span.ts";
import type { IndexedPassage, PassageIndex, SearchFilter } from "../ports/passage-index.ts";
import { normalise } from "./normalise.ts";
import type { TermExtractor } from "./terms.ts";

/** Passages looked through for the articles that speak of a subject. */
const LOOKED_THROUGH = 300;

/** One article that speaks of a subject, with the sentence that does so first; text is the article's at `span`. */
export interface SubjectEntry {
  readonly article: Article;
  readonly passageId: string;
  readonly span: Span;
  readonly text: string;
  /** How many sentences of the article name the whole subject. */
  readonly mentions: number;
  /** Where it names the subject most outstandingly. */
  readonly namedIn: "title" | "heading" | "text";
}

export type SubjectTracer = (subject: string, limit: number) => Promise<readonly SubjectEntry[]>;

/** Those found of a subject, and whether they are all that there are. */
export interface SubjectTrace {
  readonly entries: readonly SubjectEntry[];
  readonly isWhole: boolean;
}

/** The likeliest articles that name the subject, as `traceSubject` finds them, by date. */
export function createSubjectTracer(index: PassageIndex, extractTerms: TermExtractor): SubjectTracer {
  return async (subject, limit) => {
    const { entries } = await traceSubject(subject, { index, extractTerms });
    return entries.slice(0, limit).sort(byDate);
  };
}

/**
 * The articles one of whose sentences names every word of the subject, the likeliest first. Strict on purpose: a time
 * line with articles on something else misleads.
 */
export async function traceSubject(
  subject: string,
  { index, extractTerms }: { readonly index: PassageIndex; readonly extractTerms: TermExtractor },
  filter?: SearchFilter,
): Promise<SubjectTrace> {
  const terms = new Set(extractTerms(subject));
  const words = normalise(subject);
  if (terms.size === 0) return { entries: [], isWhole: true };
  const hits = await index.searchByKeyword([...terms], LOOKED_THROUGH, filter);
  const passages = await index.passages(hits.map(({ passageId }) => passageId));
  const names = (text: string) => {
    const written = normalise(text);
    if (written.includes(words)) return true;
    const found = new Set(extractTerms(text));
    return [...terms].every((term) => found.has(term));
  };
  const articles = await index.articles([...new Set(passages.map(({ articleId }) => articleId))]);
  const entries = articles.flatMap((article) =>
    entryOf(
      article,
      passages.filter(({ articleId }) => articleId === article.id),
      names,
    ),
  );
  return { entries, isWhole: hits.length < LOOKED_THROUGH };
}

function entryOf(
  article: Article,
  passages: readonly IndexedPassage[],
  names: (text: string) => boolean,
): readonly SubjectEntry[] {
  const inOrder = [...passages].sort((a, b) => a.span.start - b.span.start);
  const naming = inOrder.flatMap((passage) =>
    passage.sentences
      .filter(({ role }) => role !== "question" && role !== "heading")
      .map(({ span }) => ({ passageId: passage.id, span, text: article.text.slice(span.start, span.end) }))
      .filter(({ text }) => names(text)),
  );
  const [first] = naming;
  const isHeaded = inOrder.some(({ headingPath }) => headingPath.some(names));
  const namedIn = names(article.title) ? "title" : isHeaded ? "heading" : "text";
  return first ? [{ article, ...first, mentions: naming.length, namedIn }] : [];
}

/** The oldest first; one dated only by month or year after all days that it may be, undated ones last. */
function byDate(a: SubjectEntry, b: SubjectEntry): number {
  const lastDay = ({ article }: SubjectEntry) => `${article.publishedOn?.value ?? "9999"}-99`;
  const [left, right] = [lastDay(a), lastDay(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}
