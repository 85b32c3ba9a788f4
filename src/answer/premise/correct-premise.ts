import type { NameFinder } from "../../ports/name-finder.ts";
import type { PassageIndex } from "../../ports/passage-index.ts";
import { normalise } from "../../retrieve/normalise.ts";
import { normalisedArticle } from "../../retrieve/normalised-article.ts";
import type { TermWeights } from "../../retrieve/term-weights.ts";
import type { TermExtractor } from "../../retrieve/terms.ts";
import type { QuestionAnalysis } from "../analyse-question.ts";
import type { Candidate } from "../candidate.ts";
import type { Evidence } from "../evidence.ts";
import { type AlignedSentence, alignClaim, closest } from "./align-claim.ts";
import { asWritten } from "./as-written.ts";
import { bodyInstead } from "./body-instead.ts";
import { correctionByFirst } from "./by-first-sentence.ts";
import { changeInstead } from "./change-instead.ts";
import { claimDenied } from "./claim-denied.ts";
import type { Correction, PlacedCorrection } from "./correction.ts";
import { countInstead } from "./count-instead.ts";
import { dateInstead } from "./date-instead.ts";
import { deniedDeed } from "./denied-deed.ts";
import { trendInEnglish } from "./english-trend.ts";
import { figureOfSame } from "./figure-instead.ts";
import { CLEARLY_MORE, firstOf, unlessSupported } from "./first-contradiction.ts";
import { itemInstead } from "./item-instead.ts";
import { nameInstead } from "./name-instead.ts";
import { isNamedNearer } from "./named-nearer.ts";
import { nothingDue } from "./nothing-due.ts";
import { officeInstead } from "./office-instead.ts";
import { oppositeInstead } from "./opposite-instead.ts";
import { ownerInstead } from "./owner-instead.ts";
import { paymentInstead } from "./payment-instead.ts";
import { polarityInstead } from "./polarity-instead.ts";
import { leansOn, readClaim } from "./read-claim.ts";
import { speaksOfNamed } from "./same-subject.ts";
import { isOtherwise, saysWord } from "./says-alike.ts";
import { deniesCondition } from "./stance.ts";
import { turnedClause } from "./turned-clause.ts";

/** Share of the claim that a sentence must hold before it gives the figure of the same. */
const SAME_MATTER = 0.6;

/** Best aligned sentences that are held against the claim for what is told of one deed. */
const MOST_COMPARED = 8;

export interface PremiseInput {
  readonly index: Pick<PassageIndex, "article" | "heading">;
  readonly analysis: QuestionAnalysis;
  readonly evidence: readonly Evidence[];
  readonly candidates: readonly Candidate[];
  readonly termWeights: TermWeights;
  /** Whether the evidence speaks of what is asked. */
  readonly onTheSame: boolean;
  readonly findNames: NameFinder;
  readonly extractTerms: TermExtractor;
  /** The words of an English question that were rendered; none of a Chinese one. */
  readonly english: readonly string[];
}

/**
 * What the question states and the sentence best aligned with it contradicts: another figure of the same measure, another
 * name in the same place, the opposite. What is stated stands so in the evidence's text, but for who speaks. Null where
 * nothing differs, or where a sentence as close says the same.
 */
export async function correctionOf(input: PremiseInput): Promise<PlacedCorrection | null> {
  const found = await contradictionOf(input);
  if (!found) return null;
  const { about, claimed } = found;
  if (about === "denial" && !isOtherwise(readClaim(input.analysis.text).text, normalise(found.evidence.text)))
    return null;
  if (about === "figure") {
    const sentence = normalise(found.evidence.text);
    const others = input.candidates.map(({ text }) => normalise(text));
    if (isNamedNearer(input.analysis.text, { claimed, stated: normalise(found.stated), sentence }, others)) return null;
  }
  const article = await input.index.article(found.evidence.passage.articleId);
  const text = article
    ? [normalise(article.title), normalise(article.publisher ?? ""), normalisedArticle(article)].join(" ")
    : "";
  if (!speaksOfNamed(input.analysis, NAMED.has(about) ? claimed : "", text)) return null;
  // Who speaks stands beside the quoted words, not in them.
  const stated = about === "speaker" ? found.stated : asWritten(found.stated, found.evidence.text);
  return stated === null ? null : { ...found, stated };
}

/** Corrections whose claimed words are names, which the article need not have. */
const NAMED: ReadonlySet<Correction["about"]> = new Set(["name", "place", "body", "speaker"]);

