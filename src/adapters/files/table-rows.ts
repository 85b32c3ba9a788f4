import { languageOf } from "../../domain/text-language.ts";

/** A cell, and how many columns and rows it covers. */
export interface Cell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

type Row = readonly Cell[];

/** A page may claim any span; no table that a person reads is wider. */
const MOST_SPANNED = 100;
const LONGEST_NAME = 20;
const marksOf = { chinese: { is: "：", and: "、", next: "；" }, english: { is: ": ", and: ", ", next: "; " } };

/**
 * One line a row, each cell behind the name of its column (“档次：一档；补助：300元”), so that a row says by itself what
 * it holds; in a table without Chinese, “Grade: one; Aid: 300”. `headerRows` is how many rows name the columns. Of a table
 * without names, two columns are a form (“电话：…”).
 */
export function tableRows(rows: readonly Row[], headerRows: number): readonly string[] {
  const grid = spread(rows);
  const names = namesOf(grid.slice(0, headerRows));
  const words = rows.flatMap((row) => row.map(({ text }) => text)).join(" ");
  const marks = languageOf(words) === "en" ? marksOf.english : marksOf.chinese;
  return grid.slice(headerRows).flatMap((row) => {
    const cells = [...new Set(row)].filter(({ text }) => text !== "");
    // A cell across the whole width is a line between rows, such as “一、城区”.
    if (cells.length <= 1 && new Set(row).size <= 1) return cells.map(({ text }) => text);
    if (headerRows === 0)
      return cells.length === 0 ? [] : [cells.map(({ text }) => text).join(row.length === 2 ? marks.is : marks.next)];
    const said = cells.map((cell) => {
      const columns = row.flatMap((each, column) => (each === cell ? [names[column] ?? ""] : []));
      const name = distinct(columns).join(marks.and);
      return name === "" ? cell.text : `${name}${marks.is}${cell.text}`;
    });
    return said.length === 0 ? [] : [said.join(marks.next)];
  });
}

/** How many of the first rows name the columns where the source does not say: one, above figures and without any itself. */
export function guessedHeaderRows(rows: readonly Row[]): number {
  const [first, ...others] = rows;
  if (!first || first.length < 2) return 0;
  const texts = first.map(({ text }) => text);
  const isNaming = texts.every((text) => text !== "" && text.length <= LONGEST_NAME && !/\d{2}|[。；;]/u.test(text));
  const hasFigures = others.some((row) => row.some(({ text }) => /\d/u.test(text)));
  return isNaming && hasFigures && distinct(texts).length === texts.length ? 1 : 0;
}

/** The names of the columns; those of several rows are joined. */
function namesOf(rows: readonly Row[]): readonly string[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, column) => distinct(rows.map((row) => row[column]?.text ?? "")).join(" "));
}

/** The table with each cell wherever it reaches. */
function spread(rows: readonly Row[]): readonly Row[] {
  const empty: Cell = { text: "", columns: 1, rows: 1 };
  const grid: (Cell | undefined)[][] = rows.map(() => []);
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const cell of row) {
      while (grid[y]?.[x] !== undefined) x++;
      const columns = Math.min(Math.max(1, cell.columns), MOST_SPANNED);
      for (const line of grid.slice(y, y + Math.max(1, cell.rows))) {
        for (let across = 0; across < columns; across++) line[x + across] = cell;
      }
      x += columns;
    }
  }
  return grid.map((line) => Array.from(line, (cell) => cell ?? empty));
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text) => text !== ""))];
}
