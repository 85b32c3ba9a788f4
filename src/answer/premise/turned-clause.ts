import type { Candidate } from "../candidate.ts";
import { toEvidence } from "../evidence.ts";
import { bigramsOf, sharedBigrams } from "../question/bigrams.ts";
import type { AlignedSentence } from "./align-claim.ts";
import { asCompared } from "./bounds.ts";
import type { PlacedCorrection } from "./correction.ts";
import { countsIn, isOfUnit } from "./count-instead.ts";
import { claimDenies, denies } from "./stance.ts";
import { turnFeatures } from "./turn-features.ts";
import { type TurnFeatures, turnOdds } from "./turn-weights.ts";
import { CLAUSE_OF_TURN, mainClause, type Turn, turnsOf } from "./turns.ts";

/** Likeliest sentences that are read for what they say otherwise, and for what they say alike. */
const MOST_TURNED = 4;
const MOST_AGREEING = 8;
/** Share of the claim's characters with which a clause says the claim itself. */
const SAID = 0.9;
const FEWEST_CHARACTERS = 3;

const ASKS = /[?？][”"』]?$/u;
/** Which of two is more, no clause tells by a word alone. */
const COMPARES = /比(?![例赛较如分重])/u;

export interface TurnInput {
  readonly claim: string;
  readonly isAssumed: boolean;
  /** Best first. */
  readonly candidates: readonly Candidate[];
  readonly aligned: readonly AlignedSentence[];
}

/** What of the likeliest sentences might say otherwise than the claim, each with what tells whether it does; best sentence first. */
export function turnsIn({ claim, isAssumed, candidates, aligned }: TurnInput) {
  const main = mainClause(claim);
  const texts = candidates.slice(0, MOST_AGREEING).map(({ text }) => asCompared(text));
  if (COMPARES.test(main) || texts.some((text) => isSaidBy(main, text))) return [];
  const [likeliest] = candidates;
  return candidates.slice(0, MOST_TURNED).flatMap((candidate, rank) => {
    const text = texts[rank] ?? "";
    if (ASKS.test(text)) return [];
    const sentence = aligned.find((one) => one.text === text);
    const place = {
      ...{ text, rank, isAssumed, similarity: candidate.similarity },
      behind: (likeliest?.score ?? 0) - candidate.score,
      own: sentence?.own ?? 0,
      share: sentence?.share ?? 0,
      rivals: texts.slice(0, MOST_TURNED).filter((other) => other !== text),
    };
    return turnsOf(main, text)
      .filter((turn) => turn.kind !== "denied" || !isToldOfOthers(main, turn, text))
      .filter((turn) => turn.kind !== "count" || !texts.some((other) => holdsCount(main, other)))
      .map((turn): { turn: Turn; candidate: Candidate; features: TurnFeatures } => ({
        ...{ turn, candidate },
        features: turnFeatures(claim, turn, place),
      }));
  });
}

/** The clause of one of the likeliest sentences that most surely says otherwise than the claim. */
export function turnedClause(input: TurnInput): PlacedCorrection | null {
  const [best] = turnsIn(input)
    .map((found) => ({ ...found, odds: turnOdds(found.features) }))
    .toSorted((a, b) => b.odds - a.odds);
  if (!best || best.odds < 0) return null;
  const { about, claimed, stated } = best.turn;
  return { about, claimed, stated, evidence: toEvidence(best.candidate) };
}

function isSaidBy(main: string, text: string): boolean {
  const characters = new Set(
    [...main].filter((one) => /[\p{Script=Han}\d]/u.test(one) && !/[的了吗呢吧啊是就才]/u.test(one)),
  );
  if (characters.size <= FEWEST_CHARACTERS) return false;
  const isDenial = claimDenies(main);
  return text
    .split(CLAUSE_OF_TURN)
    .some(
      (clause) =>
        denies(clause) === isDenial &&
        [...characters].filter((one) => clause.includes(one)).length / characters.size >= SAID,
    );
}

/** Whether the sentence has the denied deed in a clause more like the claim: 派遣人员纳入，返聘人员不纳入. */
function isToldOfOthers(main: string, { clause, deed }: Turn, text: string): boolean {
  const pairs = bigramsOf(main);
  const like = (one: string) => sharedBigrams(pairs, one);
  const head = deed.slice(0, 2);
  return text
    .split(CLAUSE_OF_TURN)
    .some((one) => head.length === 2 && !denies(one) && one.includes(head) && like(one) >= like(clause));
}

function holdsCount(main: string, text: string): boolean {
  const [said] = countsIn(main);
  return said !== undefined && countsIn(text).some((one) => one.value === said.value && isOfUnit(one, said));
}
