import { once } from "../domain/once.ts";
import type { CrossEncoder } from "../ports/cross-encoder.ts";
import type { NameFinder } from "../ports/name-finder.ts";
import type { NounFinder } from "../ports/noun-finder.ts";
import type { PassageIndex } from "../ports/passage-index.ts";
import { createPrintedQuestionMatcher } from "../retrieve/match-printed-question.ts";
import { normalisedArticle } from "../retrieve/normalised-article.ts";
import type { Retrieval } from "../retrieve/retrieve.ts";
import type { TermExtractor } from "../retrieve/terms.ts";
import type { QuestionAnalysis } from "./analyse-question.ts";
import { analyseQuestion } from "./analyse-question.ts";
import type { Candidate } from "./choose/candidate.ts";
import type { Embed } from "./choose/focus.ts";
import { onWhoIsAsked, preferIntroductions } from "./choose/introductions.ts";
import { isPlainlySaid } from "./choose/plainly-said.ts";
import { preferLabelled } from "./choose/prefer-labelled.ts";
import { preferPlain } from "./choose/prefer-plain.ts";
import { preferPresent } from "./choose/prefer-present.ts";
import { scoreSentences } from "./choose/score-sentences.ts";
import { selectEvidence } from "./choose/select-evidence.ts";
import { createSentenceTerms } from "./choose/sentence-terms.ts";
import { shortenAnswer } from "./choose/shorten-answer.ts";
import { supportingEvidence } from "./choose/supporting-evidence.ts";
import { withoutLeadIn } from "./choose/without-lead-in.ts";
import { acrossLanguages, namesAcross, unheld } from "./decide/across-languages.ts";
import type { Decision } from "./decide/decide.ts";
import { decide } from "./decide/decide.ts";
import { decisionFeatures } from "./decide/decide-features.ts";
import { answerOdds, type DecisionFeatures } from "./decide/decide-weights.ts";
import { holdTerms } from "./decide/held-terms.ts";
import { whateverScore, withPairScore } from "./decide/weigh-pair.ts";
import type { EmbeddedQuestion } from "./decide/weighed-question.ts";
import { createWordMeaning } from "./decide/word-meaning.ts";
import type { Evidence } from "./evidence.ts";
import { withoutRepeats } from "./evidence.ts";
import { absentClause } from "./gaps/absent-clause.ts";
import { lackedThing } from "./gaps/lacked-thing.ts";
import { otherSubject } from "./gaps/other-subject.ts";
import { correctionAcross } from "./premise/correct-across-languages.ts";
import type { PlacedCorrection } from "./premise/correction.ts";
import { pointedKinds } from "./question/answer-kind.ts";
import { scorePair } from "./score-pair.ts";
import { createTopicalityReader } from "./topicality/read-topicality.ts";

