import { bigramsOf, sharedBigrams } from "../../question/bigrams.ts";
import { checkPolarity } from "../../verify/check-polarity.ts";
import { DIRECTIONS, type Direction } from "../../verify/polarity-words.ts";
import type { AlignedSentence } from "../claim/align-claim.ts";
import { CLAUSE_END } from "../claim/clause-ends.ts";
import { claimDenies, denies } from "../claim/stance.ts";
import type { Correction } from "../correction.ts";
import { deedsIn } from "./deeds-in.ts";
import { ALL } from "./words-of-claims.ts";

/** Share of the claim's words that the sentence must hold, itself and with what stands around it. */
const LEAST_OWN = 0.6;
const LEAST_SHARE = 0.75;
/** Of one clause of several the sentence itself must hold this much, and of the whole claim at least so much. */
const LEAST_OF_CLAUSE = 0.8;
const LEAST_SHARE_OF_WHOLE = 0.4;

/** Words that deny without a negating one. */
export const deniesOtherwise = /结束|终止|停止|取消|撤销|废除|废止|缺乏|难以|避免|防止|否认|除外|以外/u;

const EXTENTS: readonly Direction[] = [
  {
    up: new RegExp(`全部|所有|全体|一律|全都|均|${ALL}`, "u"),
    down: /(?<!大)部分|个别|少数|只有|仅/u,
  },
  { up: /必须|应当|强制/u, down: /不必|无需|不强制|自愿/u },
];

/**
 * What an aligned sentence denies or turns round of the claim or of one of its clauses; `supported` where the sentence says
 * the same of all that it speaks of.
 */
export function polarityInstead(claim: string, sentence: AlignedSentence): Correction | "supported" | null {
  if (sentence.share < LEAST_SHARE_OF_WHOLE) return null;
  const deniedThere = deedsIn(sentence.text).denied;
  if (deedsIn(claim).denied.some((deed) => deniedThere.includes(deed))) return "supported";
  const wholeIsHeld = sentence.own >= LEAST_OWN && sentence.share >= LEAST_SHARE;
  const clauses = claim.split(CLAUSE_END).filter((clause) => sentence.holds(clause) >= LEAST_OF_CLAUSE);
  const parts = wholeIsHeld ? [claim] : clauses.length < claim.split(CLAUSE_END).length ? clauses : [];
  const found = parts.map((part) => turnedPart(part, sentence.text));
  return found.find((one) => one !== "supported" && one !== null) ?? found[0] ?? null;
}

function turnedPart(claim: string, text: string): Correction | "supported" | null {
  const nearest = nearestClause(claim, text);
  const extent = turned(claim, nearest, EXTENTS);
  if (extent) return { about: "extent", ...extent };
  const [fault] = checkPolarity(claim, text);
  if (!fault) return "supported";
  // 不再是 and 结束了 deny the same.
  if (fault.kind === "negation" && deniesOtherwise.test(`${claim}\n${nearest}`)) return null;
  if (fault.kind === "negation") {
    if (deniesTheSame(claim, text)) return "supported";
    const turning = text
      .split(CLAUSE_END)
      .filter((clause) => denies(clause) !== claimDenies(claim) && isOfDeed(claim, clause));
    return turning.length === 0 ? null : { about: "denial", claimed: claim, stated: nearestOf(claim, turning) };
  }
  const direction = turned(claim, nearest, DIRECTIONS) ?? turned(claim, text, DIRECTIONS);
  return direction ? { about: "trend", ...direction } : null;
}

function turned(claim: string, text: string, directions: readonly Direction[]) {
  for (const { up, down } of directions) {
    const [rises, falls] = [up.exec(claim)?.[0], down.exec(claim)?.[0]];
    const [rose, fell] = [up.exec(text)?.[0], down.exec(text)?.[0]];
    if (rises && !falls && fell && !rose) return { claimed: rises, stated: fell };
    if (falls && !rises && rose && !fell) return { claimed: falls, stated: rose };
  }
  return null;
}

/** Whether what a clause denies is anything that the claim speaks of: 不用报名 denies no place. */
function isOfDeed(claim: string, clause: string): boolean {
  const said = deedsIn(claim).denied;
  const { denied, plain } = deedsIn(clause);
  if (said.length > 0 && denied.length === 0 && !said.some((deed) => [...deed].some((one) => plain.includes(one))))
    return false;
  return denied.length === 0 || denied.some((deed) => [...deed].some((character) => claim.includes(character)));
}

/** Pairs of characters by which two denials are of the same. */
const SAME_DEED_PAIRS = 2;
const LACKED = /(?:没有?|无|未)(?<what>\p{Script=Han}{3})/gu;

/** Whether the text lacks what the claim lacks, or one of its clauses denies what the claim denies. */
export function deniesTheSame(claim: string, text: string): boolean {
  if (!claimDenies(claim)) return false;
  const pairs = bigramsOf(claim);
  const lacked = [...claim.matchAll(LACKED)].map(({ groups }) => groups?.["what"] ?? "");
  return (
    lacked.some((what) => new RegExp(`(?:没有?|无|未)${what}`, "u").test(text)) ||
    text.split(CLAUSE_END).some((clause) => denies(clause) && sharedBigrams(pairs, clause) >= SAME_DEED_PAIRS)
  );
}

const nearestClause = (claim: string, text: string) => nearestOf(claim, text.split(CLAUSE_END));

/** The clause that shares the most pairs of characters with the claim. */
function nearestOf(claim: string, clauses: readonly string[]): string {
  const pairs = bigramsOf(claim);
  const shared = (clause: string) => sharedBigrams(pairs, clause);
  return clauses.toSorted((a, b) => shared(b) - shared(a))[0] ?? "";
}
