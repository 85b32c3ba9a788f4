import { PASSAGES_SEARCHED, type Result } from "./evaluate.ts";

/** Means from 0 to 1; null where no question of the group has the score. */
export interface Summary {
  readonly n: number;
  readonly allEvidenceAt5: number | null;
  readonly meanReciprocalRank: number | null;
  readonly keyFacts: number | null;
  /** Answerable questions that were answered in full. */
  readonly answeredRight: number | null;
  /** Half-answerable questions that were answered in part. */
  readonly partialRight: number | null;
  /** Unanswerable questions that were declined. */
  readonly abstainedRight: number | null;
  /** Unanswerable questions declined, or answered in part with word of what is lacking: none claimed as answered. */
  readonly notOverclaimed: number | null;
  readonly quoteExactness: number | null;
}

export function summarise(results: readonly Result[]): Summary {
  const right = (answerable: boolean | "partial") =>
    mean(
      results.filter(({ item }) => item.answerable === answerable).map(({ outcome }) => (outcome === "right" ? 1 : 0)),
    );
  return {
    n: results.length,
    allEvidenceAt5: mean(results.map(({ allEvidence }) => (allEvidence === null ? null : Number(allEvidence)))),
    meanReciprocalRank: mean(results.map((result) => result.reciprocalRank)),
    keyFacts: mean(results.map(({ keyFacts }) => keyFacts?.score ?? null)),
    answeredRight: right(true),
    partialRight: right("partial"),
    abstainedRight: right(false),
    notOverclaimed: mean(
      results.map(({ item, status }) => (item.answerable === false ? Number(status !== "answered") : null)),
    ),
    quoteExactness: mean(results.map((result) => result.quoteExactness)),
  };
}

/** A table of one line a category and one for all, columns aligned for a fixed-width font. */
export function table(results: readonly Result[]): string {
  const categories = [...new Set(results.map(({ item }) => item.category))].sort();
  const groups = [
    ...categories.map((name) => [name, results.filter(({ item }) => item.category === name)] as const),
    ["all", results] as const,
  ];
  const head = [
    "category",
    "n",
    `evidence@${PASSAGES_SEARCHED}`,
    "mrr",
    "key facts",
    "answered",
    "partial",
    "abstained",
    "not overclaimed",
    "exact",
  ];
  const rows = groups.map(([name, group]) => {
    const { n, ...scores } = summarise(group);
    return [name, String(n), ...Object.values(scores).map((score) => (score === null ? "" : score.toFixed(2)))];
  });
  const width = head.map((cell, i) => Math.max(cell.length, ...rows.map((row) => row[i]?.length ?? 0)));
  return [head, ...rows]
    .map((row) =>
      row.map((cell, i) => (i === 0 ? cell.padEnd(width[i] ?? 0) : cell.padStart(width[i] ?? 0))).join("  "),
    )
    .join("\n");
}

export type Thresholds = { readonly [Name in Exclude<keyof Summary, "n">]?: number | undefined };

/** One sentence for every score that is below its threshold. */
export function belowThresholds(summary: Summary, thresholds: Thresholds): string[] {
  return (Object.keys(thresholds) as (keyof Thresholds)[]).flatMap((name) => {
    const [score, least] = [summary[name], thresholds[name] ?? 0];
    return score === null || score >= least ? [] : [`${name} is ${score.toFixed(3)}, below ${least}`];
  });
}

function mean(values: readonly (number | null)[]): number | null {
  const present = values.filter((value) => value !== null);
  return present.length === 0 ? null : present.reduce((sum, value) => sum + value, 0) / present.length;
}
