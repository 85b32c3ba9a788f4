import type { AnswerPrompts } from "../../ports/answer-prompt.ts";
import { type ChatFailure, type ChatModel, ChatModelError, type ChatUsage } from "../../ports/chat-model.ts";
import type { PassageIndex } from "../../ports/passage-index.ts";
import { normalise } from "../../retrieve/normalise.ts";
import type { TermWeights } from "../../retrieve/term-weights.ts";
import type { TermExtractor } from "../../retrieve/terms.ts";
import { type Evidence, withoutRepeats } from "../evidence.ts";
import type { EvidenceReading } from "../join-parts.ts";
import { CLAUSE_END } from "../premise/claim/clause-ends.ts";
import { contentCharacters, shareOfCharacters } from "../premise/claim/content-characters.ts";
import type { Claim } from "../premise/claim/read-claim.ts";
import { saysSameAmounts } from "../premise/claim/same-amount.ts";
import { claimDenies, denies } from "../premise/claim/stance.ts";
import { takenForGranted } from "../premise/claim/taken-for-granted.ts";
import { alignedWith } from "../premise/compared-with.ts";

/** Share of the weight of the claim's words that a sentence must hold, with what stands around it, to be asked about. */
const LEAST_SHARE = 0.5;

export interface CheckedPremise {
  readonly reading: EvidenceReading;
  /** Null where the model was not asked, or gave nothing. */
  readonly usage: ChatUsage | null;
  /** Why the model gave nothing, where it was asked and failed. */
  readonly failure: ChatFailure | null;
}

/** As it was read, where there is nothing to ask. */
export const unchecked = (reading: EvidenceReading): CheckedPremise => ({ reading, usage: null, failure: null });

/** `asked` is the question in its own words; `termWeights` are those that it was read by. */
export type PremiseChecker = (
  reading: EvidenceReading,
  asked: { readonly text: string; readonly termWeights: TermWeights },
  signal?: AbortSignal,
) => Promise<CheckedPremise>;

/**
 * What a question takes for granted and no rule set right, held by a language model against the sentence that speaks of it most:
 * where its odds say that the sentence says otherwise, the sentence sets it right.
 */
export function createPremiseChecker(parts: {
  readonly model: ChatModel;
  readonly prompts: AnswerPrompts;
  readonly index: Pick<PassageIndex, "heading">;
  readonly extractTerms: TermExtractor;
  /** Natural log-odds from which on the sentence is taken to say otherwise. */
  readonly denyAbove: number;
}): PremiseChecker {
  const { model, prompts, index, extractTerms, denyAbove } = parts;

  async function oddsOf(claim: string, sentence: string, signal: AbortSignal | undefined) {
    const { otherwise: yes, same: no } = prompts.stances;
    try {
      const messages = await prompts.compare({ claim, sentence });
      const request = { messages, maxTokens: 1, ...(signal ? { signal } : {}) };
      const { value, usage } = await model.logOdds(request, { yes, no });
      return { value, usage: value === null ? null : usage, failure: null };
    } catch (error) {
      if (error instanceof ChatModelError) return { value: null, usage: null, failure: error.reason };
      throw error;
    }
  }

  return async (reading, { text, termWeights }, signal) => {
    const { analysis, decision, evidence, candidates, correction } = reading;
    const claim = takenForGranted(analysis.text);
    if (!claim || correction || decision.status === "abstained") return unchecked(reading);
    const [nearest] = await alignedWith({ index, extractTerms, termWeights, candidates, evidence }, claim);
    if (!nearest || nearest.share < LEAST_SHARE || mayAgree(claim.text, nearest.text)) return unchecked(reading);
    const inOwnWords = takenForGranted(normalise(text)) ?? claim;
    const { value, ...told } = await oddsOf(inOwnWords.text, nearest.evidence.text, signal);
    const isOtherwise = value !== null && value >= denyAbove;
    return {
      ...told,
      reading: isOtherwise ? corrected(reading, claim, inOwnWords.text, nearest.evidence) : reading,
    };
  };
}

/** Whether a sentence gives the claim's amounts, or one of its clauses has all that the claim speaks of and denies as little or as much. */
function mayAgree(claim: string, sentence: string): boolean {
  const matter = contentCharacters(claim);
  const saysAll = (clause: string) => shareOfCharacters(matter, clause) === 1 && denies(clause) === claimDenies(claim);
  return saysSameAmounts(claim, sentence) || sentence.split(CLAUSE_END).some(saysAll);
}

function corrected(reading: EvidenceReading, { manner }: Claim, claimed: string, evidence: Evidence): EvidenceReading {
  const { decision, parts } = reading;
  const isAskedBeside = parts.length > 1 || (decision.status !== "answered" && decision.missingKind);
  return {
    ...reading,
    correction: { about: "statement", claimed, stated: evidence.text.trim(), evidence },
    evidence: withoutRepeats([evidence, ...reading.evidence]),
    // What else is asked beside may still be open.
    decision: manner === "asked" && !isAskedBeside ? { status: "answered" } : decision,
  };
}
