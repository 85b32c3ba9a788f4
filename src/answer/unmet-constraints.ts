import { normalise } from "../retrieve/normalise.ts";
import type { QuestionAnalysis } from "./analyse-question.ts";
import type { Evidence } from "./evidence.ts";
import { figureKinds } from "./question/answer-kind.ts";

/** What is measured where the question names no unit, and the units that measure it. */
const measures: readonly (readonly [RegExp, string, RegExp])[] = [
  [/(多长|全长|长度)(?!时)/u, "长度", /\d\s*[余多]?(公里|千米|米|里)/u],
  [/多(高|深|宽)|(高|深|宽)度[^，。]{0,4}多少/u, "高度", /\d\s*[余多]?(米|厘米|公分|公里)/u],
  [/多远/u, "距离", /\d\s*[余多]?(公里|千米|米|里)/u],
  [/温度[^，。]{0,6}(多少|几|多高)/u, "温度", /\d\s*(度|℃|°|k\b|开)/u],
  [/面积[^，。]{0,6}(多少|多大)/u, "面积", /\d\s*[余多]?[百千万亿]*[余多]?(亩|公顷|平方|平米)|%/u],
];

/**
 * What the question fixes and the evidence does not hold: a name or a year that neither the passages nor their titles
 * mention, a unit in which no figure is given. Words of the question, in their order.
 */
export function unmetConstraints(analysis: QuestionAnalysis, evidence: readonly Evidence[]): readonly string[] {
  const quotes = evidence.map(({ text }) => normalise(text)).join("\n");
  const context = evidence
    .map(({ passage }) => normalise([passage.text, ...passage.headingPath, passage.question?.text ?? ""].join("\n")))
    .join("\n");
  const terms = new Set(evidence.flatMap(({ passage }) => passage.terms));
  const withoutSuffix = (name: string) => (name.length > 2 ? name.replace(/[省市县区]$/u, "") : name);
  const names = analysis.names.filter((name) => !context.includes(withoutSuffix(name)) && !terms.has(name));
  const years = analysis.years.filter((year) => !context.includes(year));
  const { unit } = analysis;
  const unitMissing =
    unit !== null &&
    !new RegExp(`[\\d一二两三四五六七八九十百千万亿][余多]?(?:万|亿)?(?:名|个)?${unit}`, "u").test(quotes);
  const unmeasured = measures
    .filter(([asks, , held]) => asks.test(analysis.text) && figureKinds.has(analysis.kind) && !held.test(quotes))
    .map(([, name]) => name);
  return [...names, ...years, ...unmeasured, ...(unitMissing ? [unit] : [])];
}
