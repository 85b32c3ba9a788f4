import type { CrossEncoder } from "../ports/cross-encoder.ts";
import type { NameFinder } from "../ports/name-finder.ts";
import type { NounFinder } from "../ports/noun-finder.ts";
import type { PassageIndex } from "../ports/passage-index.ts";
import { createPrintedQuestionMatcher } from "../retrieve/match-printed-question.ts";
import type { Retrieval } from "../retrieve/retrieve.ts";
import type { TermExtractor } from "../retrieve/terms.ts";
import type { QuestionAnalysis } from "./analyse-question.ts";
import { analyseQuestion } from "./analyse-question.ts";
import type { Candidate } from "./choose/candidate.ts";
import { findCandidates } from "./choose/find-candidates.ts";
import type { Embed } from "./choose/focus.ts";
import { isPlainlySaid } from "./choose/plainly-said.ts";
import { quoteAnswer } from "./choose/quote-answer.ts";
import { selectEvidence } from "./choose/select-evidence.ts";
import { createSentenceTerms } from "./choose/sentence-terms.ts";
import { acrossLanguages, namesAcross, thingsAcross, unheld } from "./decide/across-languages.ts";
import type { Decision } from "./decide/decide.ts";
import type { DecisionFeatures } from "./decide/decide-weights.ts";
import { groundsOf } from "./decide/grounds.ts";
import { holdTerms } from "./decide/held-terms.ts";
import { judgeEvidence } from "./decide/judge-evidence.ts";
import { readOdds } from "./decide/read-odds.ts";
import type { EmbeddedQuestion } from "./decide/weighed-question.ts";
import { createWordMeaning } from "./decide/word-meaning.ts";
import type { Evidence } from "./evidence.ts";
import { withoutRepeats } from "./evidence.ts";
import { findGaps } from "./gaps/find-gaps.ts";
import { leadingArticle } from "./leading-article.ts";
import { correctionAcross } from "./premise/correct-across-languages.ts";
import type { PlacedCorrection } from "./premise/correction.ts";
import { isOnTheSame } from "./premise/on-the-same.ts";
import { createTopicalityReader } from "./topicality/read-topicality.ts";

export interface EvidenceReaderParts {
  readonly index: PassageIndex;
  readonly extractTerms: TermExtractor;
  readonly findNames: NameFinder;
  /** Nouns alone, without verbs used as nouns. */
  readonly findThings: NounFinder;
  /** Null on keywords alone. */
  readonly embed: Embed | null;
  /** Null where no local model reads pairs. */
  readonly crossEncoder: CrossEncoder | null;
}

/** What was read for one question of the text. */
export interface PartReading {
  readonly question: string;
  readonly analysis: QuestionAnalysis;
  readonly candidates: readonly Candidate[];
  readonly evidence: readonly Evidence[];
  readonly support: readonly Evidence[];
  /** Log-odds that the text is on the articles' subjects, null where they cannot be told. */
  readonly topicality: number | null;
  /** What speaks for an answer; null where it cannot be told. */
  readonly features: DecisionFeatures | null;
  readonly embedded: EmbeddedQuestion | null;
  /** Log-odds by the cross-encoder that the evidence answers; null where there is none. It reads when first asked. */
  readonly pairScore: () => Promise<number | null>;
  /** Log-odds that the evidence answers, by the cross-encoder too; null where they cannot be told. */
  readonly odds: () => Promise<number | null>;
  readonly decision: Decision;
  readonly correction: PlacedCorrection | null;
}

/** Reads one question; of a part of a text, `whole` is what was read for the whole of it. */
export type PartReader = (question: string, retrieval: Retrieval, whole?: PartReading) => Promise<PartReading>;

/** Reads the passages found for one question: what to quote, whether it answers, and what it says otherwise. */
export function createPartReader(parts: EvidenceReaderParts): PartReader {
  const { index, extractTerms, findNames, embed } = parts;
  const sentenceTerms = createSentenceTerms(extractTerms);
  const meaning = createWordMeaning(embed);
  const readTopicality = createTopicalityReader(index, embed);

  return async (question, retrieval, whole) => {
    const { translation, termWeights, ranked } = retrieval;
    const analysis = analyseQuestion(question, extractTerms, namesAcross(translation, findNames));
    const asked = {
      ...parts,
      ...retrieval,
      question,
      analysis,
      isRendered: translation !== null,
      sentenceTerms,
      findThings: thingsAcross(translation, parts.findThings),
      meaning: acrossLanguages(meaning, translation, extractTerms),
    };

    const [candidates, articles] = await Promise.all([
      findCandidates(asked),
      // In one go, as later each by itself would cost as much; the index keeps them.
      index.articles([...new Set(ranked.map(({ passage }) => passage.articleId))]),
    ]);
    const match = createPrintedQuestionMatcher(termWeights, extractTerms);
    const chosen = await selectEvidence({ ...asked, candidates, match });
    const held = await holdTerms({ ...asked, evidence: chosen });

    const onTheSame = isOnTheSame(held, candidates);
    const correction = await correctionAcross({ ...asked, candidates, evidence: chosen, onTheSame }, translation);
    const evidence = correction ? withoutRepeats([correction.evidence, ...chosen]) : chosen;
    const read = { ...asked, candidates, articles, evidence, held, ...(await leadingArticle(index, evidence)) };

    const subject = await readTopicality(retrieval, { candidates, evidence, terms: analysis.terms });
    // A part leans on the others for its subject.
    const topicality = whole ? whole.topicality : (subject?.logOdds ?? null);
    const odds = await readOdds({ ...read, subject });
    const gaps = findGaps(read);
    const grounds = groundsOf({
      ...read,
      ...gaps,
      isCorrected: correction !== null,
      untranslated: unheld(held.missing, translation),
      hasVectors: retrieval.questionVector !== null,
      topicality,
      onSubject: whole !== undefined && whole.decision.status !== "abstained",
    });
    const { decision, pairScore } = await judgeEvidence(grounds, odds, odds.isRead && isPlainlySaid(read));

    const quoted = quoteAnswer({
      ...read,
      whole: (whole ?? { analysis }).analysis.text,
      correcting: correction?.evidence ?? null,
      isAnswered: decision.status === "answered",
      // Of a part the cross-encoder does not hear what it is about.
      pairScore: whole ? null : pairScore,
    });
    return {
      question,
      analysis,
      candidates,
      ...quoted,
      topicality,
      features: odds.features,
      embedded: odds.embedded,
      pairScore: odds.pairScore,
      odds: async () => odds.oddsWith(await odds.pairScore()),
      decision,
      // What is said of another thing sets nothing right.
      correction: decision.status === "abstained" || gaps.otherKind !== null ? null : correction,
    };
  };
}
