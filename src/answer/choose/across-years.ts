import type { PassageIndex } from "../../ports/passage-index.ts";
import type { QuestionAnalysis } from "../analyse-question.ts";
import { figureKinds } from "../question/answer-kind.ts";
import type { Candidate } from "./candidate.ts";

/** Log-odds by which the same figure in an article of another date may stand behind the best sentence. */
const SAME_FIGURE = 3;
/** Share of what is asked that each of them must hold. */
const MIN_FOCUS = 0.5;
const MAX_DATES = 3;

/**
 * Where articles of different dates give the figure that is asked for, one sentence of each, the newest first; otherwise
 * empty. A year in the question settles which is meant.
 */
export async function acrossYears(
  index: Pick<PassageIndex, "heading">,
  sayable: readonly Candidate[],
  analysis: QuestionAnalysis,
): Promise<readonly Candidate[]> {
  const best = sayable[0];
  if (!best || best.features.kind === 0 || !figureKinds.has(analysis.kind) || analysis.years.length > 0) return [];
  if (best.features.focusCoverage < MIN_FOCUS) return [];
  const dated = new Map<string, { readonly candidate: Candidate; readonly date: string }>();
  for (const candidate of sayable) {
    if (candidate.score < best.score - SAME_FIGURE) break;
    const { articleId } = candidate.passage;
    const date = (await index.heading(articleId))?.publishedOn?.value;
    if (date === undefined) continue;
    const same = candidate.features.kind === 1 && candidate.features.focusCoverage >= best.features.focusCoverage;
    if (same && !dated.has(articleId)) dated.set(articleId, { candidate, date });
  }
  const places = [...dated.values()].sort((a, b) => (a.date < b.date ? 1 : -1)).slice(0, MAX_DATES);
  return new Set(places.map(({ date }) => date.slice(0, 4))).size > 1 ? places.map(({ candidate }) => candidate) : [];
}
