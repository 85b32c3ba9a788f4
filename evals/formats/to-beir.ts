import type { Article } from "../../src/domain/article.ts";
import type { DatasetItem } from "../dataset.ts";
import type { BeirCollection } from "./beir.ts";

/**
 * One document a paragraph, named `<articleId>#<offset>`; a question's relevant documents are the paragraphs that hold its
 * evidence. Questions without evidence, or that need the one before them, have no place in a retrieval collection.
 */
export function toBeir(
  articles: readonly Pick<Article, "id" | "title" | "text">[],
  items: readonly DatasetItem[],
): BeirCollection {
  const corpus = articles.flatMap(({ id, title, text }) =>
    [...text.matchAll(/[^\n]+/gu)].map(({ 0: paragraph, index }) => ({ id: `${id}#${index}`, title, text: paragraph })),
  );
  const asked = items.filter(({ evidence, history }) => evidence.length > 0 && !history);
  const relevant = ({ evidence }: DatasetItem) => {
    const quotes = evidence.flatMap((each) => [each, ...(each.alternatives ?? [])]);
    const holds = (document: (typeof corpus)[number]) =>
      quotes.some(({ articleId, quote }) => document.id.startsWith(`${articleId}#`) && document.text.includes(quote));
    return new Map(corpus.filter(holds).map(({ id }) => [id, 1]));
  };
  return {
    corpus,
    queries: asked.map(({ id, question, keyFacts }) => ({
      id,
      text: question,
      metadata: { answers: keyFacts.flat() },
    })),
    qrels: new Map(asked.map((item) => [item.id, relevant(item)])),
  };
}
