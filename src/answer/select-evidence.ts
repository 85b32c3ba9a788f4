import type { Span } from "../domain/span.ts";
import type { IndexedPassage, PassageIndex } from "../ports/passage-index.ts";
import type { QuestionAnalysis } from "./analyse-question.ts";
import type { Candidate } from "./candidate.ts";
import { sentenceText } from "./candidate.ts";

/** A run of an article that the answer will quote. */
export interface Evidence {
  readonly passage: IndexedPassage;
  readonly span: Span;
  readonly text: string;
  readonly speaker?: string;
}

const MAX_PLAIN_SENTENCES = 3;
/** A further sentence must come this near to the best one's score. */
const NEAR_BEST = 0.82;
const MAX_POINTS = 8;
const LIST_KINDS: ReadonlySet<string> = new Set(["list", "reason", "procedure", "open", "definition"]);

/** Chooses what to quote; `matchesPrintedQuestion` tells whether the question is one that the article prints. */
export async function selectEvidence(
  index: PassageIndex,
  candidates: readonly Candidate[],
  analysis: QuestionAnalysis,
  matchesPrintedQuestion: (passage: IndexedPassage) => boolean,
): Promise<readonly Evidence[]> {
  const best = candidates.find(
    ({ sentence }) => sentence.role === "plain" || sentence.role === "announce" || sentence.role === "point",
  );
  if (!best) return [];
  if (best.passage.question && matchesPrintedQuestion(best.passage)) {
    const answer = await answerToPrintedQuestion(index, best.passage);
    if (answer.length > 0) return withoutRepeats(answer);
  }
  const { group, role } = best.sentence;
  if (group !== undefined && (role === "announce" || LIST_KINDS.has(analysis.kind))) {
    const points = await pointsOfGroup(index, best.passage.articleId, group);
    if (points.length > 1 && (role === "announce" || analysis.kind === "list")) return withoutRepeats(points);
  }
  const floor = best.score * NEAR_BEST;
  const chosen = candidates
    .filter((c) => c.sentence.role !== "heading" && c.sentence.role !== "question" && c.score >= floor)
    .slice(0, MAX_PLAIN_SENTENCES * 2)
    .map(toEvidence);
  return withoutRepeats(chosen).slice(0, MAX_PLAIN_SENTENCES);
}

async function answerToPrintedQuestion(index: PassageIndex, passage: IndexedPassage): Promise<readonly Evidence[]> {
  const siblings = await passagesOf(index, passage.articleId);
  const answers = siblings.filter((p) => p.question?.span.start === passage.question?.span.start);
  const announce = answers.flatMap((p) => p.sentences).find((s) => s.role === "announce");
  if (announce?.group !== undefined) return pointsOfGroup(index, passage.articleId, announce.group);
  return answers
    .flatMap((p) =>
      p.sentences
        .filter((s) => s.role === "plain" || s.role === "point")
        .map((s) => evidenceOf(p, s.span, s.speaker?.name)),
    )
    .slice(0, MAX_PLAIN_SENTENCES);
}

/** The announcing sentence and the lead of each point. */
async function pointsOfGroup(index: PassageIndex, articleId: string, group: number): Promise<readonly Evidence[]> {
  const seen = new Set<number>();
  return (await passagesOf(index, articleId))
    .flatMap((passage) => passage.sentences.map((sentence) => ({ passage, sentence })))
    .filter(({ sentence }) => {
      if (sentence.group !== group || (sentence.role !== "announce" && sentence.role !== "point")) return false;
      if (sentence.role === "announce" || sentence.ordinal === undefined) return true;
      return !seen.has(sentence.ordinal) && seen.add(sentence.ordinal);
    })
    .slice(0, MAX_POINTS + 1)
    .map(({ passage, sentence }) => evidenceOf(passage, sentence.lead ?? sentence.span, sentence.speaker?.name));
}

async function passagesOf(index: PassageIndex, articleId: string): Promise<readonly IndexedPassage[]> {
  return index.passages((await index.passagesOf(articleId)).map((p) => p.id));
}

export function toEvidence({ passage, sentence }: Candidate): Evidence {
  return evidenceOf(passage, sentence.span, sentence.speaker?.name ?? passage.speaker?.name);
}

function evidenceOf(passage: IndexedPassage, span: Span, speaker: string | undefined): Evidence {
  const text = sentenceText(passage, { span, role: "plain" });
  return speaker === undefined ? { passage, span, text } : { passage, span, text, speaker };
}

/** Text that the source repeats counts once: the first, best-ranked copy stays. */
function withoutRepeats(evidence: readonly Evidence[]): readonly Evidence[] {
  const kept: { key: string; item: Evidence }[] = [];
  for (const item of evidence) {
    const key = item.text.replace(/[\p{P}\s]/gu, "");
    if (key !== "" && !kept.some((k) => k.key.includes(key) || key.includes(k.key))) kept.push({ key, item });
  }
  return kept.map((k) => k.item);
}
