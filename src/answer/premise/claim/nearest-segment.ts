import type { RankedSentence } from "../weigh/certain-rule.ts";
import { CLAUSE_END, SEGMENT_END } from "./clause-ends.ts";
import { contentCharacters, shareOfCharacters } from "./content-characters.ts";

/** Share of what the claim speaks of that the segment must hold. */
const LEAST_SHARE = 0.4;

export interface Nearest {
  readonly sentence: RankedSentence;
  readonly segment: string;
  readonly clause: string;
  readonly like: number;
}

/** Of the clauses that say something, the one whose segment, as far as it goes, speaks most of what the claim speaks of. */
export function nearestOfSegments(
  rest: string,
  sentences: readonly RankedSentence[],
  says: RegExp,
): Nearest | undefined {
  const matter = contentCharacters(rest);
  const [nearest] = sentences
    .flatMap((sentence) =>
      sentence.text.split(SEGMENT_END).flatMap((segment) =>
        segment.split(CLAUSE_END).flatMap((clause, i, all): readonly Nearest[] => {
          const upTo = all.slice(0, i + 1).join(",");
          return says.test(clause) ? [{ sentence, segment, clause, like: shareOfCharacters(matter, upTo) }] : [];
        }),
      ),
    )
    .toSorted((a, b) => b.like - a.like);
  return nearest && nearest.like >= LEAST_SHARE ? nearest : undefined;
}
