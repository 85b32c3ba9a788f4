import type { CrossEncoder } from "../ports/cross-encoder.ts";
import type { NameFinder } from "../ports/name-finder.ts";
import type { NounFinder } from "../ports/noun-finder.ts";
import type { PassageIndex } from "../ports/passage-index.ts";
import { createPrintedQuestionMatcher } from "../retrieve/match-printed-question.ts";
import { normalise } from "../retrieve/normalise.ts";
import { normalisedArticle } from "../retrieve/normalised-article.ts";
import type { Retrieval } from "../retrieve/retrieve.ts";
import { scaledToOne } from "../retrieve/term-weights.ts";
import type { TermExtractor } from "../retrieve/terms.ts";
import { acrossLanguages, namesAcross, unheld } from "./across-languages.ts";
import type { QuestionAnalysis } from "./analyse-question.ts";
import { analyseQuestion } from "./analyse-question.ts";
import type { Candidate } from "./candidate.ts";
import type { Decision } from "./decide.ts";
import { decide } from "./decide.ts";
import { decisionFeatures } from "./decide-features.ts";
import { answerOdds, type DecisionFeatures } from "./decide-weights.ts";
import type { Evidence } from "./evidence.ts";
import { withoutRepeats } from "./evidence.ts";
import { excerptOf } from "./excerpt.ts";
import type { Embed } from "./focus.ts";
import { holdTerms } from "./held-terms.ts";
import { preferLabelled } from "./prefer-labelled.ts";
import { preferOffice } from "./prefer-office.ts";
import { correctionOf } from "./premise/correct-premise.ts";
import type { PlacedCorrection } from "./premise/correction.ts";
import { askedOfficeOf } from "./question/asked-office.ts";
import { leansOnWhole } from "./question/leans-on-whole.ts";
import { splitParts } from "./question/split-parts.ts";
import { isUnderSameQuestion } from "./quote-structure.ts";
import { scoreSentences } from "./score-sentences.ts";
import { selectEvidence } from "./select-evidence.ts";
import { createSentenceTerms } from "./sentence-terms.ts";
import { beyond, supportingEvidence } from "./supporting-evidence.ts";
import { titlesOf } from "./titles-of.ts";
import { createTopicalityReader } from "./topicality/read-topicality.ts";
import { withPairScore } from "./weigh-pair.ts";
import type { EmbeddedQuestion } from "./weighed-question.ts";
import { withoutLeadIn } from "./without-lead-in.ts";
import { createWordMeaning } from "./word-meaning.ts";

/** Share of the question that the evidence must hold, or its cosine, before it contradicts what the question states. */
const ON_THE_SAME = 0.5;
const NEAR_THE_SAME = 0.68;
/** From these log-odds on, what is quoted for the whole text answers the parts that say too little by themselves. */
const ANSWERS_ALL = 0.5;
/** A part with fewer words of its own speaks of what the part before it named. */
const OWN_SUBJECT_WORDS = 3;

/** What stands behind a question and holds no Chinese: a reader that learnt from sentences makes anything of it. */
const BEHIND = /(?<=[?？。!！])[^\p{Script=Han}]+$/u;

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
  /** Log-odds by the cross-encoder that the evidence answers; null where there is none. */
  readonly pairScore: number | null;
  /** Log-odds that the evidence answers; null where they cannot be told. */
  readonly odds: number | null;
  readonly decision: Decision;
  readonly correction: PlacedCorrection | null;
}

export interface EvidenceReading {
  readonly analysis: QuestionAnalysis;
  readonly parts: readonly PartReading[];
  /** Best first over all parts. */
  readonly candidates: readonly Candidate[];
  /** What the answered parts quote; that of all parts where none is answered. */
  readonly evidence: readonly Evidence[];
  /** What is worth reading after the evidence. */
  readonly support: readonly Evidence[];
  readonly decision: Decision;
  readonly correction: PlacedCorrection | null;
}

export type EvidenceReader = (retrieval: Retrieval) => Promise<EvidenceReading>;

