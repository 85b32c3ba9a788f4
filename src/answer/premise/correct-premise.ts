import type { NameFinder } from "../../ports/name-finder.ts";
import type { PassageIndex } from "../../ports/passage-index.ts";
import { normalise } from "../../retrieve/normalise.ts";
import type { TermWeights } from "../../retrieve/term-weights.ts";
import type { QuestionAnalysis } from "../analyse-question.ts";
import type { Candidate } from "../candidate.ts";
import type { Evidence } from "../evidence.ts";
import { type AlignedSentence, alignClaim, closest } from "./align-claim.ts";
import { asWritten } from "./as-written.ts";
import { correctionByFirst } from "./by-first-sentence.ts";
import { claimDenied } from "./claim-denied.ts";
import type { Correction, PlacedCorrection } from "./correction.ts";
import { figureOfSame } from "./figure-instead.ts";
import { nameInstead } from "./name-instead.ts";
import { nothingDue } from "./nothing-due.ts";
import { polarityInstead } from "./polarity-instead.ts";
import { readClaim } from "./read-claim.ts";

/** Share of the claim that a sentence must hold before it gives the figure of the same. */
const SAME_MATTER = 0.6;

export interface PremiseInput {
  readonly index: Pick<PassageIndex, "article">;
  readonly analysis: QuestionAnalysis;
  readonly evidence: readonly Evidence[];
  readonly candidates: readonly Candidate[];
  readonly termWeights: TermWeights;
  /** Whether the evidence speaks of what is asked. */
  readonly onTheSame: boolean;
  readonly findNames: NameFinder;
}

/**
 * What the question states and the sentence best aligned with it contradicts: another figure of the same measure, another
 * name in the same place, the opposite. Null where nothing differs, or where a sentence as close says the same.
 */
export async function correctionOf(input: PremiseInput): Promise<PlacedCorrection | null> {
  const { analysis, evidence, onTheSame } = input;
  const byFirst = onTheSame ? correctionByFirst(analysis, evidence) : null;
  if (byFirst || evidence.length === 0) return byFirst;
  const { text: claim, manner } = readClaim(analysis.text);
  const aligned = alignClaim({ ...input, claim, titleOf: await titlesOf(input) });
  if (manner === "open") return firstOf(aligned, (sentence) => nothingDue(analysis.text, sentence));
  // Whoever asks whether what is said is so takes nothing for granted.
  const denied = manner === "assumed" ? claimDenied(claim, evidence) : null;
  if (denied) return denied;
  const close = closest(aligned);
  const contextOf = articleText(input);
  return (
    byPolarity(claim, close) ??
    firstOf(
      close.slice(0, 1).filter(({ own }) => own >= SAME_MATTER),
      (sentence) => figureOfSame(claim, sentence.text),
    ) ??
    firstOf(close, (sentence) => nameInstead(claim, sentence, contextOf(sentence), input.findNames))
  );
}

/** Where one of the sentences says the same, another that seems to say the opposite speaks of something else. */
function byPolarity(claim: string, close: readonly AlignedSentence[]): PlacedCorrection | null {
  const found = new Map(close.map((sentence) => [sentence, polarityInstead(claim, sentence)]));
  if ([...found.values()].includes("supported")) return null;
  return firstOf(close, (sentence) => {
    const correction = found.get(sentence) ?? null;
    return correction === "supported" ? null : correction;
  });
}

function firstOf(
  sentences: readonly AlignedSentence[],
  find: (sentence: AlignedSentence) => Correction | null,
): PlacedCorrection | null {
  for (const sentence of sentences) {
    const found = find(sentence);
    const { evidence } = sentence;
    if (found) return { ...found, stated: asWritten(found.stated, evidence.text), evidence };
  }
  return null;
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
  for (const id of ids) titles.set(id, (await index.article(id))?.title ?? "");
  return (id) => titles.get(id) ?? "";
}
