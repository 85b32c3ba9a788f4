import { noneOf } from "../../domain/none-of.ts";
import type { PassageIndex } from "../../ports/passage-index.ts";
import type { PrintedQuestionMatcher } from "../../retrieve/match-printed-question.ts";
import { normalise } from "../../retrieve/normalise.ts";
import type { TermWeights } from "../../retrieve/term-weights.ts";
import type { QuestionAnalysis } from "../analyse-question.ts";
import type { Evidence } from "../evidence.ts";
import { evidenceOf, toEvidence, withoutRepeats } from "../evidence.ts";
import type { AnswerKind } from "../question/answer-kind.ts";
import { saysNothing } from "../question/says-nothing.ts";
import { acrossYears } from "./across-years.ts";
import { besidePoints, isAmong, isBare } from "./beside-points.ts";
import type { Candidate } from "./candidate.ts";
import { furtherCandidates } from "./complete-evidence.ts";
import { introductionsIn } from "./introductions.ts";
import { belowPrintedQuestion, bestPrintedQuestion, nearestPrintedQuestion } from "./printed-question.ts";
import { answerToPrintedQuestion, pointsOfGroup } from "./quote-structure.ts";
import type { SentenceTerms } from "./sentence-terms.ts";
import { wholePoints } from "./whole-points.ts";
import { withKind } from "./with-kind.ts";

