import type { DomNode, FormatCallback } from "html-to-text";
import { childrenOf, DEEPEST, textOf } from "./html-nodes.ts";
import { type Cell, guessedHeaderRows, tableRows } from "./table-rows.ts";

/** A cell with more than this is a part of the page's layout, not a value. */
const LONGEST_CELL = 500;
const NOT_IN_A_VALUE = new Set(["table", "h1", "h2", "h3", "h4", "h5", "h6"]);

/** A table of values becomes a paragraph a row; one that only lays out the page, its cells one after the other. */
export const tableOfValues: FormatCallback = (table, walk, builder) => {
  const rows = elements(table, "tr", new Set(["td", "th"]));
  const cells = rows.map((row) => elements(row, /^t[dh]$/u, new Set(["table"])));
  const values = cells.map((row) => row.map(cellOf));
  const isOfValues =
    values.some((row) => row.length > 1) &&
    cells.flat().every((cell) => !holds(cell, NOT_IN_A_VALUE)) &&
    values.flat().every(({ text }) => text.length <= LONGEST_CELL);
  builder.openBlock({ leadingLineBreaks: 2 });
  if (isOfValues) {
    for (const caption of elements(table, "caption", new Set(["tr"]))) paragraph(textOf(caption));
    const named = rows.findIndex((row, i) => !namesColumns(row, cells[i] ?? []));
    const headerRows = named === -1 ? 0 : named;
    for (const line of tableRows(values, headerRows || guessedHeaderRows(values))) paragraph(line);
  } else walk(table.children, builder);
  builder.closeBlock({ trailingLineBreaks: 2 });

  function paragraph(text: string): void {
    builder.openBlock({ leadingLineBreaks: 2 });
    builder.addInline(text);
    builder.closeBlock({ trailingLineBreaks: 2 });
  }
};

function cellOf(cell: DomNode): Cell {
  const span = (name: string) => Number.parseInt(String(cell.attribs?.[name] ?? "1"), 10) || 1;
  return { text: textOf(cell), columns: span("colspan"), rows: span("rowspan") };
}

/** A row of th, of a thead, or in bold throughout. */
function namesColumns(row: DomNode, cells: readonly DomNode[]): boolean {
  if (row.parent?.name === "thead") return true;
  const isBold = (cell: DomNode) => textOf(cell) === "" || textOf(cell) === textOfBold(cell);
  return (
    cells.length > 1 &&
    cells.some((cell) => textOf(cell) !== "") &&
    cells.every((cell) => cell.name === "th" || isBold(cell))
  );
}

function textOfBold(node: DomNode): string {
  return elements(node, /^(?:b|strong)$/u, new Set())
    .map(textOf)
    .join("")
    .trim();
}

/** The nearest descendants of a name, not looked for inside `within`. */
function elements(node: DomNode, name: string | RegExp, within: ReadonlySet<string>, depth = 0): DomNode[] {
  if (depth > DEEPEST) return [];
  return childrenOf(node).flatMap((child) => {
    const own = child.name ?? "";
    if (typeof name === "string" ? own === name : name.test(own)) return [child];
    return within.has(own) ? [] : elements(child, name, within, depth + 1);
  });
}

function holds(node: DomNode, names: ReadonlySet<string>, depth = 0): boolean {
  if (depth > DEEPEST) return false;
  return childrenOf(node).some((child) => names.has(child.name ?? "") || holds(child, names, depth + 1));
}
