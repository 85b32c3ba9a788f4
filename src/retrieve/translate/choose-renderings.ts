import type { IndexedPassage, PassageIndex } from "../../ports/passage-index.ts";
import { normalisedSentences, normalisedText, normalisedWhole } from "../normalised-passage.ts";
import { type TermExtractor, termSetOf } from "../terms.ts";
import type { Rendered } from "./render-english.ts";

/** Passages that are looked at to choose between renderings, and how many of their sentences have a say. */
const LOOKED_AT = 40;
const DECIDING = 8;
/** Renderings so far behind the best one bring no passages. */
const NEAR_BEST = 0.6;
/** What a word counts that stands elsewhere in the passage, and a word beside its neighbour in the question. */
const IN_PASSAGE = 0.3;
const BESIDE = 0.5;
/** The commoner rendering is taken unless the sentences speak much for a rarer one. */
const SURENESS = 2;
/** Of a stop word, such as 人. */
const LEAST_WEIGHT = 0.2;
/** What every rendering counts, so that the commonest one is taken where no sentence decides. */
const UNDECIDED = 0.05;

/**
 * Of each group's renderings the one that the sentences use which hold most of the question, words side by side where
 * the question has them so; none for a group spelled as a name that no sentence holds.
 */
export async function chooseRenderings(
  groups: readonly Rendered[],
  index: PassageIndex,
  extractTerms: TermExtractor,
): Promise<ReadonlyMap<Rendered, string>> {
  const known = groups.filter(({ renderings }) => renderings.size > 0);
  if (known.length === 0) return new Map();
  const termsOf = new Map(
    known.flatMap(({ renderings }) => [...renderings.keys()].map((word) => [word, extractTerms(word)] as const)),
  );
  const terms = [...new Set(known.flatMap((group) => likely(group).flatMap((word) => termsOf.get(word) ?? [])))];
  const hits = await index.searchByKeyword(terms, LOOKED_AT);
  const passages = await index.passages(hits.map(({ passageId }) => passageId));
  const { passageCount } = await index.info();
  const frequencies = await index.documentFrequencies([...new Set([...termsOf.values()].flat())]);
  const idf = (term: string) => Math.log(1 + passageCount / ((frequencies.get(term) ?? 0) + 0.5));
  const weightOf = new Map([...termsOf].map(([word, own]) => [word, Math.max(LEAST_WEIGHT, ...own.map(idf))] as const));
  const deciding = passages
    .flatMap((passage) => readPassage(passage, known, weightOf))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, DECIDING);
  return new Map(
    known.flatMap((group, i) => {
      const support = ([word, likeness]: readonly [string, number]) =>
        likeness ** SURENESS *
        deciding.reduce((sum, { score, held }, at) => sum + ((held[i]?.get(word) ?? 0) * score) / (at + 2), UNDECIDED);
      const stands = ([word]: readonly [string, number]) =>
        /\d/u.test(word) ||
        (frequencies.get(word) ?? 0) > 0 ||
        passages.some((passage) => normalisedText(passage).includes(word));
      const best = [...group.renderings].filter(stands).toSorted((a, b) => support(b) - support(a))[0];
      return best ? [[group, best[0]] as const] : [];
    }),
  );
}

function likely({ renderings }: Rendered): readonly string[] {
  const best = Math.max(...renderings.values());
  return [...renderings].filter(([, likeness]) => likeness >= best * NEAR_BEST).map(([word]) => word);
}

interface Deciding {
  readonly score: number;
  /** For each group, how much of a say each of its renderings has here. */
  readonly held: readonly ReadonlyMap<string, number>[];
}

/** Each sentence with what it holds of the question. */
function readPassage(
  passage: IndexedPassage,
  groups: readonly Rendered[],
  weightOf: ReadonlyMap<string, number>,
): readonly Deciding[] {
  const whole = normalisedWhole(passage);
  const terms = termSetOf(passage);
  const stands = (word: string) => (word.length === 1 ? terms.has(word) : whole.includes(word));
  const found = groups.map(({ renderings }) => [...renderings].filter(([word]) => stands(word)));
  return normalisedSentences(passage).map((text) => {
    const here = found.map((words) => words.filter(([word]) => text.includes(word)));
    let score = 0;
    const held = found.map((words, i) => {
      const neighbours = [...(here[i - 1] ?? []), ...(here[i + 1] ?? [])].map(([word]) => word);
      const says = new Map<string, number>();
      let best = 0;
      for (const [word, likeness] of words) {
        const isHere = text.includes(word);
        const isBeside =
          isHere && neighbours.some((other) => text.includes(word + other) || text.includes(other + word));
        const say = (isHere ? 1 : IN_PASSAGE) + (isBeside ? BESIDE : 0);
        says.set(word, say);
        best = Math.max(best, say * likeness * (weightOf.get(word) ?? 0));
      }
      score += best;
      return says;
    });
    return { score, held };
  });
}