/** Share of the question that the evidence must hold, or its cosine, before it contradicts what the question states. */
const ON_THE_SAME = 0.5;
const NEAR_THE_SAME = 0.68;
/** Log-odds by the cross-encoder from which the evidence surely answers. */
const SURE = 1;

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
  const { index, extractTerms, findNames, embed, crossEncoder } = parts;
  const sentenceTerms = createSentenceTerms(extractTerms);
  const meaning = createWordMeaning(embed);
  const readTopicality = createTopicalityReader(index, embed);

  return async (question, retrieval, whole) => {
    const { termWeights, spokenOf } = retrieval;
    const analysis = analyseQuestion(question, extractTerms, namesAcross(retrieval.translation, findNames));
    const articleIds = new Set(retrieval.ranked.map(({ passage }) => passage.articleId));
    const [scored, articles] = await Promise.all([
      scoreSentences({ ...retrieval, index, analysis, sentenceTerms, extractTerms, embed }),
      // In one go, as later each by itself would cost as much; the index keeps them.
      index.articles([...articleIds]),
    ]);
    const ofLabel = preferLabelled(scored, question);
    const ofNow = preferIntroductions(preferPresent(ofLabel, analysis.text), analysis.text);
    const candidates = retrieval.translation
      ? ofNow
      : await preferPlain(ofNow, { index, analysis, extractTerms, spokenOf });
    // Of a rendering word by word, the nouns are but guesses.
    const findThings = retrieval.translation ? () => [] : parts.findThings;
    const match = createPrintedQuestionMatcher(termWeights, extractTerms);
    const chosen = await selectEvidence({ index, candidates, analysis, match, termWeights, sentenceTerms });
    const meant = acrossLanguages(meaning, retrieval.translation, extractTerms);
    const holding = { ...parts, findThings, analysis, termWeights, spokenOf, evidence: chosen, sentenceTerms };
    const held = await holdTerms({ ...holding, meaning: meant });
    const hasVectors = retrieval.questionVector !== null;
    const onTheSame = held.share >= ON_THE_SAME || (candidates[0]?.similarity ?? 0) >= NEAR_THE_SAME;
    const correction = await correctionAcross(
      { index, analysis, evidence: chosen, candidates, termWeights, onTheSame, findNames, extractTerms },
      retrieval.translation,
    );
    const corrected = correction !== null;
    const evidence = corrected ? withoutRepeats([correction.evidence, ...chosen]) : chosen;
    const untranslated = unheld(held.missing, retrieval.translation);
    const subject = await readTopicality(retrieval, { candidates, evidence, terms: analysis.terms });
    // A part leans on the others for its subject.
    const topicality = whole ? whole.topicality : (subject?.logOdds ?? null);
    const article = await index.article(evidence[0]?.passage.articleId ?? "");
    const articleText = article ? normalisedArticle(article) : "";
    const isRendered = retrieval.translation !== null;
    const naming = { analysis, evidence, title: article?.title ?? "", articleText, extractTerms };
    const otherKind = isRendered ? null : otherSubject({ ...naming, findThings });
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
      isRendered,
    };
    const features = subject && (await decisionFeatures({ ...weighing, subject, meaning: meant }));
    const { questionVector } = retrieval;
    const embedded = questionVector && { vector: questionVector, embedderId: (await index.info()).embedderId };
    const alone = features && embedded && answerOdds(features, embedded);
    // A rendering word by word is no sentence to read.
    const isRead = crossEncoder !== null && evidence.length > 0 && alone !== null && !isRendered;
    // Where the reader fails, the rules decide alone; `npm run doctor` says so.
    const pairScore = once(async () => (isRead ? scorePair(analysis.text, evidence, { index, crossEncoder }) : null));
    const oddsWith = (score: number | null) =>
      features && alone !== null && score !== null ? withPairScore(alone, score, features) : alone;
    // It is the reader that hears in 多少钱一张 how one asks for what is left out.
    const isPlain = isRead && isPlainlySaid({ ...naming, spokenOf });
    const onSubject = whole !== undefined && whole.decision.status !== "abstained";
    const read = {
      analysis,
      termWeights,
      candidates,
      evidence,
      held,
      corrected,
      untranslated,
      otherKind,
      lackedThing: lackedThing(naming),
      hasVectors,
      topicality,
      onSubject,
      articleText,
    };
    const judge = (score: number | null) =>
      decide({ ...read, odds: oddsWith(score), isPlain: score !== null && isPlain });
    const absent = absentClause(question, articles);
    const refused: Decision | undefined = absent
      ? { status: "abstained", missingTerms: [], missingKind: false, absentClause: absent }
      : undefined;
    // Every second pair need not be read, and reading takes half of an answer's time.
    const settled = refused ?? (isRead ? whateverScore(judge) : undefined);
    const score = settled ? null : await pairScore();
    const decision = settled ?? judge(score);
    const stated = decision.status === "abstained" || otherKind !== null ? null : correction;
    // Decided first, as what a lead-in says may answer, and by this part alone, as another may not ask for it.
    const trimmed = (items: readonly Evidence[]) => items.map((item) => withoutLeadIn(item, analysis));
    const isAnswered = decision.status === "answered";
    // Of a part the reader does not hear what it is about.
    const isRight = isAnswered && whole === undefined && score !== null && score >= SURE;
    const isSure = isRight && pointedKinds.has(analysis.kind);
    const support = supportingEvidence(evidence, onWhoIsAsked(candidates, analysis.text), isSure);
    const short = shortenAnswer({
      evidence,
      support,
      analysis,
      whole: (whole ?? { analysis }).analysis.text,
      candidates,
      isAnswered,
      isCorrected: corrected,
    });
    const quotations = corrected ? withoutRepeats([correction.evidence, ...short.evidence]) : short.evidence;
    const quoted = { evidence: trimmed(quotations), support: trimmed(short.support) };
    const signs = { topicality, features, embedded, pairScore, odds: async () => oddsWith(await pairScore()) };
    return { question, analysis, candidates, ...quoted, ...signs, decision, correction: stated };
  };
}
