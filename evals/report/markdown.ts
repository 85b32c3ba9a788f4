import { faultsOf, hasFailed } from "../evaluate.ts";
import type { MetricName } from "../metrics.ts";
import { tableCells, withInterval } from "./cells.ts";
import { markdownTable } from "./markdown-table.ts";
import type { Run } from "./run-file.ts";

const LISTED = 20;
const README_METRICS: readonly MetricName[] = [
  "allEvidenceAt5",
  "keyFacts",
  "answeredRight",
  "abstainedRight",
  "notOverclaimed",
];

/** The results as a Markdown table with intervals, for a README and for a comment alike. */
export function resultsTable(groups: Run["groups"]): string {
  return markdownTable(tableCells(groups, withInterval));
}

/** A narrow table for the README: what a reader asks about first. */
export function readmeResults(groups: Run["groups"]): string {
  return markdownTable(tableCells(groups, withInterval, README_METRICS));
}

/** A comment for a pull request: the verdict first, then the figures, then what changed and what failed. */
export function markdownReport(run: Run): string {
  const verdict = run.below.length === 0 ? "### ✅ 评测通过 Evaluation passed" : "### ❌ 评测未通过 Evaluation failed";
  const failed = run.results.filter(hasFailed);
  const questions = failed.slice(0, LISTED).map((result) => {
    const { id, question } = result.item;
    return `- \`${id}\` ${escapeMarkdown(question)}: ${escapeMarkdown(faultsOf(result).join("; "))}`;
  });
  const { comparison } = run;
  return [
    verdict,
    ...run.below.map((sentence) => `- ${sentence}`),
    ...run.warnings.map((warning) => `- ⚠️ ${warning}`),
    `${run.results.length} questions, \`${run.subject}\`, commit \`${run.commit.slice(0, 9)}\`, p50 ${run.latency.p50.toFixed(0)} ms, p95 ${run.latency.p95.toFixed(0)} ms. Intervals: 95 %, bootstrap over question families.`,
    resultsTable(run.groups),
    run.rivals.length > 0 ? `#### 同题对照 The same questions to other systems\n\n${rivalsTable(run)}` : "",
    comparison
      ? `#### 与基线相比 Against the baseline\n\n${comparison.better.length} better, ${comparison.worse.length} worse, ${comparison.drift.length} changed.\n\n${comparison.worse.map((id) => `- worse: \`${id}\``).join("\n")}`
      : "",
    questions.length > 0
      ? `<details><summary>${failed.length} 个问题有缺陷 questions with faults</summary>\n\n${questions.join("\n")}${failed.length > LISTED ? `\n- … and ${failed.length - LISTED} more` : ""}\n\n</details>`
      : "",
  ]
    .filter(Boolean)
    .join("\n\n")
    .concat("\n");
}

function rivalsTable(run: Run): string {
  const all = (groups: Run["groups"], name: string) => groups.slice(0, 1).map((group) => ({ ...group, name }));
  return resultsTable([
    ...all(run.groups, run.subject),
    ...run.rivals.flatMap(({ groups, name }) => all(groups, name)),
  ]);
}

const escapeMarkdown = (text: string) => text.replace(/[\\`*_<>|[\]]/gu, "\\$&").replace(/\s+/gu, " ");
