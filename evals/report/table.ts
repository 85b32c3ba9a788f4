import type { BeirReport } from "../measure-beir.ts";
import type { VerifierReport } from "../mutations/verifier-suite.ts";
import type { Estimate } from "../statistics/bootstrap.ts";
import type { Group } from "../statistics/summarise.ts";
import { point, tableCells, withInterval } from "./cells.ts";

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

/** One line a kind of swap: how many were made and what part was caught; then the true sentences rejected. */
export function verifierTable({ caught, rejectedVerbatim, rejectedReworded }: VerifierReport): string {
  const line = (name: string, estimate: Estimate | null) =>
    `${name.padEnd(28)}${estimate ? `${estimate.mean.toFixed(3)} of ${estimate.n}` : "none in these articles"}`;
  return [
    ...Object.entries(caught).map(([kind, estimate]) => line(`caught: ${kind}`, estimate)),
    line("rejected though verbatim", rejectedVerbatim),
    line("rejected though reworded", rejectedReworded),
  ].join("\n");
}

/** Retrieval by leg, then the answers where the queries carry any. */
export function beirTable({ documents, questions, retrieval, answers }: BeirReport): string {
  const rows = Object.entries(retrieval).map(
    ([leg, scores]) =>
      `${leg.padEnd(10)}${Object.entries(scores)
        .map(([name, each]) => `${name} ${withInterval(each)}`)
        .join("   ")}`,
  );
  const answered = Object.entries(answers).flatMap(([name, each]) => (each ? [`${name} ${withInterval(each)}`] : []));
  return [`${documents} documents, ${questions} questions`, ...rows, ...answered].join("\n");
}
