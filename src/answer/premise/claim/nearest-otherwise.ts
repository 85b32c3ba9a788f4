import { isOfBefore } from "../instead/words-of-claims.ts";
import type { RankedSentence } from "../weigh/certain-rule.ts";
import { CLAUSE_END, SEGMENT_END } from "./clause-ends.ts";
import { contentCharacters, shareOfCharacters } from "./content-characters.ts";

/** Share of what the claim speaks of that the segment must hold. */
const LEAST_SHARE = 0.4;

export interface Nearest {
  readonly sentence: RankedSentence;
  readonly clause: string;
  readonly like: number;
}

/** Which clauses say something. */
type Saying = Pick<RegExp, "test">;

/** A claim with what it says, by which it is told what says otherwise. */
export interface Sides {
  readonly claim: string;
  /** What of the claim tells of what it speaks. */
  readonly rest: string;
  readonly says: Saying;
  readonly saysOtherwise: Saying;
}

/** The clause nearest to a claim of those that say otherwise, unless one that says the same is as near, or it tells of before. */
export function nearestOtherwise(
  { claim, rest, says, saysOtherwise }: Sides,
  sentences: readonly RankedSentence[],
): Nearest | undefined {
  const nearest = nearestSaying(saysOtherwise, rest, sentences);
  const alike = nearestSaying(says, rest, sentences);
  const isSaid = nearest && alike && alike.like >= nearest.like;
  return nearest && !isSaid && !isOfBefore(nearest.clause, claim) ? nearest : undefined;
}

/** Of the clauses that say something, the one whose segment, as far as it goes, speaks most of what the claim speaks of. */
export function nearestSaying(says: Saying, rest: string, sentences: readonly RankedSentence[]): Nearest | undefined {
  const matter = contentCharacters(rest);
  const [nearest] = sentences
    .flatMap((sentence) =>
      sentence.text.split(SEGMENT_END).flatMap((segment) =>
        segment.split(CLAUSE_END).flatMap((clause, i, all): readonly Nearest[] => {
          const upTo = all.slice(0, i + 1).join(",");
          return says.test(clause) ? [{ sentence, clause, like: shareOfCharacters(matter, upTo) }] : [];
        }),
      ),
    )
    .toSorted((a, b) => b.like - a.like);
  return nearest && nearest.like >= LEAST_SHARE ? nearest : undefined;
}
