import type { Evidence } from "../evidence.ts";
import { MOST_COMPARED } from "./claim/align-claim.ts";
import { asWritten } from "./claim/as-written.ts";
import { CLAUSE_LABEL } from "./claim/clause-ends.ts";
import { type Claim, readClaim } from "./claim/read-claim.ts";
import { saysWord } from "./claim/says-alike.ts";
import { isTakenForGranted } from "./claim/taken-for-granted.ts";
import { wholeFigure } from "./claim/whole-figure.ts";
import { wholeWords } from "./claim/whole-words.ts";
import { type Compared, comparedWith } from "./compared-with.ts";
import { allOf } from "./contradictions.ts";
import type { PlacedCorrection } from "./correction.ts";
import { comparisonInstead } from "./instead/comparison-instead.ts";
import { figuresInstead } from "./instead/figures-instead.ts";
import { forbiddenInstead } from "./instead/forbidden-instead.ts";
import { mostInstead } from "./instead/most-instead.ts";
import { partInstead } from "./instead/part-instead.ts";
import type { PremiseInput } from "./premise-input.ts";
import type { CertainRule } from "./weigh/certain-rule.ts";
import { AFTER_WEIGHED, BEFORE_WEIGHED, certainCorrections } from "./weigh/certain-rules.ts";
import { mayStand } from "./weigh/may-stand.ts";
import { proposalOdds } from "./weigh/proposal-weights.ts";
import { weighedProposals } from "./weigh/weighed-proposals.ts";

/**
 * What the question states and a sentence contradicts: another figure of the same measure, another name in the same place, the
 * opposite. What is stated stands so in the evidence's text, but for who speaks. Null where nothing differs, or where it is not
 * likely enough that the sentence speaks of the same.
 */
export async function correctionOf(input: PremiseInput): Promise<PlacedCorrection | null> {
  if (input.evidence.length === 0) return null;
  const claim = readClaim(input.analysis.text);
  const compared = await comparedWith(input, claim);
  const { first } = compared;
  const isOfSpeaker = first?.about === "speaker" && (await mayStand(input, claim, first));
  const found = isOfSpeaker ? first : await byArticle(input, claim, compared);
  return found && asShown(found, claim, input);
}

/** Characters of what is but a word, and of one that tells too little beside a clause: 都. */
const LONGEST_WORD = 6;
const SHORT = 2;

/** A correction in whole words of the article and of the claim; null where what is stated is not the article's. */
function asShown(found: PlacedCorrection, claim: Claim, { extractTerms }: PremiseInput): PlacedCorrection | null {
  const { about, evidence } = found;
  // Who speaks stands beside the quoted words, not in them.
  if (about === "speaker") return found;
  const written = asWritten(found.stated, evidence.text);
  if (written === null) return null;
  const isWord = /^(?:extent|trend|name)$/u.test(about);
  const stated = isWord ? wholeWords(written, evidence.text, extractTerms) : wholeFigure(written, evidence.text);
  const tellsLittle = isWord && stated.length > LONGEST_WORD && found.claimed.length <= SHORT;
  const claimed = tellsLittle ? claim.text : wholeFigure(found.claimed, claim.text);
  return { ...found, claimed, stated: stated.replace(LEADING, "") };
}

const PERMITS = /^(?:可以|能够?|允许|准许)$/u;
const isDenial = ({ correction }: { readonly correction: PlacedCorrection }) => correction.about === "denial";

/** What numbers a clause, or joins it to the one before. */
const LEADING = new RegExp(`^${CLAUSE_LABEL}|^(?:但是?|即|不过|并且?|而且|且)(?=\\p{Script=Han}{3})`, "u");

async function byArticle(input: PremiseInput, claim: Claim, compared: Compared): Promise<PlacedCorrection | null> {
  const { aligned } = compared;
  const { analysis } = input;
  const takesForGranted = isTakenForGranted(claim, analysis.text);
  const aroundOf = ({ passage, span }: Evidence) =>
    aligned.find(
      ({ evidence }) => evidence.passage.articleId === passage.articleId && evidence.span.start === span.start,
    )?.around ?? "";
  const certain = async (rules: readonly CertainRule[]) => {
    for (const one of takesForGranted ? certainCorrections(rules, claim.text, input.candidates, aroundOf) : [])
      if (await mayStand(input, claim, one)) return one;
    return null;
  };
  const plainly = await certain(BEFORE_WEIGHED);
  if (plainly) return plainly;
  const likely = (await weighedProposals(input, claim, compared))
    .map(({ proposal, features }) => ({ ...proposal, odds: proposalOdds(features) }))
    .filter(({ odds }) => odds >= 0);
  const [best] = likely.toSorted((a, b) => b.odds - a.odds);
  // Of what one sentence says, the rules that come first tell best what differs.
  const ofBest = likely.filter(({ correction }) => correction.evidence.text === best?.correction.evidence.text);
  const [told] = ofBest;
  // 不得 beside 可以 tells less than the clause that forbids.
  const forbidding = PERMITS.test(told?.correction.claimed ?? "") ? ofBest.find(isDenial) : undefined;
  if (told) return (forbidding ?? told).correction;
  for (const one of byParts(claim, aligned)) if (await mayStand(input, claim, one)) return one;
  if (claim.manner !== "open") return certain(AFTER_WEIGHED);
  for (const one of allOf(aligned, (sentence) => forbiddenInstead(analysis.text, sentence)))
    if (await mayStand(input, claim, one)) return one;
  return null;
}

/** What is told of a part, or of two that are compared, tells by itself that it is of the claim. */
function byParts({ text, manner }: Claim, aligned: Compared["aligned"]): readonly PlacedCorrection[] {
  if (manner === "open" || aligned.some((sentence) => saysWord(text, sentence.text))) return [];
  const read = aligned.slice(0, MOST_COMPARED);
  return [partInstead, comparisonInstead, figuresInstead, mostInstead].flatMap((find) => find(text, read));
}
