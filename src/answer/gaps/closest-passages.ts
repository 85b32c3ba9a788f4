import type { IndexedPassage } from "../../ports/passage-index.ts";
import type { Candidate } from "../choose/candidate.ts";
import type { Decision } from "../decide/decide.ts";
import type { Evidence } from "../evidence.ts";
import { saysNothing } from "../question/says-nothing.ts";

/** How many are shown when none answers. */
const CLOSEST_LIMIT = 3;
/** Log-odds by which a sentence of an article that is not quoted may stand behind the best one: others but share a word. */
const MOST_BEHIND = 2;

/** Of the sentences read, best first, those that may be on what is asked: of the quoted articles, or about as likely as the best. */
export function onWhatIsAsked(candidates: readonly Candidate[], evidence: readonly Evidence[]): readonly Candidate[] {
  const articles = new Set(evidence.map(({ passage }) => passage.articleId));
  const least = (candidates[0]?.score ?? 0) - MOST_BEHIND;
  return candidates.filter(({ passage, score }) => score >= least || articles.has(passage.articleId));
}

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
