import { normalise } from "../../../retrieve/normalise.ts";
import { rememberTexts } from "../../../retrieve/remember-texts.ts";
import type { TermWeights } from "../../../retrieve/term-weights.ts";
import type { TermExtractor } from "../../../retrieve/terms.ts";
import type { Candidate } from "../../choose/candidate.ts";
import { type Evidence, toEvidence } from "../../evidence.ts";
import { bigramsOf } from "../../question/bigrams.ts";
import { isSaidBy } from "../../question/near-equals.ts";
import { wordsAbove } from "../../words-above.ts";
import { asCompared } from "./bounds.ts";

/** A sentence that speaks of what the claim speaks of. */
export interface AlignedSentence {
  readonly evidence: Evidence;
  /** Normalised. */
  readonly text: string;
  /** What stands above it and before it, normalised. */
  readonly around: string;
  /** Share of the weight of the claim's words, 0 to 1, that the sentence holds. */
  readonly own: number;
  /** The same of the sentence with what stands around it. */
  readonly share: number;
  /** Whether the sentence means nearly what the question does, in whatever words. */
  readonly near: boolean;
  /** The share of a part of the claim that the sentence holds. */
  readonly holds: (part: string) => number;
  /** The same with what stands around it. */
  readonly holdsAround: (part: string) => number;
}

/** Sentences that are read for what they say in the claim's place. */
const MOST_READ = 30;
const MOST_ALIGNED = 4;
/** Best aligned sentences that are held against the claim for what is told of one deed. */
export const MOST_COMPARED = 8;
/** Cosine of a question with the sentence that speaks of the same, in other words. */
const NEAR = 0.7;
/** The best aligned sentences may differ by this much and still speak of the same. */
const AS_CLOSE = 0.15;

export interface AligningInput {
  readonly claim: string;
  readonly termWeights: TermWeights;
  readonly candidates: readonly Candidate[];
  readonly evidence: readonly Evidence[];
  readonly titleOf: (articleId: string) => string;
  readonly extractTerms: TermExtractor;
}

/** Sentences by how much of the claim they hold, the most first. */
export function alignClaim({
  claim,
  termWeights,
  candidates,
  evidence,
  titleOf,
  extractTerms,
}: AligningInput): readonly AlignedSentence[] {
  if (![...termWeights.keys()].some((term) => claim.includes(term))) return [];
  const read = [...evidence, ...candidates.slice(0, MOST_READ).filter(states).map(toEvidence)];
  const seen = new Set<string>();
  const similarities = new Map(candidates.map((one) => [keyOf(toEvidence(one)), one.similarity]));
  const heldOf = shareHeld(termWeights);
  const reading = { wordsOf: rememberTexts((text) => new Set(extractTerms(text))), extractTerms };
  return read
    .filter((item) => (seen.has(keyOf(item)) ? false : seen.add(keyOf(item))))
    .map((item) => {
      const text = asCompared(item.text);
      const pieces = surroundings(item, titleOf(item.passage.articleId)).map((piece) => normalise(piece));
      const around = pieces.join("\n");
      const says = saying([text], reading);
      const saysAround = saying([text, ...pieces], reading);
      const holds = (part: string) => heldOf(part, says);
      const holdsAround = (part: string) => heldOf(part, saysAround);
      const near = (similarities.get(keyOf(item)) ?? 0) >= NEAR;
      return { evidence: item, text, around, own: holds(claim), share: holdsAround(claim), near, holds, holdsAround };
    })
    .toSorted((a, b) => b.own + b.share - a.own - a.share);
}

const keyOf = ({ passage, span }: Evidence) => `${passage.articleId} ${span.start}`;

/** Those of the aligned that hold as much of the claim as the best, or nearly. */
export function closest(aligned: readonly AlignedSentence[]): readonly AlignedSentence[] {
  const best = aligned[0];
  return best ? aligned.filter(({ own }) => own >= best.own - AS_CLOSE).slice(0, MOST_ALIGNED) : [];
}

/** Pairs of characters that the sentence itself must say: those of what stands above it need not be said again. */
export function pairsToSay(part: string, { text, around }: AlignedSentence): ReadonlySet<string> {
  return new Set([...bigramsOf(part)].filter((pair) => text.includes(pair) || !around.includes(pair)));
}

/** Figures, and words that deny, permit or tell an extent: what the checks are for does not tell what a sentence speaks of. */
const mayDiffer =
  /^\d|^[不没未无勿非]|^(?:可以|必须|必需|应当|应该|全部|所有|全体|一律|部分|个别|少数|只有|仅|都|均)$/u;

interface Reading {
  readonly wordsOf: (text: string) => ReadonlySet<string>;
  readonly extractTerms: TermExtractor;
}

/**
 * Whether texts say a word, as it stands or in the words that official texts have for it. The words of each text are looked for
 * apart, since titles and sentences come again.
 */
function saying(texts: readonly string[], { wordsOf, extractTerms }: Reading): (term: string) => boolean {
  const words = { has: (word: string) => texts.some((text) => wordsOf(text).has(word)) };
  return (term) => texts.some((text) => text.includes(term)) || isSaidBy(term, words, extractTerms);
}

/** The share of a part's weight whose words are said; a part is read once, and held against every sentence. */
function shareHeld(termWeights: TermWeights): (part: string, says: (term: string) => boolean) => number {
  const weighed = [...termWeights].filter(([term]) => !mayDiffer.test(term));
  const sum = (some: typeof weighed) => some.reduce((total, [, weight]) => total + weight, 0);
  const weightsOf = rememberTexts((part) => {
    const weights = weighed.filter(([term]) => part.includes(term));
    return { weights, all: sum(weights) };
  });
  return (part, says) => {
    const { weights, all } = weightsOf(part);
    return all === 0 ? 0 : sum(weights.filter(([term]) => says(term))) / all;
  };
}

const states = ({ sentence, text }: Candidate) =>
  sentence.role !== "heading" && sentence.role !== "question" && !/[？?][”"』]?$/u.test(text);

function surroundings({ passage, span, speaker }: Evidence, title: string): readonly string[] {
  const at = passage.sentences.findIndex(({ span: { end } }) => end >= span.end);
  const before = passage.sentences[at - 1]?.span;
  const start = passage.span.start;
  const sentenceBefore = before ? passage.text.slice(before.start - start, before.end - start) : "";
  return [title, ...wordsAbove(passage), speaker ?? "", sentenceBefore];
}
