import { normalise } from "../../retrieve/normalise.ts";
import { normalisedWhole } from "../../retrieve/normalised-passage.ts";
import type { QuestionAnalysis } from "../analyse-question.ts";
import type { Evidence } from "../evidence.ts";
import { figureKinds } from "../question/answer-kind.ts";
import { holdsUnit } from "../question/asked-unit.ts";
import { isOnJourney } from "../question/circumstance.ts";
import { unmetDemands, unmetMeasures } from "../question/figure-demands.ts";
import { isGeneric } from "../question/generic-nouns.ts";
import { isLight } from "../question/light-words.ts";
import { isSpoken } from "../question/near-equals.ts";

/** What the question fixes and the evidence does not hold: words of the question, in their order. */
export interface UnmetConstraints {
  /** Names, and what is quoted, that neither the passages nor the first one's article mention; years that the passages do not; measures. */
  readonly fixed: readonly string[];
  /** What its figure must be: of each, at most, a day, in a unit. */
  readonly demanded: readonly string[];
}

/** `articleText` is the normalised text of the first quotation's article. */
export function unmetConstraints(
  analysis: QuestionAnalysis,
  evidence: readonly Evidence[],
  articleText: string,
): UnmetConstraints {
  const quotes = evidence.map(({ text }) => normalise(text)).join("\n");
  const context = evidence.map(({ passage }) => normalisedWhole(passage)).join("\n");
  const terms = new Set(evidence.flatMap(({ passage }) => passage.terms));
  const withoutSuffix = (name: string) => (name.length > 2 ? name.replace(/[省市县区]$/u, "") : name);
  const isHeld = (name: string) =>
    articleText.includes(withoutSuffix(name)) ||
    context.includes(withoutSuffix(name)) ||
    terms.has(name) ||
    (name.length > 2 && terms.has(name.slice(1)));
  const names = analysis.names.filter((name) => isName(name) && !isHeld(name) && !isOnJourney(name, analysis.text));
  const asksFigure = figureKinds.has(analysis.kind);
  const quoted = asksFigure ? quotedNames(analysis) : [];
  const unquoted = quoted.filter((name) => ![articleText, context].some((text) => bare(text).includes(bare(name))));
  const years = analysis.years.filter((year) => !context.includes(year));
  const { unit } = analysis;
  const unitMissing = unit !== null && !holdsUnit(unit, quotes);
  const demanded = asksFigure ? unmetDemands(analysis.text, quotes) : [];
  const measures = analysis.kind === "number" ? unmetMeasures(analysis.text, quotes) : [];
  return {
    fixed: [...names, ...unquoted, ...years, ...measures],
    demanded: [...demanded, ...(unitMissing ? [unit] : [])],
  };
}

/** A longer quotation is what somebody says, and may be put in other words. */
const LONGEST_NAME = 8;

/** What the question sets in quotation marks, as it is called: “轻食”. */
const quotedNames = ({ phrases, text }: QuestionAnalysis) =>
  phrases.filter((name) => name.length <= LONGEST_NAME && name !== text && !text.includes(`《${name}`));

const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "");

/** Taggers take words of speech for names (卡里, 东西), and a measure word or an adjective for part of one (颗卫星). */
const isName = (word: string) => !isLight(word) && !isGeneric(word) && !isSpoken(word);
