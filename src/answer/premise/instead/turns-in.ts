import type { Candidate } from "../../choose/candidate.ts";
import { bigramsOf, sharedBigrams, shareOfBigrams } from "../../question/bigrams.ts";
import { asCompared } from "../claim/bounds.ts";
import { CLAUSE_END } from "../claim/clause-ends.ts";
import { denies } from "../claim/stance.ts";
import { countsIn, isOfUnit } from "./count-instead.ts";
import { OPPOSITES } from "./opposites.ts";
import { mainClause, type Turn, turnsOf } from "./turns.ts";

/** Likeliest sentences that are read for what they say otherwise, and for what they say alike. */
const MOST_TURNED = 4;
const MOST_AGREEING = 8;
const FEWEST_CHARACTERS = 3;
/** Share of the pairs of what a claim says of its thing with which a clause affirms it. */
const AFFIRMED = 0.4;

const ASKS = /[?？][”"』]?$/u;
/** Which of two is more, no clause tells by a word alone. */
export const COMPARES = /比(?![例赛较如分重])/u;

export interface TurnInput {
  readonly claim: string;
  /** Best first. */
  readonly candidates: readonly Candidate[];
}

/** What of the likeliest sentences might say otherwise than the claim; best sentence first. */
export function turnsIn({ claim, candidates }: TurnInput): readonly { turn: Turn; candidate: Candidate }[] {
  const main = mainClause(claim);
  const texts = candidates.slice(0, MOST_AGREEING).map(({ text }) => asCompared(text));
  if (COMPARES.test(main)) return [];
  return candidates.slice(0, MOST_TURNED).flatMap((candidate, rank) => {
    const text = texts[rank] ?? "";
    if (ASKS.test(text)) return [];
    return turnsOf(main, text)
      .filter((turn) => turn.kind !== "denied" || !isToldOfOthers(main, turn, text))
      .filter((turn) => turn.kind !== "denied" || !isSaidOtherwiseNearer(main, turn, text))
      .filter((turn) => turn.kind !== "denied" || !isOtherException(main, turn, text))
      .filter((turn) => turn.kind !== "extent" || !/100%|全部/u.test(text))
      .filter((turn) => turn.kind !== "opposite" || !isSaidNearer(main, turn, text))
      .filter((turn) => turn.kind !== "count" || !texts.some((other) => holdsCount(main, other)))
      .map((turn) => ({ turn, candidate }));
  });
}

/** Whether the sentence has the denied deed in a clause more like the claim: 派遣人员纳入，返聘人员不纳入. */
function isToldOfOthers(main: string, { clause, deed }: Turn, text: string): boolean {
  const pairs = bigramsOf(main);
  const like = (one: string) => sharedBigrams(pairs, one);
  const head = deed.slice(0, 2);
  return text
    .split(CLAUSE_END)
    .some((one) => head.length === 2 && !denies(one) && one.includes(head) && like(one) >= like(clause));
}

/**
 * Whether what the clause denies is not the claim's deed, and another clause of the sentence affirms what the claim asserts, or denies more
 * of the claim: “每户每月有5次额度，当月未用完的不结转” does not deny that there are five.
 */
function isSaidOtherwiseNearer(main: string, { clause, deed }: Turn, text: string): boolean {
  const head = deed.slice(0, 2);
  if (head.length === 2 && main.includes(head)) return false;
  const [whole, asserted] = [bigramsOf(main), bigramsOf(assertedBy(main))];
  const others = text.split(CLAUSE_END).filter((one) => one !== clause);
  const isNearer = (pairs: ReadonlySet<string>, one: string) =>
    sharedBigrams(pairs, one) > sharedBigrams(pairs, clause);
  const before = clause.slice(0, Math.max(0, clause.length - deed.length));
  const affirmed = [...others.filter((one) => !denies(one)), before].join("，");
  return (
    others.some((one) => denies(one) && isNearer(whole, one)) ||
    (sharedBigrams(asserted, affirmed) > sharedBigrams(asserted, deed) &&
      shareOfBigrams(asserted, affirmed) >= AFFIRMED)
  );
}

/** What a claim says of its thing: from the word that permits or obliges on, or its latter half. */
function assertedBy(claim: string): string {
  const at = claim.search(/可以|能|要|须|得|应当|会|允许|只/u);
  return claim.slice(at > 0 && at < claim.length - FEWEST_CHARACTERS ? at : Math.floor(claim.length / 2));
}

/** Whether another clause, as like the claim, has the claim's own word: 乙类下降，丙类上升. */
function isSaidNearer(main: string, { clause, claimed, stated }: Turn, text: string): boolean {
  const pairs = bigramsOf(main);
  const like = (one: string) => sharedBigrams(pairs, one);
  const isSame = OPPOSITES.flatMap(({ up, down }) =>
    up.test(claimed) && down.test(stated) ? [up] : down.test(claimed) && up.test(stated) ? [down] : [],
  );
  return text
    .split(CLAUSE_END)
    .some((one) => one !== clause && isSame.some((word) => word.test(one)) && like(one) >= like(clause));
}

/** Whether a clause excepts what the claim does not speak of, or from what is forbidden: that allows it. */
const isOtherException = (main: string, { clause }: Turn, text: string) =>
  /除外|例外/u.test(clause) &&
  (sharedBigrams(bigramsOf(main), clause) === 0 || text.split(CLAUSE_END).some((one) => one !== clause && denies(one)));

function holdsCount(main: string, text: string): boolean {
  const [said] = countsIn(main);
  return said !== undefined && countsIn(text).some((one) => one.value === said.value && isOfUnit(one, said));
}
