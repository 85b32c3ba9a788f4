import { asPattern } from "../../domain/as-pattern.ts";
import { isPersonName } from "../../domain/person-name.ts";
import { normalise } from "../../retrieve/normalise.ts";
import { normalisedText } from "../../retrieve/normalised-passage.ts";
import type { QuestionAnalysis } from "../analyse-question.ts";
import type { Evidence } from "../evidence.ts";
import { figureKinds } from "../question/answer-kind.ts";
import type { Correction, PlacedCorrection } from "./correction.ts";
import { figureInstead } from "./instead/figure-instead.ts";

/** A figure of another place contradicts nothing. */
const place = /[省市县区镇乡村州国]$/u;

/**
 * A figure, a year or a name that the question states, whatever it asks, and the first quoted sentence contradicts: it gives
 * another of the same measure, or is another person's saying. Null where the question asks for that figure.
 */
export function correctionByFirst(analysis: QuestionAnalysis, evidence: readonly Evidence[]): PlacedCorrection | null {
  const first = evidence[0];
  const correction = first ? correctionBy(first, analysis, evidence) : null;
  return first && correction ? { ...correction, evidence: first } : null;
}

function correctionBy(first: Evidence, analysis: QuestionAnalysis, evidence: readonly Evidence[]): Correction | null {
  const sentence = normalise(first.text);
  const context = evidence.map(({ passage }) => normalisedText(passage)).join("\n");
  if (analysis.names.some((name) => place.test(name) && !context.includes(name.slice(0, -1)))) return null;
  const asksFigure = figureKinds.has(analysis.kind);
  if (!asksFigure) {
    const corrected = figureInstead(analysis.text, sentence, context);
    if (corrected !== null) return corrected;
  }
  const speaker = first.speaker ?? speakerBeside(first);
  const named = analysis.names.find((name) => !context.includes(name));
  const isPerson =
    named !== undefined &&
    isPersonName(named) &&
    !/谁|哪一?位/u.test(analysis.text) &&
    new RegExp(`${asPattern(named)}(?:说|称|表示|介绍|的|认为|指出)`, "u").test(analysis.text);
  return isPerson && speaker !== null && !asksFigure && speaker !== named
    ? { about: "speaker", claimed: named, stated: speaker }
    : null;
}

function speakerBeside({ passage, span }: Evidence): string | null {
  const sentence = passage.sentences.find((s) => s.span.start === span.start);
  return sentence?.speaker?.name ?? null;
}
