import type { PassageIndex } from "../../ports/passage-index.ts";
import { normalise } from "../../retrieve/normalise.ts";
import type { TermExtractor } from "../../retrieve/terms.ts";

/** Passages looked through for articles of that title. */
const LOOKED_THROUGH = 100;

/** The id of the one article whose title holds the words by which it is called; null where there is none, or several. */
export async function articleTitled(
  name: string,
  { index, extractTerms }: { readonly index: PassageIndex; readonly extractTerms: TermExtractor },
): Promise<string | null> {
  const terms = [...new Set(extractTerms(name))];
  if (terms.length === 0) return null;
  const hits = await index.searchByKeyword(terms, LOOKED_THROUGH);
  const passages = await index.passages(hits.map(({ passageId }) => passageId));
  const articles = await index.articles([...new Set(passages.map(({ articleId }) => articleId))]);
  const titled = articles.filter(({ title }) => {
    const written = normalise(title);
    return terms.every((term) => written.includes(term));
  });
  const [only, ...more] = titled;
  return only && more.length === 0 ? only.id : null;
}
