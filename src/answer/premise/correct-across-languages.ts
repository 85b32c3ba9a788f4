import { normalise } from "../../retrieve/normalise.ts";
import type { RenderedClaim, Translation } from "../../retrieve/translate/translate-question.ts";
import { analyseQuestion } from "../analyse-question.ts";
import { asPut, inWordsOf } from "./claim/across-languages.ts";
import { readClaim } from "./claim/read-claim.ts";
import { comparedWith } from "./compared-with.ts";
import { allOf } from "./contradictions.ts";
import { correctionOf } from "./correct-premise.ts";
import type { PlacedCorrection } from "./correction.ts";
import { trendInEnglish } from "./instead/english-trend.ts";
import type { PremiseInput } from "./premise-input.ts";

/** The same as `correctionOf`, of a question that was rendered into Chinese, too. */
export async function correctionAcross(
  input: PremiseInput,
  translation: Translation | null,
): Promise<PlacedCorrection | null> {
  if (!translation) return correctionOf(input);
  const { claim } = translation;
  return (claim ? await ofClaim(input, translation, claim) : null) ?? trendAcross(input, translation);
}

/** What is said to be so is read like a claim in Chinese, in the words of the likeliest sentence. */
async function ofClaim(
  input: PremiseInput,
  translation: Translation,
  claim: RenderedClaim,
): Promise<PlacedCorrection | null> {
  const { evidence, extractTerms, findNames } = input;
  const sentence = normalise(evidence[0]?.text ?? "");
  const { text, termWeights } = inWordsOf(sentence, { ...input, text: claim.text }, translation, extractTerms);
  const inItsWords = { ...input, analysis: analyseQuestion(text, extractTerms, findNames), termWeights };
  const found = await correctionOf(inItsWords);
  return found && { ...found, claimed: asPut(found.claimed, translation, claim) };
}

/** Rendered word by word, only whether and why show that the rest is stated. */
async function trendAcross(input: PremiseInput, { origins }: Translation): Promise<PlacedCorrection | null> {
  const asked = input.analysis.text.replace(/[?？]+$/u, "");
  if (!/(?:吗$|为什么)/u.test(asked)) return null;
  const english = [...origins.values()].map((origin) => origin.english);
  const { aligned } = await comparedWith(input, readClaim(asked));
  return allOf(aligned, (one) => trendInEnglish(english, one))[0] ?? null;
}