const MAX_PLAIN_SENTENCES = 4;
/** Log-odds by which a further sentence may stand behind the best one. */
const NEAR_BEST = 0.5;
/** The same where several sentences answer together. */
const NEAR_BEST_OF_SEVERAL = 2.5;
/** A member of an enumeration this near to the best sentence brings all its points. */
const GROUP_NEAR_BEST = 2;
/** Kinds of question that several points answer together. */
const pointKinds: ReadonlySet<AnswerKind> = new Set(["list", "reason", "procedure", "open", "definition", "yes-no"]);
const attributionAlone = new RegExp(`^${noneOf("，。：“")}{0,30}(?:说|表示|指出|介绍|认为|强调)[。.：:]?$`, "u");
const closesQuotation = /[”"』」]$/u;
const asksForSaying = /说|讲|提出?了?什么|怎么看|希望|认为|表示|比作|评价|强调/u;
const saying = /说|表示|指出|介绍|认为|谈到|强调|坦言|透露|评价|写道/u;

export interface SelectionInput {
  readonly index: PassageIndex;
  readonly candidates: readonly Candidate[];
  readonly analysis: QuestionAnalysis;
  readonly match: PrintedQuestionMatcher;
  readonly termWeights: TermWeights;
  readonly sentenceTerms: SentenceTerms;
}

/** Chooses what to quote: the answer to a printed question, the points of an enumeration, or the best sentences. */
export async function selectEvidence(input: SelectionInput): Promise<readonly Evidence[]> {
  const { index, candidates, analysis, match, termWeights, sentenceTerms } = input;
  const introductions = introductionsIn(candidates, analysis.text);
  if (introductions.length > 0) return introductions;
  const sayable = candidates.filter((c) => isSayable(c) && !saysNothing(toEvidence(c), analysis.kind));
  const best = sayable[0];
  if (!best) return [];
  const structured = pointKinds.has(analysis.kind)
    ? wholePoints(await structuredAnswer(index, candidates, sayable, analysis, match), sayable, analysis.kind)
    : [];
  const areBare =
    analysis.kind !== "list" &&
    structured.filter(isBare).length * 2 > structured.length &&
    !(isAmong(best, structured) && isBare(toEvidence(best)));
  if (structured.length > 1 && !areBare) return besidePoints(structured, sayable, analysis.kind);
  const below = pointKinds.has(analysis.kind) ? [] : await belowPrintedQuestion(input);
  const dated = await acrossYears(index, sayable, analysis);
  if (dated.length > 0) return withoutRepeats(dated.map(toEvidence));
  const behind = pointKinds.has(analysis.kind) ? NEAR_BEST_OF_SEVERAL : NEAR_BEST;
  const nearest = sayable.filter((c) => c.score >= best.score - behind).slice(0, MAX_PLAIN_SENTENCES);
  const near = withKind(nearest, sayable, analysis.kind);
  const further = furtherCandidates(near, sayable, analysis, termWeights, sentenceTerms);
  const chosen = withoutRepeats([...below, ...[...near, ...further].map(toEvidence)]);
  if (analysis.kind === "person") return withoutRepeats([...chosen, ...attributionOf(best)]);
  return asksForSaying.test(analysis.text) ? withoutRepeats([...chosen, ...restOfSaying(best)]) : chosen;
}

/** Neither headings and questions, nor the words that only name a speaker, answer anything. */
export function isSayable({ sentence, text }: Candidate): boolean {
  const { role } = sentence;
  return role !== "heading" && role !== "question" && !/[？?][”"』]?$/u.test(text) && !attributionAlone.test(text);
}

/** The answer to a printed question, or the points of an enumeration; empty where neither is asked for. */
async function structuredAnswer(
  index: PassageIndex,
  candidates: readonly Candidate[],
  sayable: readonly Candidate[],
  analysis: QuestionAnalysis,
  match: PrintedQuestionMatcher,
): Promise<readonly Evidence[]> {
  const counted = countedPhrases(analysis.text);
  const announced = sayable.find(
    ({ sentence, text }) => sentence.role === "announce" && counted.some((phrase) => normalise(text).includes(phrase)),
  );
  if (announced?.sentence.group !== undefined)
    return pointsOfGroup(index, announced.passage.articleId, announced.sentence.group);
  const head =
    (await bestPrintedQuestion({ index, candidates, match })) ?? nearestPrintedQuestion(candidates, analysis.kind);
  if (head) return answerToPrintedQuestion(index, head.passage);
  const floor = (sayable[0]?.score ?? 0) - GROUP_NEAR_BEST;
  const members = sayable.filter((c) => c.sentence.group !== undefined);
  const named = members.find((c) => analysis.phrases.some((phrase) => normalise(c.text).startsWith(phrase)));
  const member = named ?? members.find((c) => c.score >= floor);
  if (member?.sentence.group === undefined) return [];
  const wanted = member.sentence.role === "announce" || analysis.kind === "list" || pointsAmong(sayable, member) > 1;
  return wanted ? pointsOfGroup(index, member.passage.articleId, member.sentence.group) : [];
}

/** What a text counts and names, such as 3个不变: an enumeration that announces itself by these words is meant. */
const countedPhrases = (text: string) => text.match(/[\d一二两三四五六七八九十]+个[^个的是,，。?？\s\d]{2}/gu) ?? [];

/** How many of the best few sentences belong to the member's enumeration. */
function pointsAmong(candidates: readonly Candidate[], member: Candidate): number {
  return candidates
    .slice(0, MAX_PLAIN_SENTENCES * 2)
    .filter((c) => c.passage.articleId === member.passage.articleId && c.sentence.group === member.sentence.group)
    .length;
}

/** The sentence beside a quotation that says whose it is: the one right after a closing quotation mark, else any that tells. */
function attributionOf({ passage, sentence, text }: Candidate): readonly Evidence[] {
  const at = passage.sentences.indexOf(sentence);
  const [after, before] = [passage.sentences[at + 1], passage.sentences[at - 1]];
  if (saying.test(text) && !closesQuotation.test(text)) return [];
  return [after, before]
    .filter((neighbour) => neighbour !== undefined)
    .map((neighbour) => evidenceOf(passage, neighbour.span, neighbour.speaker?.name))
    .filter((neighbour, i) => saying.test(neighbour.text) || (i === 0 && closesQuotation.test(text)))
    .slice(0, 1);
}

/** What the same person goes on to say. */
function restOfSaying({ passage, sentence }: Candidate): readonly Evidence[] {
  const next = passage.sentences[passage.sentences.indexOf(sentence) + 1];
  const speaker = sentence.speaker?.name;
  if (next === undefined || speaker === undefined || next.speaker?.name !== speaker) return [];
  return [evidenceOf(passage, next.span, speaker)];
}
