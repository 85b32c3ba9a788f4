import { YijuError } from "../domain/errors.ts";
import type { Embedder, Encoding } from "../ports/embedder.ts";
import type { Hit, IndexedPassage, PassageIndex, SearchFilter } from "../ports/passage-index.ts";
import { retrieveByKeyword } from "./by-keyword.ts";
import { retrieveByMeaning } from "./by-meaning.ts";
import { retrieveByStructure } from "./by-structure.ts";
import type { WeightedRanking } from "./fuse.ts";
import { fuse } from "./fuse.ts";
import { fuseScores } from "./fuse-scores.ts";
import { createPrintedQuestionMatcher } from "./match-printed-question.ts";
import { normalise } from "./normalise.ts";
import { rankByTokens } from "./rank-by-tokens.ts";
import { shareSeats } from "./share-seats.ts";
import { createWrittenForm } from "./spoken/to-written.ts";
import type { TermWeights } from "./term-weights.ts";
import { coverage, weighTerms } from "./term-weights.ts";
import { type TermExtractor, termSetOf } from "./terms.ts";
import type { MixedRenderer } from "./translate/render-mixed.ts";
import type { QuestionTranslator, Translation } from "./translate/translate-question.ts";

/** How many hits each leg brings to the fusion. */
const LEG_LIMIT = 40;
/** How many of the fused hits are looked at for printed questions and announcing sentences. */
const STRUCTURE_DEPTH = 20;
/** As much as both other legs together: an answer that the article itself marks as one belongs together. */
const STRUCTURE_WEIGHT = 2;
/** How many hits are looked at closely: their scores, and the question token by token. */
const CANDIDATES = 20;
/** As much as the three scores together, for the same reason. */
const STRUCTURE_SCORE = 3;

export interface RankedPassage {
  readonly passage: IndexedPassage;
  /** From 1. */
  readonly rank: number;
  readonly score: number;
}

export interface Retrieval {
  readonly ranked: readonly RankedPassage[];
  /** The question in the words that were looked for. */
  readonly question: string;
  /** The Chinese words that an English question was looked up by. */
  readonly translation: Translation | null;
  /** A Chinese question with the English words in it put into Chinese; absent where it holds none. */
  readonly inChinese?: string;
  /** Words of the question that stand for a word of speech, with that word. */
  readonly spokenOf: ReadonlyMap<string, string>;
  readonly termWeights: TermWeights;
  readonly questionVector: Float32Array | null;
  /** Why the meaning leg was left out, or null. */
  readonly degraded: string | null;
}

export type Retriever = (
  question: string,
  options: {
    readonly limit: number;
    readonly filter?: SearchFilter;
    readonly legs?: "both" | "keyword" | "meaning";
    /** Whether the question is looked for in its own words, though most articles are in another language. */
    readonly asWritten?: boolean;
  },
) => Promise<Retrieval>;

export interface RetrieverParts {
  readonly index: PassageIndex;
  /** A string says why there is none. */
  readonly embedder: Embedder | string;
  readonly extractTerms: TermExtractor;
  readonly translate: QuestionTranslator;
  readonly renderMixed?: MixedRenderer;
}

/** The hybrid: candidates by the ranks of the legs and the text's structure, then ordered by the sum of their scores. */
export function createRetriever({ index, embedder, extractTerms, translate, renderMixed }: RetrieverParts): Retriever {
  const writtenForm = createWrittenForm(index, extractTerms);
  return async (asked, { limit, filter, legs = "both", asWritten = false }) => {
    const translation = asWritten ? null : await translate(asked);
    const inChinese = (await renderMixed?.(asked)) ?? null;
    const { text: question, spokenOf } = translation
      ? { ...translation, spokenOf: new Map<string, string>() }
      : await writtenForm(normalise(inChinese ?? asked));
    const terms = extractTerms(question);
    const encoded = await encodeOrSayWhyNot(embedder, normalise(question));
    const encoding = typeof encoded === "string" ? null : encoded;
    const questionVector = encoding?.vector ?? null;
    const [byKeyword, byMeaning, termWeights] = await Promise.all([
      legs === "meaning" ? [] : retrieveByKeyword(index, terms, LEG_LIMIT, filter),
      legs === "keyword" || !questionVector ? [] : retrieveByMeaning(index, questionVector, LEG_LIMIT, filter),
      weighTerms(index, [...new Set(terms)]),
    ]);
    const rankings: WeightedRanking[] = [
      { hits: byKeyword, weight: 1 },
      { hits: byMeaning, weight: 1 },
    ];
    const match = createPrintedQuestionMatcher(termWeights, extractTerms);
    const first = fuse(rankings).slice(0, STRUCTURE_DEPTH);
    const found = await index.passages(first.map((hit) => hit.passageId));
    const byStructure = legs === "both" ? await retrieveByStructure(index, found, questionVector, match) : [];
    const candidates = fuse([...rankings, { hits: byStructure, weight: STRUCTURE_WEIGHT }])
      .slice(0, Math.max(limit, CANDIDATES))
      .map((hit) => hit.passageId);
    const nearest = await index.passages(candidates);
    const byTokens = legs === "both" ? rankByTokens(encoding?.tokens ?? null, nearest) : [];
    const fused = fuseScores(candidates, [
      { hits: byKeyword, weight: greatestCoverage(termWeights, nearest) },
      { hits: byMeaning, weight: 1 },
      { hits: byTokens, weight: 1 },
      { hits: together(byStructure), weight: STRUCTURE_SCORE },
    ]);
    const passageOf = new Map(nearest.map((passage) => [passage.id, passage]));
    const hits = fused.flatMap(({ passageId, score }) => {
      const passage = passageOf.get(passageId);
      return passage ? [{ passage, score }] : [];
    });
    const publisherOf = await publishersOf(index, hits);
    const seatOf = ({ passage }: (typeof hits)[number]) => ({
      articleId: passage.articleId,
      publisher: publisherOf.get(passage.articleId),
      text: passage.text,
    });
    return {
      ranked: shareSeats(hits, limit, seatOf).map((hit, i) => ({ ...hit, rank: i + 1 })),
      question,
      translation,
      ...(inChinese === null ? {} : { inChinese }),
      spokenOf,
      termWeights,
      questionVector,
      degraded: typeof encoded === "string" ? encoded : null,
    };
  };
}

async function publishersOf(
  index: Pick<PassageIndex, "heading">,
  hits: readonly { readonly passage: IndexedPassage }[],
): Promise<ReadonlyMap<string, string | undefined>> {
  const ids = [...new Set(hits.map(({ passage }) => passage.articleId))];
  return new Map(await Promise.all(ids.map(async (id) => [id, (await index.heading(id))?.publisher] as const)));
}

/** A model elsewhere may be out of reach: keywords alone must do then. */
async function encodeOrSayWhyNot(embedder: Embedder | string, text: string): Promise<Encoding | string> {
  if (typeof embedder === "string") return embedder;
  try {
    return await embedder.encode(text);
  } catch (error) {
    if (error instanceof YijuError && error.code === "model") return error.message;
    throw error;
  }
}

/** Words speak for a passage as far as any passage holds the question's words at all: of spoken ones few are written anywhere. */
function greatestCoverage(weights: TermWeights, passages: readonly IndexedPassage[]): number {
  return Math.max(0, ...passages.map((passage) => coverage(weights, termSetOf(passage))));
}

/** Passages that belong together count alike, and the rest nothing. */
function together(hits: readonly Hit[]): readonly Hit[] {
  return hits.length === 0
    ? []
    : [...hits.map(({ passageId }) => ({ passageId, score: 1 })), { passageId: "", score: 0 }];
}
