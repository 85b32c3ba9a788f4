import type { Question } from "../domain/answer.ts";
import type { SearchFilter } from "../ports/passage-index.ts";

/** Where the question is to be looked for; undefined where everywhere. */
export function filterOf({ asOf, articleIds }: Question): SearchFilter | undefined {
  if (asOf === undefined && articleIds === undefined) return undefined;
  return { ...(articleIds ? { articleIds } : {}), ...(asOf === undefined ? {} : { publishedOnOrBefore: asOf }) };
}
