import type { TermWeights } from "../retrieve/term-weights.ts";
import { coverage } from "../retrieve/term-weights.ts";
import type { Evidence } from "./evidence.ts";
import type { SentenceTerms } from "./sentence-terms.ts";
import type { WordMeaning } from "./word-meaning.ts";

/** From this share on the words settle it, and meanings need not be compared. */
const WORDS_SUFFICE = 0.75;

/** How much of the question the evidence holds, by its words and by near equals of them. */
export interface HeldTerms {
  /** Share of the question's weight in the best article's evidence, 0 to 1. */
  readonly share: number;
  /** Words of the question of which nothing is said, in order. */
  readonly missing: readonly string[];
}

export async function holdTerms(
  termWeights: TermWeights,
  evidence: readonly Evidence[],
  sentenceTerms: SentenceTerms,
  meaning: WordMeaning,
): Promise<HeldTerms> {
  const words = new Set(evidence.flatMap(({ passage }) => passage.terms));
  const share = Math.max(0, ...[...byArticle(evidence).values()].map((held) => coverage(termWeights, held)));
  const missing = [...termWeights.keys()].filter((term) => !words.has(term));
  if (share >= WORDS_SUFFICE || evidence.length === 0) return { share, missing };
  const near = wordsAround(evidence, sentenceTerms);
  let gained = 0;
  const unsaid: string[] = [];
  for (const term of missing) {
    const held = await meaning(term, near);
    gained += held * (termWeights.get(term) ?? 0);
    if (held < 0.5) unsaid.push(term);
  }
  return { share: share + gained, missing: unsaid };
}

/** Words scattered over articles on other subjects do not add up to an answer. */
function byArticle(evidence: readonly Evidence[]): ReadonlyMap<string, ReadonlySet<string>> {
  const terms = new Map<string, Set<string>>();
  for (const { passage } of evidence) {
    const held = terms.get(passage.articleId) ?? new Set<string>();
    for (const term of passage.terms) held.add(term);
    terms.set(passage.articleId, held);
  }
  return terms;
}

/** The words of the quoted sentences and of their neighbours. */
function wordsAround(evidence: readonly Evidence[], sentenceTerms: SentenceTerms): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { passage, span } of evidence) {
    const at = passage.sentences.findIndex((sentence) => sentence.span.end >= span.end);
    for (const terms of sentenceTerms(passage).slice(Math.max(0, at - 1), at + 2))
      for (const term of terms) words.add(term);
  }
  return words;
}