/** Reads the passages found for each question that the text asks, and decides on each and on the whole. */
export function createEvidenceReader(parts: EvidenceReaderParts): EvidenceReader {
  const { index, extractTerms, findNames, embed, crossEncoder } = parts;
  const sentenceTerms = createSentenceTerms(extractTerms);
  const meaning = createWordMeaning(embed);
  const readTopicality = createTopicalityReader(index, embed);

  const scorePair = async (question: string, evidence: readonly Evidence[]): Promise<number | null> => {
    if (!crossEncoder || evidence.length === 0) return null;
    const ids = evidence.map(({ passage }) => passage.articleId);
    const excerpt = excerptOf(evidence, await titlesOf(index, ids));
    // Where its model cannot be made (a full or read-only disk), the rules decide alone; `npm run doctor` says so.
    return crossEncoder.score(question.replace(BEHIND, ""), excerpt).catch(() => null);
  };

  const readPart = async (question: string, retrieval: Retrieval, whole?: PartReading): Promise<PartReading> => {
    const { termWeights, spokenOf } = retrieval;
    const analysis = analyseQuestion(question, extractTerms, namesAcross(retrieval.translation, findNames));
    const articleIds = new Set(retrieval.ranked.map(({ passage }) => passage.articleId));
    const [scored] = await Promise.all([
      scoreSentences({ ...retrieval, index, analysis, sentenceTerms, extractTerms, embed }),
      // In one go, as later each by itself would cost as much; the index keeps them.
      index.articles([...articleIds]),
    ]);
    const office = askedOfficeOf(analysis.text, extractTerms, retrieval.translation !== null);
    const candidates = preferOffice(preferLabelled(scored, question), office);
    // Of a rendering word by word, the nouns are but guesses.
    const findThings = retrieval.translation ? () => [] : parts.findThings;
    const match = createPrintedQuestionMatcher(termWeights, extractTerms);
    const chosen = await selectEvidence({ index, candidates, analysis, match, termWeights, sentenceTerms });
    const meant = acrossLanguages(meaning, retrieval.translation, extractTerms);
    const holding = { ...parts, findThings, analysis, termWeights, spokenOf, evidence: chosen, sentenceTerms };
    const held = await holdTerms({ ...holding, meaning: meant });
    const hasVectors = retrieval.questionVector !== null;
    const onTheSame = held.share >= ON_THE_SAME || (candidates[0]?.similarity ?? 0) >= NEAR_THE_SAME;
    const correction = await correctionOf({
      index,
      analysis,
      evidence: chosen,
      candidates,
      termWeights,
      onTheSame,
      findNames,
      extractTerms,
      english: [...(retrieval.translation?.origins.values() ?? [])].map(({ english }) => english),
    });
    const corrected = correction !== null;
    const evidence = corrected ? withoutRepeats([correction.evidence, ...chosen]) : chosen;
    const untranslated = unheld(held.missing, retrieval.translation);
    const subject = await readTopicality(retrieval, { candidates, evidence, terms: analysis.terms });
    // A part leans on the others for its subject.
    const topicality = whole ? whole.topicality : (subject?.logOdds ?? null);
    const article = await index.article(evidence[0]?.passage.articleId ?? "");
    const articleText = article ? normalisedArticle(article) : "";
    const weighing = {
      index,
      analysis,
      termWeights,
      spokenOf,
      candidates,
      evidence,
      held,
      sentenceTerms,
      extractTerms,
      articleText,
      isRendered: retrieval.translation !== null,
    };
    const features = subject && (await decisionFeatures({ ...weighing, subject, meaning: meant }));
    const { questionVector } = retrieval;
    const embedded = questionVector && { vector: questionVector, embedderId: (await index.info()).embedderId };
    const alone = features && embedded && answerOdds(features, embedded);
    // A rendering word by word is no sentence to read.
    const isRead = alone !== null && retrieval.translation === null;
    const pairScore = isRead ? await scorePair(analysis.text, evidence) : null;
    const odds = features && alone !== null && pairScore !== null ? withPairScore(alone, pairScore, features) : alone;
    const onSubject = whole !== undefined && whole.decision.status !== "abstained";
    const read = { analysis, office, termWeights, candidates, evidence, held, corrected, untranslated };
    const decision = decide({ ...read, hasVectors, topicality, odds, onSubject, articleText });
    const stated = decision.status === "abstained" ? null : correction;
    // Decided first, as what a lead-in says may answer, and by this part alone, as another may not ask for it.
    const trimmed = (items: readonly Evidence[]) => items.map((item) => withoutLeadIn(item, analysis));
    const quoted = { evidence: trimmed(evidence), support: trimmed(supportingEvidence(evidence, candidates)) };
    const signs = { topicality, features, embedded, pairScore, odds };
    return { question, analysis, candidates, ...quoted, ...signs, decision, correction: stated };
  };

  return async (retrieval) => {
    const asked = retrieval.question;
    const whole = await readPart(asked, retrieval);
    const questions = splitParts(whole.analysis.text);
    if (questions.length === 1 || answersAPrintedQuestion(whole)) return { ...whole, parts: [whole] };
    const read: PartReading[] = [];
    for (const question of questions) {
      const questionVector = retrieval.questionVector && embed ? await embed(question) : null;
      const terms = new Set(extractTerms(question));
      const termWeights = scaledToOne([...retrieval.termWeights].filter(([term]) => terms.has(term)));
      const ranked = termWeights.size < OWN_SUBJECT_WORDS ? withinArticles(retrieval, read[0]) : retrieval.ranked;
      read.push(await readPart(question, { ...retrieval, ranked, questionVector, termWeights }, whole));
    }
    return joined(whole, read, extractTerms);
  };
}

