import { cosine } from "../../retrieve/cosine.ts";
import { normalise } from "../../retrieve/normalise.ts";
import type { TermWeights } from "../../retrieve/term-weights.ts";
import { coverage } from "../../retrieve/term-weights.ts";
import type { TermExtractor } from "../../retrieve/terms.ts";
import { withoutTopic } from "../question/without-topic.ts";

/** Turns a text into a unit vector. */
export type Embed = (text: string) => Promise<Float32Array>;

/** What the question asks about the subject of one article. */
export interface Focus {
  /** Cosine with what is asked, 0 where there are no vectors. */
  readonly similarity: (vector: Float32Array | null) => number;
  /** Share of the weight of the words that ask, 0 to 1; a half where the title holds them all. */
  readonly coverage: (words: ReadonlySet<string>) => number;
}

const NOTHING_LEFT = 0.5;

export interface FocusParts {
  /** Normalised. */
  readonly question: string;
  readonly questionVector: Float32Array | null;
  readonly termWeights: TermWeights;
  readonly extractTerms: TermExtractor;
  readonly embed: Embed | null;
}

/** Reads the question's focus below a title; titles that leave the same words share one vector. */
export function createFocusReader(parts: FocusParts): (title: string) => Promise<Focus> {
  const { question, questionVector, termWeights, extractTerms, embed } = parts;
  const known = new Map<string, Promise<Focus>>();
  const read = async (rest: string): Promise<Focus> => {
    const vector = rest === question || !questionVector || !embed ? questionVector : await embed(rest);
    const terms = new Set(extractTerms(rest));
    const weights = new Map([...termWeights].filter(([term]) => terms.has(term)));
    const total = coverage(weights, terms);
    return {
      similarity: (other) => (vector && other ? cosine(vector, other) : 0),
      coverage: (words) => (total === 0 ? NOTHING_LEFT : coverage(weights, words) / total),
    };
  };
  return (title) => {
    const rest = withoutTopic(question, normalise(title));
    const focus = known.get(rest) ?? read(rest);
    known.set(rest, focus);
    return focus;
  };
}
