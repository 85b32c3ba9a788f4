import type { DatasetItem } from "../dataset.ts";
import { markdownTable } from "../report/markdown-table.ts";

/** A Markdown table of the suites' sizes. */
export function suiteSizes(items: readonly DatasetItem[]): string {
  const names = [...new Set(items.map(({ suite }) => suite))].sort();
  const row = (name: string, members: readonly DatasetItem[]) => {
    const count = (wanted: (item: DatasetItem) => boolean) => members.filter(wanted).length;
    const counts = [
      members.length,
      new Set(members.map(({ family }) => family)).size,
      count(({ split }) => split === "dev"),
      count(({ split }) => split === "held-out"),
      count(({ answerable }) => answerable === false),
      count(({ answerable }) => answerable === "partial"),
    ];
    return [name, ...counts.map(String)];
  };
  return markdownTable([
    ["suite", "questions", "families", "dev", "held-out", "unanswerable", "in part"],
    ...names.map((name) =>
      row(
        name,
        items.filter(({ suite }) => suite === name),
      ),
    ),
    row("all", items),
  ]);
}
