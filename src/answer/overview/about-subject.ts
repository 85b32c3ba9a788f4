import { laterFirst } from "../../retrieve/newest-first.ts";
import type { SubjectEntry } from "../../retrieve/trace-subject.ts";

/** An article with so many sentences that name a subject is about it, whatever stands above them. */
const MANY_MENTIONS = 3;

const tierOf = ({ namedIn, mentions }: SubjectEntry) =>
  namedIn === "title" ? 2 : namedIn === "heading" || mentions >= MANY_MENTIONS ? 1 : 0;

/**
 * The articles about a subject, those that bear it in their title first, then the newest: one that mentions it once is left
 * out where others are about it, unless all that mention it are asked for.
 */
export function aboutSubject(entries: readonly SubjectEntry[], all: boolean): readonly SubjectEntry[] {
  const areAbout = entries.some((entry) => tierOf(entry) > 0);
  return entries
    .filter((entry) => all || !areAbout || tierOf(entry) > 0 || entry.mentions > 1)
    .toSorted((a, b) => tierOf(b) - tierOf(a) || laterFirst(dateOf(a), dateOf(b)));
}

/** ISO date; empty where there is none. */
export const dateOf = ({ article }: SubjectEntry) => article.publishedOn?.value ?? "";