async function contradictionOf(input: PremiseInput): Promise<PlacedCorrection | null> {
  const { analysis, evidence, onTheSame } = input;
  const { text: claim, manner } = readClaim(analysis.text);
  const byFirst = onTheSame ? correctionByFirst(analysis, evidence) : null;
  if (byFirst || evidence.length === 0) return byFirst;
  const aligned = alignClaim({ ...input, claim, titleOf: await titlesOf(input) });
  // Whoever asks whether what is said is so takes nothing for granted.
  const denied = manner === "assumed" || manner === "told" ? claimDenied(claim, evidence) : null;
  if (denied) return denied;
  if (aligned.some(({ text }) => saysWord(claim, text))) return null;
  // What means nearly the same is read, however few of its words are the claim's.
  const read =
    manner === "told"
      ? aligned.slice(0, MOST_COMPARED).map((sentence) => ({ ...sentence, near: false }))
      : aligned.filter(({ near }, i) => near || i < MOST_COMPARED);
  if (input.english.length > 0) {
    // Rendered word by word, only whether and why show that the rest is stated.
    const states = /(?:吗$|为什么)/u.test(analysis.text.replace(/[?？]+$/u, ""));
    return states ? firstOf(read, (sentence) => trendInEnglish(input.english, sentence)) : null;
  }
  const contextOf = articleText(input);
  const byDeed = () =>
    unlessSupported(read, (sentence) => officeInstead(claim, sentence)) ??
    unlessSupported(read, (sentence) => dateInstead(claim, sentence)) ??
    unlessSupported(read, (sentence) => bodyInstead(claim, sentence, contextOf(sentence)));
  if (manner === "open") return byDeed() ?? firstOf(aligned, (sentence) => nothingDue(analysis.text, sentence));
  const close = closest(aligned);
  // Whoever did not do what he should, and asks what follows, denies nothing.
  const mayDeny = manner !== "wondered" && !deniesCondition(claim) && !(manner === "told" && /[不没未无]/u.test(claim));
  const byRule =
    (mayDeny ? unlessSupported(close, (sentence) => polarityInstead(claim, sentence)) : null) ??
    firstOf(
      close.slice(0, 1).filter(({ own }) => own >= SAME_MATTER),
      (sentence) => figureOfSame(claim, sentence.text),
    ) ??
    firstOf(close, (sentence) => nameInstead(claim, sentence, contextOf(sentence), input.findNames)) ??
    byDeed() ??
    unlessSupported(read, (sentence) => countInstead(claim, sentence)) ??
    firstOf(close.slice(0, 1), (sentence) => itemInstead(claim, sentence, input.termWeights)) ??
    (mayDeny ? byOpposite(claim, read, close) : null);
  if (byRule || manner === "told" || manner === "wondered" || !onTheSame || !leansOn(analysis.text)) return byRule;
  return turnedClause({ claim, isAssumed: manner === "assumed", candidates: input.candidates, aligned });
}

function byOpposite(
  claim: string,
  read: readonly AlignedSentence[],
  close: readonly AlignedSentence[],
): PlacedCorrection | null {
  const supporting = close.filter((sentence) => polarityInstead(claim, sentence) === "supported");
  const open = read.filter(({ own }) => supporting.every((other) => other.own < own + CLEARLY_MORE));
  return (
    unlessSupported(open, (sentence) => paymentInstead(claim, sentence)) ??
    unlessSupported(open, (sentence) => ownerInstead(claim, sentence)) ??
    unlessSupported(open, (sentence) => changeInstead(claim, sentence)) ??
    unlessSupported(open, (sentence) => oppositeInstead(claim, sentence)) ??
    unlessSupported(open, (sentence) => deniedDeed(claim, sentence))
  );
}

/** All that was read of the article of a sentence, normalised. */
function articleText({ candidates }: PremiseInput): (sentence: AlignedSentence) => string {
  return ({ evidence: { passage } }) =>
    candidates
      .filter((candidate) => candidate.passage.articleId === passage.articleId)
      .map(({ text }) => normalise(text))
      .join("\n");
}

async function titlesOf({ index, evidence, candidates }: PremiseInput): Promise<(articleId: string) => string> {
  const ids = new Set([...evidence, ...candidates].map(({ passage }) => passage.articleId));
  const titles = new Map<string, string>();
  for (const id of ids) titles.set(id, (await index.heading(id))?.title ?? "");
  return (id) => titles.get(id) ?? "";
}
