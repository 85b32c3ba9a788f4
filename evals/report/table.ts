import type { Group } from "../statistics/summarise.ts";
import { point, tableCells } from "./cells.ts";

/** A table with one line a group, its columns aligned for a fixed-width font. */
export function table(groups: readonly Group[]): string {
  const rows = tableCells(groups, point);
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join("  "),
    )
    .join("\n");
}
