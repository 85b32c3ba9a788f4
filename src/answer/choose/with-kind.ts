import { type AnswerKind, pointedKinds } from "../question/answer-kind.ts";
import type { Candidate } from "./candidate.ts";

/** Log-odds: a sentence that holds the kind of thing asked for may stand this far behind others of its passage that do not. */
const KIND_BEHIND = 1.5;

/** Where none of them holds what is asked for, the likeliest of the same passage that does comes first. */
export function withKind(
  near: readonly Candidate[],
  sayable: readonly Candidate[],
  kind: AnswerKind,
): readonly Candidate[] {
  const [best] = near;
  if (!best || !pointedKinds.has(kind) || near.some(({ features }) => features.kind === 1)) return near;
  const holder = sayable.find(
    ({ features, passage, score }) =>
      features.kind === 1 && passage.id === best.passage.id && score >= best.score - KIND_BEHIND,
  );
  return holder ? [holder, ...near] : near;
}
