import type { Answer, Citation, Question } from "../../../domain/answer.ts";
import type { AnswerEvent } from "../../../domain/answer-event.ts";
import { languageOf } from "../../../domain/text-language.ts";
import type { PassageIndex } from "../../../ports/passage-index.ts";
import { createDraft } from "../../answer-draft.ts";
import { type Evidence, evidenceOf } from "../../evidence.ts";
import { quotationAnswer } from "../../quotation-answer.ts";
import { wordingFor } from "../../wording/wording-for.ts";
import { replyOf } from "../reply.ts";
import { questionBefore } from "./question-before.ts";
import { talkOfAnswer } from "./talk-of-answer.ts";

interface Parts {
  readonly index: PassageIndex;
  readonly citeOne: (evidence: Evidence, n: number) => Promise<Citation>;
  /** Answers the question before once more, as nothing is kept of a conversation. */
  readonly answer: (question: Question) => Promise<Answer>;
}

/** Passages of which all is quoted for one who wants more. */
const MOST_PASSAGES = 2;

/** Answers what is said of the answer before by that answer's sources; null where the text asks something of the articles. */
export async function answerTalkOfAnswer(
  question: Question,
  { index, citeOne, answer }: Parts,
  onEvent: (event: AnswerEvent) => void,
): Promise<Answer | null> {
  const talk = talkOfAnswer(question.question);
  const before = talk && questionBefore(question);
  if (!before) return null;
  const language = languageOf(question.question);
  const { ofAnswer, saidBy, smallTalk, sources } = wordingFor(language);
  if (talk === "language") return replyOf(smallTalk.language, language, onEvent);
  if (talk === "plainer" || talk === "doubt") return replyOf(ofAnswer[talk], language, onEvent);
  const startedAt = performance.now();
  const quoted = await quotedBy(await answer(before), index);
  if (quoted.length === 0) return replyOf(ofAnswer.noSources, language, onEvent);
  const isOfSources = talk === "sources" || talk === "speakers";
  const shown = isOfSources ? quoted : talk === "shorter" ? quoted.slice(0, 1) : wholePassages(quoted);
  if (!isOfSources && shown.length === quoted.length)
    return replyOf(talk === "more" ? ofAnswer.noMore : ofAnswer.noShorter, language, onEvent);
  const draft = createDraft(citeOne, onEvent);
  draft.notice(talk === "speakers" ? saidBy(quoted.map(({ speaker }) => speaker ?? null)) : ofAnswer[talk]);
  for (const item of shown) await draft.quote(item);
  draft.notice(sources(draft.citations));
  return quotationAnswer(draft, { language, retrieveMs: performance.now() - startedAt });
}

async function quotedBy({ citations }: Answer, index: PassageIndex): Promise<readonly Evidence[]> {
  const passages = await index.passages([...new Set(citations.map(({ passageId }) => passageId))]);
  return citations.flatMap(({ passageId, start, end, speaker }) => {
    const passage = passages.find(({ id }) => id === passageId);
    return passage ? [evidenceOf(passage, { start, end }, speaker)] : [];
  });
}

function wholePassages(quoted: readonly Evidence[]): readonly Evidence[] {
  const passages = [...new Map(quoted.map(({ passage }) => [passage.id, passage])).values()].slice(0, MOST_PASSAGES);
  return passages.flatMap((passage) =>
    passage.sentences
      .filter(({ role }) => role !== "heading")
      .map(({ span, speaker }) => evidenceOf(passage, span, speaker?.name)),
  );
}
