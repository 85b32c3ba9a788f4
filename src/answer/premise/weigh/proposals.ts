import type { NameFinder } from "../../../ports/name-finder.ts";
import type { Candidate } from "../../choose/candidate.ts";
import { toEvidence } from "../../evidence.ts";
import { type AlignedSentence, closest, MOST_COMPARED } from "../claim/align-claim.ts";
import type { Claim } from "../claim/read-claim.ts";
import { leavesOpen } from "../claim/stance.ts";
import { allOf, allUnlessSupported, CLEARLY_MORE } from "../contradictions.ts";
import type { Held, PlacedCorrection } from "../correction.ts";
import { changeInstead } from "../instead/change-instead.ts";
import { countInstead } from "../instead/count-instead.ts";
import { dateInstead } from "../instead/date-instead.ts";
import { deniedDeed } from "../instead/denied-deed.ts";
import { doerInstead } from "../instead/doer-instead.ts";
import { figureOfSame } from "../instead/figure-instead.ts";
import { kindInstead } from "../instead/kind-instead.ts";
import { momentInstead } from "../instead/moment-instead.ts";
import { nameInstead } from "../instead/name-instead.ts";
import { officeInstead } from "../instead/office-instead.ts";
import { oppositeInstead } from "../instead/opposite-instead.ts";
import { ownerInstead } from "../instead/owner-instead.ts";
import { polarityInstead } from "../instead/polarity-instead.ts";
import type { TurnKind } from "../instead/turns.ts";
import { turnsIn } from "../instead/turns-in.ts";

/** What made a proposal: a rule that reads one sentence, or a clause that would turn the claim. */
export type Rule =
  | TurnKind
  | "byFirst"
  | "polarity"
  | "figure"
  | "name"
  | "office"
  | "date"
  | "body"
  | "number"
  | "owner"
  | "change"
  | "otherWord"
  | "deed";

/** What a sentence may say otherwise than the claim, before it is weighed. */
export interface Proposal {
  readonly rule: Rule;
  readonly correction: PlacedCorrection;
  /** The clause that says it, normalised, where that is known. */
  readonly clause?: string;
}

export interface ProposalInput {
  readonly claim: Claim;
  readonly aligned: readonly AlignedSentence[];
  /** Best first. */
  readonly candidates: readonly Candidate[];
  readonly findNames: NameFinder;
  /** All that was read of the article of a sentence, normalised. */
  readonly contextOf: (sentence: AlignedSentence) => string;
}

/** Share of the claim that a sentence must hold before it gives the figure of the same. */
const SAME_MATTER = 0.6;

/** Share of what the claim speaks of that the clause of another doer must hold, since it is weighed. */
const SHARE_OF_DOER = 0.25;

/** What any rule finds that the sentences say otherwise than the claim. */
export function proposalsOn(input: ProposalInput): readonly Proposal[] {
  const { aligned, contextOf } = input;
  const { text: claim, manner } = input.claim;
  // What means nearly the same is read, however few of its words are the claim's.
  const read =
    manner === "told"
      ? aligned.slice(0, MOST_COMPARED).map((sentence) => ({ ...sentence, near: false }))
      : aligned.filter(({ near }, i) => near || i < MOST_COMPARED);
  const named = (rule: Rule, corrections: readonly PlacedCorrection[]) =>
    corrections.map((correction): Proposal => ({ rule, correction }));
  const byDeed = [
    ...named(
      "office",
      allUnlessSupported(read, (sentence) => officeInstead(claim, sentence, contextOf(sentence))),
    ),
    ...named(
      "date",
      allUnlessSupported(read, (sentence) => dateInstead(claim, sentence)),
    ),
    ...named("body", [doerInstead(claim, read, SHARE_OF_DOER) ?? []].flat()),
  ];
  if (manner === "open") return byDeed;
  const close = closest(aligned);
  const mayTurn = manner !== "told" && manner !== "wondered";
  return [
    ...(mayDeny(input.claim) ? byDenial(claim, read, close) : []),
    ...named(
      "figure",
      allOf(
        close.slice(0, 1).filter(({ own }) => own >= SAME_MATTER),
        (sentence) => figureOfSame(claim, sentence.text),
      ),
    ),
    ...named(
      "name",
      allOf(close, (sentence) => nameInstead(claim, sentence, contextOf(sentence), input.findNames)),
    ),
    ...byDeed,
    ...named(
      "name",
      ofKind(read, (sentence) => kindInstead(claim, sentence, contextOf(sentence))),
    ),
    ...named(
      "date",
      allUnlessSupported(read, (sentence) => momentInstead(claim, sentence)),
    ),
    ...named(
      "number",
      allUnlessSupported(read, (sentence) => countInstead(claim, sentence)),
    ),
    ...(mayTurn ? byTurn(input) : []),
  ];
}

/** Other sentences have the claimed kind, too, of what is of it. */
function ofKind(read: readonly AlignedSentence[], find: (sentence: AlignedSentence) => Held) {
  const found = read.map((sentence) => ({ held: find(sentence), evidence: sentence.evidence }));
  if (found.some(({ held }) => held === "supported")) return [];
  return found.flatMap(({ held, evidence }) => (held === null || held === "supported" ? [] : [{ ...held, evidence }]));
}

/** Whoever did not do what he should, and asks what follows, denies nothing. */
const mayDeny = ({ text, manner }: Claim) =>
  manner !== "wondered" && !leavesOpen(text) && !(manner === "told" && /[不没未无]/u.test(text));

function byDenial(
  claim: string,
  read: readonly AlignedSentence[],
  close: readonly AlignedSentence[],
): readonly Proposal[] {
  const supporting = close.filter((sentence) => polarityInstead(claim, sentence) === "supported");
  const open = read.filter(({ own }) => supporting.every((other) => other.own < own + CLEARLY_MORE));
  const rules = [
    ["polarity", close, polarityInstead],
    ["owner", open, ownerInstead],
    ["change", open, changeInstead],
    ["otherWord", open, oppositeInstead],
    ["deed", open, deniedDeed],
  ] as const;
  return rules.flatMap(([rule, sentences, find]) =>
    allUnlessSupported(sentences, (sentence) => find(claim, sentence)).map((correction) => ({ rule, correction })),
  );
}

const byTurn = ({ claim, candidates }: ProposalInput): readonly Proposal[] =>
  turnsIn({ claim: claim.text, candidates }).map(({ turn, candidate }) => {
    const { kind, clause, about, claimed, stated } = turn;
    return { rule: kind, clause, correction: { about, claimed, stated, evidence: toEvidence(candidate) } };
  });
