import type { Answer, Question } from "../domain/answer.ts";
import type { AnswerEvent } from "../domain/answer-event.ts";
import { keepNewest } from "../domain/keep-newest.ts";
import type { PassageIndex } from "../ports/passage-index.ts";
import type { Answerer } from "./answer-question.ts";

const MOST_REMEMBERED = 500;

/**
 * Answers a question that was asked before, on the same index, as it was answered then, without searching, reading or asking
 * the language model again. A degraded answer is not kept: the next one may be better.
 */
export function rememberAnswers(answer: Answerer, index: Pick<PassageIndex, "info">): Answerer {
  const remembered = new Map<string, Answer>();
  return async (question, options = {}) => {
    const key = await keyOf(question, index);
    const known = remembered.get(key);
    if (known) {
      const usage = known.usage && { ...known.usage, promptTokens: 0, completionTokens: 0, calls: 0 };
      const again = { ...known, id: crypto.randomUUID(), ...(usage ? { usage } : {}) };
      tell(again, options.onEvent ?? (() => {}));
      return again;
    }
    const fresh = await answer(question, options);
    if (!fresh.degraded) keepNewest(remembered, key, fresh, MOST_REMEMBERED);
    return fresh;
  };
}

async function keyOf(
  { question, history = [], mode = "auto", asOf, articleIds }: Question,
  index: Pick<PassageIndex, "info">,
): Promise<string> {
  const { version } = await index.info();
  return JSON.stringify([version, question.trim(), history, mode, asOf, articleIds?.toSorted()]);
}

/** The events of an answer in the order in which they first came. */
function tell({ sentences, citations, askedAs }: Answer, onEvent: (event: AnswerEvent) => void): void {
  onEvent({ type: "status", stage: "searching", ...(askedAs === undefined ? {} : { askedAs }) });
  const told = new Set<number>();
  for (const sentence of sentences) {
    for (const citation of citations) {
      if (!sentence.citations.includes(citation.n) || told.has(citation.n)) continue;
      told.add(citation.n);
      onEvent({ type: "citation", citation });
    }
    onEvent({ type: "sentence", sentence });
  }
}
