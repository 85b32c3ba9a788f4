import { bigramsOf, sharedBigrams } from "../../question/bigrams.ts";
import { CLAUSE_END } from "../claim/clause-ends.ts";
import { contentCharacters, shareOfCharacters } from "../claim/content-characters.ts";
import { isSameBody } from "../claim/same-body.ts";
import type { PlacedCorrection } from "../correction.ts";
import type { RankedSentence } from "../weigh/certain-rule.ts";
import { type Doing, doingsIn, isBody, isSeveral } from "./doers.ts";
import { ALONE, likestTold, SHARED } from "./who-is-told.ts";

/** Share of what the claim speaks of that the clause must hold. */
const LEAST_SHARE = 0.4;
/** How much less the clauses around the doer's tell of what it does. */
const OF_OTHER_CLAUSES = 0.7;
/** Does any deed: 搞的, 弄的. */
const ANY_DEED = /^(?:搞|弄|做|干|整)(?:[的了起出]|$)/u;
/** Characters of a verb. */
const VERB = 2;

/** Who does it by the sentence, where the claim has another do it: the very deed, or any where nothing is told of the claimed one. */
export function doerInstead(
  claim: string,
  sentences: readonly RankedSentence[],
  leastShare = LEAST_SHARE,
): PlacedCorrection | null {
  const [said] = [...doingsIn(claim), ...doingsIn(passive(claim))];
  if (!said) return null;
  const { who, how, deed, does } = said;
  const verb = does.slice(0, VERB);
  const matter = contentCharacters(claim.replace(who, " ").replace(deed ?? verb, " "));
  const likeness = ({ clause, segment }: Doing) =>
    Math.max(shareOfCharacters(matter, clause), OF_OTHER_CLAUSES * shareOfCharacters(matter, segment));
  const all = sentences
    .flatMap((sentence) => doingsIn(sentence.text).map((doing) => ({ ...doing, sentence, like: likeness(doing) })))
    .filter((one) => (one.how === "to") === (how === "to"));
  const ofDeed = all.filter((one) => (deed && one.deed === deed) || (verb.length === VERB && one.does.includes(verb)));
  const told = ANY_DEED.test(does)
    ? all
    : ofDeed.length > 0 || sentences.some(({ text }) => text.includes(who))
      ? ofDeed
      : all.filter((one) => one.how === how);
  const isAlone = ALONE.test(claim);
  const isClaimed = (one: Doing) => isSameBody(who, one.who) && !(isAlone && isSeveral(one.who));
  const nearest = likestTold(told, leastShare, isClaimed);
  if (!nearest || (!isAlone && SHARED.test(nearest.clause))) return null;
  if (doesItToo(nearest.sentence.text, who, verb)) return null;
  // 果农 may be the 经营者: of two that are no bodies one may be the other.
  if (!isBody(who) && !isBody(nearest.who)) return null;
  return { about: "body", claimed: who, stated: nearest.who, evidence: nearest.sentence.evidence };
}

/** Fewer pairs of characters are those of other bodies, too: 财务处 has one of the two of 教务处. */
const MANY_PAIRS = 4;

/** Whether a clause tells the claim's very verb of the claimed, written a little otherwise: 上海市浦东新区政府承办 of 上海浦东新区. */
function doesItToo(sentence: string, who: string, verb: string): boolean {
  const pairs = bigramsOf(who);
  const isNamed = (clause: string) => pairs.size >= MANY_PAIRS && sharedBigrams(pairs, clause) >= pairs.size - 1;
  if (verb.length < VERB || sentence.includes(who)) return false;
  return sentence.split(CLAUSE_END).some((clause) => clause.includes(verb) && isNamed(clause));
}

/** 是市文化局印发的 says as much as 由市文化局印发. */
const passive = (claim: string) => claim.replace(/(?<![不还就])是(?=\p{Script=Han}{3})/gu, "由");
