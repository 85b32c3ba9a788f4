import type { Baseline } from "../baseline.ts";
import { fingerprintOf, TELLING_SCORES } from "../baseline.ts";
import type { Result } from "../evaluate.ts";
import type { MetricName } from "../metrics.ts";
import { type Estimate, estimate } from "./bootstrap.ts";

export interface Comparison {
  /** Mean of the paired differences to the baseline, with its interval; null where no question is in both. */
  difference(metric: MetricName, results: readonly Result[]): Estimate | null;
  readonly better: readonly string[];
  readonly worse: readonly string[];
  /** Questions whose answer, quotations or figures changed, whatever their scores. */
  readonly drift: readonly { readonly id: string; readonly changed: readonly ("answer" | "quotes" | "figures")[] }[];
}

/** A baseline keeps three digits of a score, and several scores are summed. */
const NO_CHANGE = 0.005;

/** Compares question by question; the interval of a difference is a paired bootstrap over families (Efron and Tibshirani). */
export function compare(results: readonly Result[], baseline: Baseline): Comparison {
  const changes = results.flatMap((result) => {
    const before = baseline.questions[result.item.id];
    return before ? [{ result, before }] : [];
  });
  const sign = ({ result, before }: (typeof changes)[number]) =>
    TELLING_SCORES.reduce((sum, name) => sum + (result.scores[name] ?? 0) - (before.scores[name] ?? 0), 0);
  const ids = (wanted: (change: number) => boolean) =>
    changes.filter((change) => wanted(sign(change))).map(({ result }) => result.item.id);
  return {
    difference: (metric, members) =>
      estimate(
        members.flatMap(({ item, scores }) => {
          const [now, before] = [scores[metric], baseline.questions[item.id]?.scores[metric]];
          return now === null || before === undefined ? [] : [{ family: item.family, value: now - before }];
        }),
      ),
    better: ids((change) => change > NO_CHANGE),
    worse: ids((change) => change < -NO_CHANGE),
    drift: changes.flatMap(({ result, before }) => {
      const now = fingerprintOf(result.answer);
      const changed = (["answer", "quotes", "figures"] as const).filter((part) => now[part] !== before[part]);
      return changed.length > 0 ? [{ id: result.item.id, changed }] : [];
    }),
  };
}
