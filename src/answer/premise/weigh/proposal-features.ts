import type { Candidate } from "../../choose/candidate.ts";
import { bigramsOf, sharedBigrams } from "../../question/bigrams.ts";
import type { AlignedSentence } from "../claim/align-claim.ts";
import { amountsIn } from "../claim/amounts.ts";
import { asCompared } from "../claim/bounds.ts";
import { CLAUSE_END } from "../claim/clause-ends.ts";
import { contentCharacters, shareOfCharacters } from "../claim/content-characters.ts";
import { type Claim, leansOn } from "../claim/read-claim.ts";
import { mayBeSame } from "../claim/same-amount.ts";
import { claimDenies, denies } from "../claim/stance.ts";
import { mainClause, NEGATOR } from "../instead/turns.ts";
import { placeOf } from "./place-of.ts";
import type { ProposalFeatures } from "./proposal-weights.ts";
import type { Proposal } from "./proposals.ts";

/** Likeliest sentences of which one may say what the claim says. */
const RIVALS = 4;
const MOST_PAIRS = 4;
const MOST_VOTES = 3;
const TAIL = 3;
/** Share of the claim's characters with which a sentence is told in nearly its words. */
const CLOSE = 0.75;
const EXCEPTS = /除外|例外|以外|除(?!了|非|夕)[^，,。]{1,16}外|但|不过|而(?!且)/u;
/** 不是…吗 asks for a yes. */
const RHETORICAL = /(?:不是|不就|难道|岂不|何尝不|不也|不都)[^,，]*(?:吗|么|嘛)[?？]?$/u;

export interface Weighing {
  /** The question, normalised. */
  readonly question: string;
  readonly claim: Claim;
  readonly aligned: readonly AlignedSentence[];
  /** Best first. */
  readonly candidates: readonly Candidate[];
  /** All that is proposed. */
  readonly proposals: readonly Proposal[];
}

