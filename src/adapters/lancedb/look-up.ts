import type { Query, Table, TakeQuery } from "@lancedb/lancedb";
import type { CatalogueEntry, SearchFilter } from "../../ports/passage-index.ts";
import { type FiledPassage, unpackPassage } from "./pack-passage.ts";
import { type FiledArticle, toFiledArticle } from "./rows.ts";

/** Passages by id; all of them without ids. */
export async function passagesOf(table: Table, ids?: readonly string[]): Promise<ReadonlyMap<string, FiledPassage>> {
  return byId(await columnsWhere<Recorded>(table, ["record"], "id", ids));
}

/** The same by the numbers of their rows, which takes two thirds of the time. */
export async function passagesAt(table: Table, rows: readonly number[]): Promise<ReadonlyMap<string, FiledPassage>> {
  return rows.length === 0 ? new Map() : byId(await columnsOf<Recorded>(table.takeRowIds(rows), ["record"]));
}

interface Recorded {
  readonly record: Uint8Array;
}

const byId = (records: readonly Recorded[]): ReadonlyMap<string, FiledPassage> =>
  new Map(records.map(({ record }) => unpackPassage(record)).map((filed) => [filed.passage.id, filed]));

/** Articles by id; without ids all of them, in the order of the ids. */
export async function articlesOf(table: Table, ids?: readonly string[]): Promise<ReadonlyMap<string, FiledArticle>> {
  const rows = await columnsWhere<{ json: string }>(table, ["json"], "id", ids);
  const filed = rows.map(({ json }) => toFiledArticle(json));
  if (!ids) filed.sort((a, b) => (a.article.id < b.article.id ? -1 : 1));
  return new Map(filed.map((each) => [each.article.id, each]));
}

/** These columns of the rows whose `column` holds one of the values, or of all rows without values. */
async function columnsWhere<Row extends object>(
  table: Table,
  names: readonly (keyof Row & string)[],
  column: string,
  values?: readonly string[],
): Promise<readonly Row[]> {
  const query = table.query();
  return columnsOf(values ? query.where(isAmong(column, values)) : query, names);
}

async function columnsOf<Row extends object>(query: Query | TakeQuery, names: readonly (keyof Row & string)[]) {
  const found = await query.select([...names]).toArrow();
  const columns = names.map((name) => [name, found.getChild(name)] as const);
  return Array.from(
    { length: found.numRows },
    (_, row) => Object.fromEntries(columns.map(([name, values]) => [name, values?.get(row)])) as Row,
  );
}

/** How many passages hold each of the terms, 0 included; of every term without terms. */
export async function frequenciesOf(table: Table, terms?: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const names = ["term", "document_frequency"] as const;
  const rows = await columnsWhere<{ term: string; document_frequency: number }>(table, names, "term", terms);
  const frequencies = new Map((terms ?? []).map((term) => [term, 0]));
  // What was added or taken away later stands in rows of its own.
  for (const { term, document_frequency } of rows)
    frequencies.set(term, (frequencies.get(term) ?? 0) + document_frequency);
  return frequencies;
}

export function vocabularyOf(frequencies: ReadonlyMap<string, number>): ReadonlySet<string> {
  return new Set([...frequencies].flatMap(([term, frequency]) => (frequency > 0 ? term : [])));
}

/** Every article with its date and the number of its passages, by id; read without the texts. */
export async function catalogueOf(articles: Table): Promise<readonly CatalogueEntry[]> {
  const names = ["id", "published_on", "passage_count"] as const;
  const rows = await columnsWhere<{ id: string; published_on: string; passage_count: number }>(articles, names, "id");
  return rows
    .map(({ id, published_on, passage_count }) => ({ id, publishedOn: published_on, passageCount: passage_count }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

export function restrict(query: Query, filter: SearchFilter | undefined): Query {
  const conditions: string[] = [];
  if (filter?.articleIds) {
    conditions.push(filter.articleIds.length === 0 ? "false" : isAmong("article_id", filter.articleIds));
  }
  if (filter?.publishedOnOrBefore !== undefined) {
    // "~" sorts after every digit and hyphen, so that a bound of 2025-12 takes in the whole month.
    conditions.push(`published_on != '' AND published_on <= ${literal(`${filter.publishedOnOrBefore}~`)}`);
  }
  return conditions.length === 0 ? query : query.where(conditions.join(" AND "));
}

export const isAmong = (column: string, values: readonly string[]) =>
  `${column} IN (${values.map(literal).join(", ")})`;

export const literal = (value: string) => `'${value.replaceAll("'", "''")}'`;
