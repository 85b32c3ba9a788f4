import type { Article } from "../src/domain/article.ts";
import type { DatasetLine } from "./dataset.ts";

type ArticleText = Pick<Article, "id" | "text">;

/** What is wrong with a dataset, one sentence a problem; empty when nothing is. */
export function validateDataset(items: readonly DatasetLine[], articles: readonly ArticleText[]): string[] {
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  return [
    ...repeated(items.map(({ id }) => id)).map((id) => `${id}: the id is not unique`),
    ...repeated(items.map(({ question, history }) => JSON.stringify([question, history]))).map(
      (q) => `${q}: asked twice`,
    ),
    ...straddling(items, ({ family }) => [family]).map((family) => `${family}: the family stands in both splits`),
    ...straddling(items, articlesOfSingle).map((id) => `${id}: the article stands in both splits`),
    ...items.flatMap((item) => problemsOf(item, texts).map((problem) => `${item.id}: ${problem}`)),
  ];
}

function problemsOf(item: DatasetLine, texts: ReadonlyMap<string, string>): string[] {
  const quotes = item.evidence.flatMap((each) => [each, ...(each.alternatives ?? [])]);
  const problems = quotes.flatMap(({ articleId, quote }) => {
    const text = texts.get(articleId);
    if (text === undefined) return [`there is no article ${articleId}`];
    return text.includes(quote) ? [] : [`“${quote}” is not in ${articleId}`];
  });
  for (const wordings of item.keyFacts) {
    const found = wordings.some((wording) => item.evidence.some(({ quote }) => quote.includes(wording)));
    if (!found) problems.push(`no evidence holds the key fact ${wordings.join(" / ")}`);
  }
  if (item.answerable === false && quotes.length > 0) problems.push("it is unanswerable and yet has evidence");
  if (item.answerable === false && item.keyFacts.length > 0) problems.push("it is unanswerable and yet has key facts");
  if (item.answerable !== false && quotes.length === 0) problems.push("it is answerable and yet has no evidence");
  if (item.answerable !== false && item.keyFacts.length === 0)
    problems.push("it is answerable and yet has no key fact");
  return problems;
}

/** Questions over several articles may join both sides: they teach nothing that one article's questions would. */
function articlesOfSingle(item: DatasetLine): string[] {
  const ids = [...new Set(item.evidence.map(({ articleId }) => articleId))];
  return ids.length === 1 ? ids : [];
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, i) => values.indexOf(value) !== i))];
}

function straddling(items: readonly DatasetLine[], keysOf: (item: DatasetLine) => string[]): string[] {
  const keys = (split: DatasetLine["split"]) => new Set(items.filter((item) => item.split === split).flatMap(keysOf));
  const heldOut = keys("held-out");
  return [...keys("dev")].filter((key) => heldOut.has(key));
}
