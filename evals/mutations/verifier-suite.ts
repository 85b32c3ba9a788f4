import type { SentenceVerifier } from "../../src/answer/verify/verify-sentence.ts";
import { type Estimate, estimate } from "../statistics/bootstrap.ts";
import { createRandom } from "../statistics/random.ts";
import { spread } from "../statistics/spread.ts";
import { MUTATIONS, mutationCorpus } from "./mutate.ts";

export interface TrueSentence {
  readonly articleId: string;
  /** What is said, verbatim or in other words. */
  readonly text: string;
  /** The article's words that support it. */
  readonly span: string;
  /** Title, byline, date and speaker. */
  readonly context: string;
  /** The article's first paragraph. */
  readonly introduction: string;
}

export interface VerifierInput {
  readonly verify: SentenceVerifier;
  readonly findNames: (text: string) => readonly string[];
  /** Sentences of the articles themselves. */
  readonly verbatim: readonly TrueSentence[];
  /** True sentences in other words. */
  readonly reworded: readonly TrueSentence[];
}

export interface VerifierReport {
  /** Part caught, by kind of swap; null where the articles offer none. */
  readonly caught: Readonly<Record<string, Estimate | null>>;
  /** Part rejected although true. */
  readonly rejectedVerbatim: Estimate | null;
  readonly rejectedReworded: Estimate | null;
  /** False sentences that passed and true ones that did not, to read. */
  readonly mistakes: readonly { readonly kind: string; readonly said: string; readonly span: string }[];
}

const SEED = 7;
/** Swaps of one kind, at most. */
const SWAPS = 150;

/**
 * Measures a verifier on sentences made false without anybody writing them: a figure, year, document number, name, negation
 * or direction is swapped for another of the corpus, and each citation is shuffled to another sentence. Seeded.
 */
export function measureVerifier({ verify, findNames, verbatim, reworded }: VerifierInput): VerifierReport {
  const random = createRandom(SEED);
  const corpus = mutationCorpus(
    verbatim.map(({ text }) => text),
    findNames,
  );
  const mistakes: VerifierReport["mistakes"][number][] = [];
  const passes = ({ text, span, context, introduction }: TrueSentence) =>
    verify({ text, isQuotation: false }, [{ text: span, context, introduction }]).length === 0;
  const score = (kind: string, sentences: readonly TrueSentence[], isTrue: boolean) =>
    estimate(
      sentences.map((sentence) => {
        const passed = passes(sentence);
        if (passed !== isTrue) mistakes.push({ kind, said: sentence.text, span: sentence.span });
        return { family: sentence.articleId, value: Number(!passed) };
      }),
    );
  const swapped = Object.entries(MUTATIONS).map(([kind, mutation]) => {
    const made = verbatim.flatMap((sentence): readonly TrueSentence[] => {
      const text = mutation(sentence.text, corpus, random);
      return text === null || text === sentence.text ? [] : [{ ...sentence, text }];
    });
    return [kind, score(kind, spread(made, SWAPS), false)] as const;
  });
  const shuffled = verbatim.map((sentence, i) => ({ ...sentence, ...elsewhere(verbatim, i) }));
  return {
    caught: { ...Object.fromEntries(swapped), citation: score("citation", spread(shuffled, SWAPS), false) },
    rejectedVerbatim: score("verbatim", verbatim, true),
    rejectedReworded: score("reworded", reworded, true),
    mistakes,
  };
}

/** Words of another sentence, half the corpus away. */
function elsewhere(sentences: readonly TrueSentence[], at: number): Omit<TrueSentence, "articleId" | "text"> {
  const other = sentences[(at + Math.floor(sentences.length / 2)) % sentences.length];
  return { span: other?.span ?? "", context: other?.context ?? "", introduction: other?.introduction ?? "" };
}
