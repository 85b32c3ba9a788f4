import { type Decision, decide } from "./decide.ts";
import type { Grounds } from "./grounds.ts";
import type { OddsReading } from "./read-odds.ts";
import { whateverScore } from "./weigh-pair.ts";

export interface Judgement {
  readonly decision: Decision;
  /** Log-odds by the cross-encoder; null where it did not need to read, or there is none. */
  readonly pairScore: number | null;
}

/**
 * The decision on the evidence, for which the cross-encoder reads it only where its score may change the outcome: every second pair
 * need not be read, and reading takes half of an answer's time.
 * @param saysPlainly whether a sentence says all that is asked, to be believed where the cross-encoder hears how it is asked
 */
export async function judgeEvidence(
  grounds: Grounds,
  { isRead, oddsWith, pairScore }: OddsReading,
  saysPlainly: boolean,
): Promise<Judgement> {
  const judge = (score: number | null) =>
    decide(grounds, { odds: oddsWith(score), isPlain: score !== null && saysPlainly });
  const settled = isRead ? whateverScore(judge) : undefined;
  if (settled) return { decision: settled, pairScore: null };
  const score = await pairScore();
  return { decision: judge(score), pairScore: score };
}
