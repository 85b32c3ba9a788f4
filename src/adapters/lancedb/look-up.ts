import type { Table } from "@lancedb/lancedb";
import type { CatalogueEntry } from "../../ports/passage-index.ts";

/** The rows whose column holds one of the values, or all rows without values. */
export async function rowsWhere<Row>(
  table: Table,
  column: string,
  values?: readonly string[],
): Promise<readonly Row[]> {
  const query = table.query();
  return (values ? query.where(isAmong(column, values)) : query).toArray();
}

/** The ids of articles' passages, in the order of the text, by article; of every article without ids. */
export async function passageIdsOf(
  passages: Table,
  articleIds?: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const query = passages.query().select(["id", "article_id", "position"]);
  const rows: { id: string; article_id: string; position: number }[] = await (articleIds
    ? query.where(isAmong("article_id", articleIds))
    : query
  ).toArray();
  const byArticle = new Map<string, string[]>();
  for (const { id, article_id } of rows.toSorted((a, b) => a.position - b.position)) {
    const ids = byArticle.get(article_id) ?? [];
    if (ids.push(id) === 1) byArticle.set(article_id, ids);
  }
  return byArticle;
}

/** How many passages hold each of the terms, 0 included; of every term without terms. */
export async function frequenciesOf(table: Table, terms?: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await rowsWhere<{ term: string; document_frequency: number }>(table, "term", terms);
  const frequencies = new Map((terms ?? []).map((term) => [term, 0]));
  // What was added or taken away later stands in rows of its own.
  for (const { term, document_frequency } of rows)
    frequencies.set(term, (frequencies.get(term) ?? 0) + document_frequency);
  return frequencies;
}

export async function vocabularyOf(table: Table): Promise<ReadonlySet<string>> {
  const frequencies = await frequenciesOf(table);
  return new Set([...frequencies].flatMap(([term, frequency]) => (frequency > 0 ? term : [])));
}

/** Every article with its date and the number of its passages, by id; read column by column, without the texts. */
export async function catalogueOf(articles: Table, passages: Table): Promise<readonly CatalogueEntry[]> {
  const [known, found] = await Promise.all([
    articles.query().select(["id"]).toArrow(),
    passages.query().select(["article_id", "published_on"]).toArrow(),
  ]);
  const entries = new Map<string, { id: string; publishedOn: string; passageCount: number }>();
  for (const id of known.getChild("id") ?? []) entries.set(id, { id, publishedOn: "", passageCount: 0 });
  const [ids, dates] = [found.getChild("article_id"), found.getChild("published_on")];
  for (let row = 0; row < found.numRows; row++) {
    const entry = entries.get(ids?.get(row));
    if (!entry) continue;
    entry.publishedOn = dates?.get(row);
    entry.passageCount++;
  }
  return [...entries.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

export const isAmong = (column: string, values: readonly string[]) =>
  `${column} IN (${values.map(literal).join(", ")})`;

export const literal = (value: string) => `'${value.replaceAll("'", "''")}'`;
