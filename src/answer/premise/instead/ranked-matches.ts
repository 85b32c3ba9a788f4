import { SEGMENT_END } from "../claim/clause-ends.ts";
import type { RankedSentence } from "../weigh/certain-rule.ts";

/** Several pay or do it, each a part. */
export const SHARED = /%|[\d一二三四五六七八九]成|一半|各|共同|分担|分别|其余|剩下/u;

export interface RankedMatch {
  readonly sentence: RankedSentence;
  readonly segment: string;
  readonly words: string;
  /** Whom the pattern names `who`. */
  readonly who: string;
  readonly like: number;
}

/** What the patterns find in the segments of the sentences, first where the segment is most `like` what is looked for. */
export function rankedMatches(
  sentences: readonly RankedSentence[],
  patterns: readonly RegExp[],
  like: (segment: string, end: number) => number,
): readonly RankedMatch[] {
  return sentences
    .flatMap((sentence) =>
      sentence.text.split(SEGMENT_END).flatMap((segment) =>
        patterns.flatMap((pattern) =>
          [...segment.matchAll(pattern)].map((match) => ({
            sentence,
            segment,
            words: match[0],
            who: match.groups?.["who"] ?? "",
            like: like(segment, match.index + match[0].length),
          })),
        ),
      ),
    )
    .toSorted((a, b) => b.like - a.like);
}
