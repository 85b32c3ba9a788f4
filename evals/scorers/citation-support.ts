import { type CitedSentence, figuresIn } from "./figure-fidelity.ts";

/** A sentence counts as covered when its spans hold this part of its character pairs. */
const ENOUGH_COVERED = 0.6;

/**
 * Citation recall and precision, sentence by sentence, after ALCE (Gao, Yen, Yu and Chen, "Enabling Large Language Models
 * to Generate Text with Citations", EMNLP 2023), with a deterministic test in place of its entailment model: spans support
 * a sentence when they hold all its figures and 60 % of its character pairs. Recall is the part of the sentences that
 * their citations support together; precision the part of the citations that are needed: they support the sentence alone,
 * or it is no longer supported without them. Both null where no sentence states a fact.
 */
export function citationSupport(sentences: readonly CitedSentence[]): {
  readonly recall: number | null;
  readonly precision: number | null;
} {
  const supported = sentences.map(({ text, quotes }) => supports(quotes, text));
  const needed = sentences.flatMap(({ text, quotes }, i) =>
    quotes.map((quote, at) => {
      if (!supported[i]) return false;
      const others = quotes.filter((_, other) => other !== at);
      return supports([quote], text) || !supports(others, text);
    }),
  );
  return { recall: part(supported), precision: part(needed) };
}

/** Whether the quotes together hold what the sentence says, by its figures and words. */
export function supports(quotes: readonly string[], sentence: string): boolean {
  if (quotes.length === 0) return false;
  const figures = new Set(quotes.flatMap(figuresIn));
  if (!figuresIn(sentence).every((figure) => figures.has(figure))) return false;
  const pairs = characterPairs(sentence);
  const held = new Set(quotes.flatMap(characterPairs));
  return pairs.filter((pair) => held.has(pair)).length >= pairs.length * ENOUGH_COVERED;
}

function characterPairs(text: string): string[] {
  const letters = [...text.normalize("NFKC").replace(/[\s\p{P}\p{S}]/gu, "")];
  return letters.slice(1).map((letter, i) => `${letters[i]}${letter}`);
}

function part(flags: readonly boolean[]): number | null {
  return flags.length === 0 ? null : flags.filter(Boolean).length / flags.length;
}
