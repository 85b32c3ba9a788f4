import type { NounFinder } from "../ports/noun-finder.ts";
import { normalise } from "../retrieve/normalise.ts";
import { type TermExtractor, wholeTerms } from "../retrieve/terms.ts";
import type { QuestionAnalysis } from "./analyse-question.ts";
import type { Candidate } from "./choose/candidate.ts";
import { beyond } from "./choose/supporting-evidence.ts";
import type { Decision } from "./decide/decide.ts";
import type { Evidence } from "./evidence.ts";
import { withoutRepeats } from "./evidence.ts";
import type { PlacedCorrection } from "./premise/correction.ts";
import { leansOnWhole } from "./question/leans-on-whole.ts";
import type { PartReading } from "./read-part.ts";

/** From these log-odds on, what is quoted for the whole text or a part answers the parts that say too little by themselves. */
const ANSWERS_ALL = 0;
/** From these on, what is quoted for the whole text says of a part what is asked in other verbs (交给谁 by 报县水利局), though not in other nouns. */
const ANSWERS_IN_OTHER_WORDS = 0.5;

interface Words {
  readonly extractTerms: TermExtractor;
  readonly findThings: NounFinder;
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

/** A short part (管多久, 钱谁出) is told better from the whole text than by itself. */
const answersSurely = async ({ decision, odds }: PartReading) =>
  decision.status === "answered" && ((await odds()) ?? Number.NEGATIVE_INFINITY) >= ANSWERS_ALL;

/** What several questions of one text come to; those that its answered parts do not answer are left open. */
export async function joinParts(
  whole: PartReading,
  parts: readonly PartReading[],
  { extractTerms, findThings }: Words,
): Promise<EvidenceReading> {
  const statuses = new Set(parts.map(({ decision }) => decision.status));
  if (whole.decision.status === "abstained" && !statuses.has("answered")) return { ...whole, parts: [whole] };
  const answered = parts.filter(({ decision }) => decision.status === "answered");
  const kept = answered.length > 0 ? answered : parts;
  const unanswered = parts.filter(({ decision }) => decision.status !== "answered");
  const sure: PartReading[] = [];
  if (unanswered.length > 0) for (const part of [whole, ...answered]) if (await answersSurely(part)) sure.push(part);
  const quotations = sure.flatMap(({ evidence }) => evidence.map(({ text }) => normalise(text)));
  const isSureOfAll = sure.includes(whole) && ((await whole.odds()) ?? 0) >= ANSWERS_IN_OTHER_WORDS;
  const wordsOf = isSureOfAll ? findThings : (question: string) => wholeTerms([...new Set(extractTerms(question))]);
  const isHeld = (question: string) => leansOnWhole(question, wordsOf(question), quotations);
  const open = unanswered.filter(({ question }) => !isHeld(question));
  const quoting = open.length < unanswered.length ? [...new Set([...answered, ...sure])] : kept;
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