/** A printed question asks its several questions together, and its answer answers them together. */
function answersAPrintedQuestion({ evidence, decision, candidates }: PartReading): boolean {
  return (
    decision.status === "answered" &&
    evidence.length > 1 &&
    isUnderSameQuestion(candidates[0]?.passage, evidence[0]?.passage)
  );
}

function withinArticles({ ranked }: Retrieval, before: PartReading | undefined): Retrieval["ranked"] {
  const articles = new Set(before?.evidence.map(({ passage }) => passage.articleId));
  return articles.size === 0 ? ranked : ranked.filter(({ passage }) => articles.has(passage.articleId));
}

/** A short part (管多久, 钱谁出) is told better from the whole text than by itself. */
const answersSurely = ({ decision, odds }: PartReading) =>
  decision.status === "answered" && odds !== null && odds >= ANSWERS_ALL;

function joined(whole: PartReading, parts: readonly PartReading[], extractTerms: TermExtractor): EvidenceReading {
  const statuses = new Set(parts.map(({ decision }) => decision.status));
  if (whole.decision.status === "abstained" && !statuses.has("answered")) return { ...whole, parts: [whole] };
  const answered = parts.filter(({ decision }) => decision.status === "answered");
  const kept = answered.length > 0 ? answered : parts;
  const quotations = answersSurely(whole) ? whole.evidence.map(({ text }) => normalise(text)) : [];
  const isHeld = (question: string) => leansOnWhole(question, quotations, extractTerms);
  const unanswered = parts.filter(({ decision }) => decision.status !== "answered");
  const open = unanswered.filter(({ question }) => !isHeld(question));
  const quoting = open.length < unanswered.length ? [...answered, whole] : kept;
  const evidence = withoutRepeats(quoting.flatMap((part) => part.evidence));
  const support = beyond(
    evidence,
    quoting.flatMap((part) => part.support),
  );
  const candidates = parts.flatMap((part) => part.candidates).toSorted((a, b) => b.score - a.score);
  const decision: Decision =
    open.length === 0
      ? { status: "answered" }
      : {
          status: "partial",
          missingTerms: [],
          missingKind: false,
          openParts: open.map(({ question }) => question.replace(/[？?]$/u, "")),
        };
  const correction = [whole, ...kept].find((part) => part.correction !== null)?.correction ?? null;
  return { analysis: whole.analysis, parts, candidates, evidence, support, decision, correction };
}
