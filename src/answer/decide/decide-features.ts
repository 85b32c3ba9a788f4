import type { PassageIndex } from "../../ports/passage-index.ts";
import { normalise } from "../../retrieve/normalise.ts";
import type { TermWeights } from "../../retrieve/term-weights.ts";
import { type TermExtractor, termSetOf, wholeTerms } from "../../retrieve/terms.ts";
import type { QuestionAnalysis } from "../analyse-question.ts";
import type { Candidate } from "../choose/candidate.ts";
import { isSayable } from "../choose/select-evidence.ts";
import type { SentenceTerms } from "../choose/sentence-terms.ts";
import type { Evidence } from "../evidence.ts";
import { unmetConstraints } from "../gaps/unmet-constraints.ts";
import { isWrittenOut } from "../question/abbreviation.ts";
import type { AnswerKind } from "../question/answer-kind.ts";
import { lackedMatters } from "../question/asked-matters.ts";
import { isGeneric } from "../question/generic-nouns.ts";
import { isLight } from "../question/light-words.ts";
import { isSaidAsAsked } from "../question/near-equals.ts";
import type { SubjectReading } from "../topicality/read-topicality.ts";
import { wordsAbove } from "../words-above.ts";
import type { DecisionFeatures } from "./decide-weights.ts";
import type { HeldTerms } from "./held-terms.ts";
import type { WordMeaning } from "./word-meaning.ts";

export interface DecisionFeaturesInput {
  readonly index: Pick<PassageIndex, "heading" | "documentFrequencies">;
  readonly analysis: QuestionAnalysis;
  readonly termWeights: TermWeights;
  /** Words of the question that stand for a word of speech, with that word. */
  readonly spokenOf: ReadonlyMap<string, string>;
  /** Best first. */
  readonly candidates: readonly Candidate[];
  readonly evidence: readonly Evidence[];
  readonly held: HeldTerms;
  readonly subject: SubjectReading;
  readonly sentenceTerms: SentenceTerms;
  readonly extractTerms: TermExtractor;
  readonly meaning: WordMeaning;
  /** Of the first quotation's article, normalised. */
  readonly articleText: string;
  /** Whether the question was rendered from another language. */
  readonly isRendered: boolean;
}

/** What tells evidence that answers from evidence that is only on the subject; null where there is none. */
export async function decisionFeatures(input: DecisionFeaturesInput): Promise<DecisionFeatures | null> {
  const { index, analysis, candidates, evidence, held, subject } = input;
  const best = candidates.find(isSayable);
  const [first] = evidence;
  if (!best || !first) return null;
  const { passageSimilarity, focusSimilarity, ...form } = best.features;
  const weights = ofSubject(input.termWeights);
  const frequencies = await index.documentFrequencies([...weights.keys()]);
  const unknown = [...weights].filter(([term]) => (frequencies.get(term) ?? 0) === 0);
  return {
    ...form,
    ...askedKinds(analysis.kind),
    ...lackedMatters(analysis.text, evidence.map(({ text }) => normalise(text)).join("\n")),
    sentence: subject.standardised(best.similarity),
    passage: subject.standardised(passageSimilarity),
    focus: subject.standardised(focusSimilarity),
    missingNoun: Number(held.missingNoun !== null),
    unmetDemand: Number(unmetConstraints(analysis, evidence, input.articleText).demanded.length > 0),
    unknownWords: unknown.reduce((sum, [, weight]) => sum + weight, 0),
    unsaidByArticle: unsaidByArticle(weights, first, input),
    leastSaid: await leastSaid(weights, await wordsOfFirst(first, input), input),
    quotations: evidence.length,
    isRendered: Number(input.isRendered),
  };
}

const askedKinds = (kind: AnswerKind) => ({
  asksAmount: Number(kind === "amount"),
  asksPercentage: Number(kind === "percentage"),
  asksDate: Number(kind === "date"),
  asksPlace: Number(kind === "place"),
  asksContact: Number(kind === "contact"),
  asksList: Number(kind === "list"),
  asksWhether: Number(kind === "yes-no"),
});

/** The words that name something, their weights scaled to one. */
function ofSubject(termWeights: TermWeights): ReadonlyMap<string, number> {
  const kept = [...termWeights].filter(([term]) => /\p{L}/u.test(term) && !isLight(term) && !isGeneric(term));
  const total = kept.reduce((sum, [, weight]) => sum + weight, 0);
  return new Map(kept.map(([term, weight]) => [term, total === 0 ? 0 : weight / total]));
}

/** The weight of the words that neither the first quotation's passage nor its article says; of compounds, the whole alone. */
function unsaidByArticle(
  weights: ReadonlyMap<string, number>,
  { passage }: Evidence,
  input: DecisionFeaturesInput,
): number {
  const { articleText, spokenOf } = input;
  const isSaid = (term: string) =>
    articleText.includes(term) ||
    articleText.includes(spokenOf.get(term) ?? term) ||
    isWrittenOut(term, articleText) ||
    isSaidAsAsked(term, termSetOf(passage), input);
  const whole = wholeTerms([...weights.keys()]);
  const sum = (terms: readonly string[]) => terms.reduce((total, term) => total + (weights.get(term) ?? 0), 0);
  return sum(whole.filter((term) => !isSaid(term))) / (sum(whole) || 1);
}

/** The words of the first quotation, of the sentence before it, and of what stands above them. */
async function wordsOfFirst(
  { passage, span, speaker }: Evidence,
  { index, sentenceTerms, extractTerms }: DecisionFeaturesInput,
): Promise<ReadonlySet<string>> {
  const at = passage.sentences.findIndex((sentence) => sentence.span.end >= span.end);
  const title = (await index.heading(passage.articleId))?.title ?? "";
  const above = [title, ...wordsAbove(passage), speaker ?? ""];
  const sentences = sentenceTerms(passage).slice(Math.max(0, at - 1), at + 1);
  return new Set([...sentences.flatMap((terms) => [...terms]), ...extractTerms(above.join("\n"))]);
}

async function leastSaid(
  weights: ReadonlyMap<string, number>,
  words: ReadonlySet<string>,
  input: DecisionFeaturesInput,
): Promise<number> {
  let least = 0;
  for (const [term, weight] of weights) {
    if (weight <= least || isSaidAsAsked(term, words, input)) continue;
    least = Math.max(least, weight * (1 - (await input.meaning(term, words))));
  }
  return least;
}
