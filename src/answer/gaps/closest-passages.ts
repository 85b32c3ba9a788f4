import type { IndexedPassage } from "../../ports/passage-index.ts";
import type { Decision } from "../decide/decide.ts";
import type { Evidence } from "../evidence.ts";
import { saysNothing } from "../question/says-nothing.ts";

/** How many are shown when none answers. */
const CLOSEST_LIMIT = 3;

/** One passage each, so that the reader sees different places. */
export function closestPassages(
  candidates: readonly Evidence[],
  shown: readonly Evidence[],
  status: Decision["status"],
): readonly Evidence[] {
  const seen = new Set<IndexedPassage["id"]>(status === "partial" ? shown.map((item) => item.passage.id) : []);
  const closest: Evidence[] = [];
  for (const candidate of candidates) {
    if (closest.length === CLOSEST_LIMIT) break;
    if (seen.has(candidate.passage.id) || saysNothing(candidate, "open")) continue;
    seen.add(candidate.passage.id);
    closest.push(candidate);
  }
  return closest;
}