/** What tells whether a proposal speaks of what the claim speaks of, and says otherwise. */
export function proposalFeatures(proposal: Proposal, weighing: Weighing): ProposalFeatures {
  const { evidence, about, stated } = proposal.correction;
  const whole = weighing.claim.text;
  const claim = mainClause(whole);
  const text = asCompared(evidence.text);
  const clauses = text.split(CLAUSE_END).filter(Boolean);
  const pairs = bigramsOf(claim);
  const like = (one: string) => sharedBigrams(pairs, one);
  const clause = proposal.clause ?? clauseOf(asCompared(stated), clauses, like) ?? text;
  const at = clauses.indexOf(clause);
  const mine = contentCharacters(claim);
  const isDenial = about === "denial";
  const deed = isDenial ? clause.replace(NEGATOR, "") : clause.replace(stated, "");
  const others = clauses.filter((other) => other !== clause && !denies(other));
  const sentence = weighing.aligned.find((one) => one.text === text);
  const place = placeOf(evidence, weighing.candidates);
  const rivals = weighing.candidates
    .slice(0, RIVALS)
    .map((one) => asCompared(one.text))
    .filter((other) => other !== text);
  const amounts = amountsIn(whole, "near");
  const there = amountsIn(text, "open");
  const held = amounts.filter((one) => there.some((other) => mayBeSame(one, other)));
  const votes = weighing.proposals.filter((other) => asCompared(other.correction.evidence.text) === text);
  const byRule = Number(proposal.clause === undefined);
  const is = (name: string) => Number(proposal.rule === name);
  return {
    byFirst: is("byFirst"),
    polarity: is("polarity"),
    figure: is("figure"),
    name: is("name"),
    office: is("office"),
    date: is("date"),
    body: is("body"),
    number: is("number"),
    owner: is("owner"),
    change: is("change"),
    otherWord: is("otherWord"),
    deed: is("deed"),
    opposite: is("opposite"),
    extent: is("extent"),
    stays: is("stays"),
    count: is("count"),
    extentByRule: Number(about === "extent" && proposal.rule !== "extent"),
    trendByRule: Number(about === "trend" && proposal.rule !== "opposite"),
    ofOthers: Number(isDenial && isOfOthers(clause, whole)),
    nothingShared: Number(isDenial && shareOfCharacters(contentCharacters(deed), claim) === 0),
    trendPairs: about === "trend" ? Math.min(MOST_PAIRS, like(clause)) : 0,
    figurePairs: about === "figure" ? Math.min(MOST_PAIRS, like(clause)) : 0,
    figureSimilarity: about === "figure" ? place.similarity : 0,
    trendOfDeed: about === "trend" ? shareOfCharacters(contentCharacters(deed), claim) : 0,
    byRule,
    byRuleOwn: byRule * (sentence?.own ?? 0),
    byRuleShare: byRule * (sentence?.share ?? 0),
    byRuleInSentence: byRule * shareOfCharacters(contentCharacters(whole), text),
    byRuleClose: byRule * Number(shareOfCharacters(contentCharacters(whole), text) > CLOSE),
    byRulePairs: byRule * Math.min(MOST_PAIRS, like(clause)),
    votes: Math.min(MOST_VOTES, new Set(votes.map((one) => one.rule)).size),
    pairs: Math.min(MOST_PAIRS, like(clause)),
    mostPairs: Number(clauses.every((other) => other === clause || like(other) <= like(clause))),
    ofDeed: shareOfCharacters(contentCharacters(deed), claim),
    head: isDenial ? shareOfCharacters(contentCharacters(deed.slice(0, 2)), claim) : 0,
    tail: shareOfCharacters(mine.slice(-TAIL), clause),
    length: Math.log(1 + contentCharacters(clause).length),
    claimLength: Math.log(1 + mine.length),
    ofClaim: shareOfCharacters(mine, clause),
    inContext: shareOfCharacters(contentCharacters(whole), clause + (clauses[at - 1] ?? "")),
    inSentence: shareOfCharacters(contentCharacters(whole), text),
    saidElse: Math.max(0, ...others.map((other) => shareOfCharacters(mine, other))),
    saidByRival: Math.max(
      0,
      ...rivals.flatMap((rival) =>
        rival
          .split(CLAUSE_END)
          .filter((other) => denies(other) !== isDenial)
          .map((other) => shareOfCharacters(mine, other)),
      ),
    ),
    last: Number(at === clauses.length - 1),
    only: Number(clauses.length === 1),
    first: Number(place.rank === 0),
    second: Number(place.rank === 1),
    behind: place.behind,
    similarity: place.similarity,
    own: sentence?.own ?? 0,
    share: sentence?.share ?? 0,
    amountHeld: Number(held.length > 0),
    amountMissing: Number(held.length < amounts.length),
    claimDenies: Number(claimDenies(claim)),
    clauseDenies: Number(denies(clause)),
    excepts: Number(EXCEPTS.test(text)),
    rhetorical: Number(RHETORICAL.test(weighing.question)),
    leans: Number(leansOn(weighing.question)),
    assumed: Number(weighing.claim.manner === "assumed"),
    told: Number(weighing.claim.manner === "told"),
    wondered: Number(weighing.claim.manner === "wondered"),
    open: Number(weighing.claim.manner === "open"),
  };
}

/** Whether a denying clause names first what the claim does not speak of: 个人不缴 beside 是平台交的. */
function isOfOthers(clause: string, claim: string): boolean {
  const before = contentCharacters(clause.slice(0, NEGATOR.exec(clause)?.[0].search(/[不没未无勿免别禁拒停]/u) ?? 0));
  return before.length > 1 && shareOfCharacters(before, claim) === 0;
}

/** The clause that states it, the one most like the claim first. */
function clauseOf(stated: string, clauses: readonly string[], like: (clause: string) => number): string | undefined {
  return clauses
    .filter((clause) => clause.includes(stated) || stated.includes(clause))
    .toSorted((a, b) => like(b) - like(a))[0];
}
