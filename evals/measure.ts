import type { z } from "zod";
import { type AskAllInput, askAll } from "./ask-all.ts";
import { type Baseline, toBaseline } from "./baseline.ts";
import type { DatasetItem } from "./dataset.ts";
import { judge, judgeVerifier, type Quarantine, type thresholdsShape, withoutQuarantined } from "./gate.ts";
import { measureVerifier, type VerifierInput } from "./mutations/verifier-suite.ts";
import { changesHash, corpusHash, currentCommit } from "./provenance.ts";
import type { Rival, Run } from "./report/run-file.ts";
import { compare } from "./statistics/compare.ts";
import { latency, summariseGroups } from "./statistics/summarise.ts";
import type { Asked, Subject } from "./subjects/subject.ts";

export interface MeasureInput extends Pick<AskAllInput, "repeat" | "concurrency" | "unfinished" | "onProgress"> {
  readonly items: readonly DatasetItem[];
  readonly subject: Subject;
  /** Article texts by id, as the subject has them. */
  readonly texts: ReadonlyMap<string, string>;
  /** Systems that answer the same questions, to compare with. */
  readonly rivals: readonly Asked[];
  readonly configuration: Readonly<Record<string, unknown>>;
  /** Absent where this code's verifier is not what is measured. */
  readonly verifier: VerifierInput | null;
  readonly thresholds: z.infer<typeof thresholdsShape>;
  readonly quarantine: Quarantine;
  readonly baseline: Baseline | null;
  /** ISO date. */
  readonly today: string;
}

/** The whole of an evaluation: asks, scores, sums up, compares and judges. */
export async function measure(input: MeasureInput): Promise<{ readonly run: Run; readonly asBaseline: Baseline }> {
  const { items, subject, texts, rivals, configuration, verifier, thresholds, quarantine, baseline, today, ...asking } =
    input;
  const startedAt = new Date().toISOString();
  const commit = currentCommit();
  const corpus = corpusHash(texts);
  const identity = { configuration, commit, changes: changesHash(), corpus };
  const results = await askAll({ ...asking, items, subject, texts, identity });
  const { counted, warnings } = withoutQuarantined(results, quarantine, today);
  const comparison = baseline && compare(counted, baseline);
  const wholeCorpus = items.filter(({ articleIds }) => !articleIds);
  const compared: Rival[] = [];
  for (const rival of rivals) {
    const quiet = { ...asking, repeat: 1, onProgress: () => {} };
    const answers = await askAll({
      ...quiet,
      items: wholeCorpus,
      subject: rival,
      texts,
      identity: [identity, rival.name],
    });
    compared.push({ name: rival.name, groups: summariseGroups(answers) });
  }
  const verified = verifier && measureVerifier(verifier);
  const run: Run = {
    startedAt,
    subject: subject.name,
    configuration,
    commit,
    corpusHash: corpus,
    groups: summariseGroups(counted),
    latency: latency(counted),
    rivals: compared,
    comparison: comparison && { better: comparison.better, worse: comparison.worse, drift: comparison.drift },
    verifier: verified,
    below: [
      ...judge({ results: counted, thresholds: thresholds.answers, comparison }),
      ...(verified ? judgeVerifier(verified, thresholds.verifier) : []),
    ],
    warnings,
    results,
  };
  return { run, asBaseline: toBaseline(results, commit, corpus) };
}
