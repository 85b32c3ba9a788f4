import type { EnglishRenderer, Rendered } from "../../retrieve/translate/render-english.ts";
import type { Fault } from "./fault.ts";
import { findFigures, toPlainText } from "./find-figures.ts";
import { NEGATION_FREE, NEGATOR } from "./polarity-words.ts";
import type { CitedSpan } from "./verify-sentence.ts";

export type TranslationVerifier = (text: string, spans: readonly CitedSpan[]) => Promise<readonly Fault[]>;

/** Share of an English sentence's words that the Chinese spans must hold, by the dictionary. */
const LEAST_COVERAGE = 0.5;
const figure = /(?<number>\d[\d,]*(?:\.\d+)?)(?:\s*(?<magnitude>thousand|million|billion|trillion))?/giu;
const magnitudes: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };
const denies = /\b(?:not|no|never|none|without|neither|nor|cannot|unchanged|exempt\w*|free of)\b|n['’]t\b/iu;
const rises = /\b(?:increas|ris(?:e|ing)|rose|grow|grew|higher|more than|above|exceed|expand|improv)/iu;
const falls =
  /\b(?:decreas|declin|drop|fall|fell|reduc|lower|less than|below|shrink|cut|eas(?:e|ing)\b|alleviat|reliev)/iu;
const heldRises = /增|升|涨|提高|扩|超过|高于|以上|改善|优化|拓展|逾/u;
const heldFalls = /减|降|跌|缩|低于|以下|不足|缓解/u;

/**
 * Checks an English sentence against Chinese spans: its figures are held, 113,000 as 11.3万 too; it denies where they deny;
 * its direction is theirs; and the dictionary finds its words in them. It cannot tell who did what to whom, so that the
 * Chinese words belong beside it.
 */
export function createTranslationVerifier(render: EnglishRenderer): TranslationVerifier {
  return async (text, spans) => translationFaults(text, await subjectWords(text, render), spans);
}

/** The same for words that were rendered before, of a sentence that is held against several spans. */
export function translationFaults(
  text: string,
  words: readonly Rendered[],
  spans: readonly CitedSpan[],
): readonly Fault[] {
  if (spans.length === 0) return [{ kind: "citation", detail: text }];
  const cited = spans.map((span) => span.text).join("\n");
  const known = [cited, ...spans.map((span) => span.context ?? "")].join("\n");
  return [...figureFaults(text, known), ...polarityFaults(text, cited), ...coverageFaults(words, known)];
}

/** Words and phrases of an English text that carry its subject; figures aside. */
export async function subjectWords(text: string, render: EnglishRenderer): Promise<readonly Rendered[]> {
  return (await render(text)).filter(({ english }) => !/^\d/u.test(english));
}

/** Share, 0 to 1, of the words that a Chinese text holds. */
export function translationCoverage(words: readonly Rendered[], known: string): number {
  return words.length === 0 ? 0 : 1 - missingWords(words, known).length / words.length;
}

function figureFaults(text: string, known: string): readonly Fault[] {
  const held = new Set(findFigures(toPlainText(known)).flatMap(({ value }) => value.split("-").map(Number)));
  return [...text.matchAll(figure)].flatMap(({ 0: words, groups }): readonly Fault[] => {
    const number = Number((groups?.["number"] ?? "").replaceAll(",", ""));
    const value = number * (magnitudes[groups?.["magnitude"]?.toLowerCase() ?? ""] ?? 1);
    return held.has(Number(value.toPrecision(12))) ? [] : [{ kind: "figure", detail: words }];
  });
}

function polarityFaults(text: string, cited: string): readonly Fault[] {
  const faults: Fault[] = [];
  if (denies.test(text) !== NEGATOR.test(cited.replace(NEGATION_FREE, ""))) {
    faults.push({ kind: "negation", detail: denies.exec(text)?.[0] ?? "" });
  }
  const [up, down] = [rises.exec(text)?.[0], falls.exec(text)?.[0]];
  const [heldUp, heldDown] = [heldRises.test(cited), heldFalls.test(cited)];
  const isTurned = (up && !down && !heldUp && heldDown) || (down && !up && !heldDown && heldUp);
  if (isTurned) faults.push({ kind: "direction", detail: up ?? down ?? "" });
  return faults;
}

function coverageFaults(words: readonly Rendered[], known: string): readonly Fault[] {
  const missing = missingWords(words, known);
  if (words.length - missing.length >= words.length * LEAST_COVERAGE) return [];
  return [{ kind: "coverage", detail: missing.join(" ") }];
}

function missingWords(words: readonly Rendered[], known: string): readonly string[] {
  return words
    .filter(({ renderings }) => ![...renderings.keys()].some((word) => known.includes(word)))
    .map(({ english }) => english);
}
