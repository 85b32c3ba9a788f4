import type { NounFinder } from "../../ports/noun-finder.ts";
import type { PassageIndex } from "../../ports/passage-index.ts";
import { normalise } from "../../retrieve/normalise.ts";
import type { TermWeights } from "../../retrieve/term-weights.ts";
import { coverage, scaledToOne } from "../../retrieve/term-weights.ts";
import type { TermExtractor } from "../../retrieve/terms.ts";
import type { QuestionAnalysis } from "../analyse-question.ts";
import type { SentenceTerms } from "../choose/sentence-terms.ts";
import type { Evidence } from "../evidence.ts";
import { leadingArticle } from "../leading-article.ts";
import { isWrittenOut } from "../question/abbreviation.ts";
import { pointedKinds } from "../question/answer-kind.ts";
import { askedTermOf } from "../question/asked-term.ts";
import { isGeneric } from "../question/generic-nouns.ts";
import { isLight } from "../question/light-words.ts";
import { isSaidAsAsked } from "../question/near-equals.ts";
import { wordsAbove } from "../words-above.ts";
import type { WordMeaning } from "./word-meaning.ts";

/** From this share on the words settle it, and meanings need not be compared. */
const WORDS_SUFFICE = 0.75;
/** A word counts as said from this nearness on. */
const SAID = 0.4;
/** Words that only ask, or that the answer's own form replaces. */
const asksOnly =
  /[几哪啥]|多少|^([年月日天岁次名人个元亩种株座家条项件时]|家次|人次|万元|亿元|一年|一天|时间|时候|金额|数量|数字|钱|文号|网址|电话|职务|百分.*|占|占比)$/u;

/** How much of the question the evidence holds, by its words and by near equals of them. */
export interface HeldTerms {
  /** Share of the question's weight, 0 to 1. */
  readonly share: number;
  /** How many words that share is of. */
  readonly count: number;
  /** Words of the question of which nothing is said, in order. */
  readonly missing: readonly string[];
  /** The noun that the answer must be one of, where nothing is said of it. */
  readonly missingNoun: string | null;
  /** The word nearest to the asking word of a pointed question, where nothing is said of it. */
  readonly missingAsked: string | null;
  /** Nouns of the question, no general ones, of which nothing is said. */
  readonly missingNouns: readonly string[];
}

export interface HoldingInput {
  readonly index: Pick<PassageIndex, "article" | "heading">;
  readonly analysis: QuestionAnalysis;
  readonly termWeights: TermWeights;
  readonly evidence: readonly Evidence[];
  /** Words of the question that stand for a word of speech, with that word. */
  readonly spokenOf: ReadonlyMap<string, string>;
  readonly sentenceTerms: SentenceTerms;
  readonly extractTerms: TermExtractor;
  readonly meaning: WordMeaning;
  readonly findThings: NounFinder;
}

/**
 * Where a figure or a name is asked for, only the quoted sentences, their neighbours, and what stands above them count;
 * otherwise the whole passage does. Words of one article only: scattered over several they are no answer.
 */
export async function holdTerms(input: HoldingInput): Promise<HeldTerms> {
  const { analysis, termWeights, evidence, meaning } = input;
  const weights = withoutAsking(termWeights);
  const near = await wordsAround(input);
  const pointed = pointedKinds.has(analysis.kind);
  const words = pointed ? near : wordsOfBestArticle(weights, evidence);
  const isSaid = (term: string, by: ReadonlySet<string>) => isSaidAsAsked(term, by, input);
  const said = [...weights.keys()].filter((term) => isSaid(term, words));
  // Whatever is said in other words is so in all its parts: 家里人 by 家庭成员, and 家里 with it.
  const missing = [...weights.keys()].filter((term) => !said.some((whole) => whole.includes(term)));
  const share = [...weights].reduce((sum, [term, weight]) => sum + (missing.includes(term) ? 0 : weight), 0);
  const unsaidOf = async (word: string | null) =>
    word !== null && !isSaid(word, near) && (await meaning(word, near)) < SAID ? word : null;
  const missingNoun = await unsaidOf(endsAny(analysis.askedNoun, near) ? null : analysis.askedNoun);
  const missingAsked = await unsaidOf(pointed ? askedTermOf(analysis.text, [...weights.keys()]) : null);
  const around = pointed ? new Set([...near, ...wordsOfBestArticle(weights, evidence)]) : words;
  const missingNouns: string[] = [];
  const { articleText } = await leadingArticle(input.index, evidence);
  for (const noun of nounsAmong(missing, input))
    if (
      !articleText.includes(noun) &&
      !isWrittenOut(noun, articleText) &&
      !isSaid(noun, around) &&
      (await meaning(noun, around)) < SAID
    )
      missingNouns.push(noun);
  if (share >= WORDS_SUFFICE || evidence.length === 0)
    return { share, count: weights.size, missing, missingNoun, missingAsked, missingNouns };
  let gained = 0;
  const unsaid: string[] = [];
  for (const term of missing) {
    const held = await meaning(term, near);
    gained += held * (weights.get(term) ?? 0);
    if (held < SAID) unsaid.push(term);
  }
  return { share: share + gained, count: weights.size, missing: unsaid, missingNoun, missingAsked, missingNouns };
}

/** A noun is said by a compound that ends in it, as 山 by 天山; a word that carries no subject need not be said. */
function endsAny(noun: string | null, words: ReadonlySet<string>): boolean {
  if (noun === null || isLight(noun) || isGeneric(noun)) return true;
  return [...words].some((word) => word.endsWith(noun));
}

function nounsAmong(missing: readonly string[], { analysis, findThings }: HoldingInput): readonly string[] {
  const things = new Set(findThings(analysis.text).map(normalise));
  return missing.filter((term) => things.has(term) && !isGeneric(term) && !isLight(term));
}

function withoutAsking(termWeights: TermWeights): TermWeights {
  const kept = [...termWeights].filter(([term]) => !asksOnly.test(term) && !isLight(term));
  return kept.every(([, weight]) => weight === 0) ? termWeights : scaledToOne(kept);
}

function wordsOfBestArticle(weights: TermWeights, evidence: readonly Evidence[]): ReadonlySet<string> {
  const byArticle = new Map<string, Set<string>>();
  for (const { passage } of evidence) {
    const held = byArticle.get(passage.articleId) ?? new Set<string>();
    for (const term of passage.terms) held.add(term);
    byArticle.set(passage.articleId, held);
  }
  const best = [...byArticle.values()].sort((a, b) => coverage(weights, b) - coverage(weights, a))[0];
  return best ?? new Set();
}

/** The words of the first article's quoted sentences, of their neighbours, and of what stands above them. */
async function wordsAround({
  index,
  evidence,
  sentenceTerms,
  extractTerms,
}: HoldingInput): Promise<ReadonlySet<string>> {
  const words = new Set<string>();
  const add = (terms: Iterable<string>) => {
    for (const term of terms) words.add(term);
  };
  for (const { passage, span, speaker } of evidence) {
    if (passage.articleId !== evidence[0]?.passage.articleId) continue;
    const at = passage.sentences.findIndex((sentence) => sentence.span.end >= span.end);
    for (const terms of sentenceTerms(passage).slice(Math.max(0, at - 1), at + 2)) add(terms);
    const title = (await index.heading(passage.articleId))?.title ?? "";
    for (const text of [title, ...wordsAbove(passage), speaker ?? ""]) add(extractTerms(text));
  }
  return words;
}
