import type { DatasetItem } from "../dataset.ts";

/** A Markdown table of the suites' sizes. */
export function suiteSizes(items: readonly DatasetItem[]): string {
  const names = [...new Set(items.map(({ suite }) => suite))].sort();
  const line = (name: string, members: readonly DatasetItem[]) => {
    const count = (wanted: (item: DatasetItem) => boolean) => members.filter(wanted).length;
    const cells = [
      members.length,
      new Set(members.map(({ family }) => family)).size,
      count(({ split }) => split === "dev"),
      count(({ split }) => split === "held-out"),
      count(({ answerable }) => answerable === false),
      count(({ answerable }) => answerable === "partial"),
    ];
    return `| ${name} | ${cells.join(" | ")} |`;
  };
  return [
    "| suite | questions | families | dev | held-out | unanswerable | in part |",
    "|---|--:|--:|--:|--:|--:|--:|",
    ...names.map((name) =>
      line(
        name,
        items.filter(({ suite }) => suite === name),
      ),
    ),
    line("all", items),
  ].join("\n");
}
