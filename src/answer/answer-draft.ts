import type { AnswerSentence, Citation } from "../domain/answer.ts";
import type { AnswerEvent } from "../domain/answer-event.ts";
import type { Evidence } from "./evidence.ts";

/** An answer as it comes into being: whatever is added is told of at once, citations before the sentences on them. */
export interface AnswerDraft {
  readonly sentences: readonly AnswerSentence[];
  readonly citations: readonly Citation[];
  /** The article's own words. */
  quote(evidence: Evidence, text?: string): Promise<void>;
  /** Words of one's own that were checked against the evidence. */
  paraphrase(text: string, evidence: readonly Evidence[]): Promise<void>;
  /** Words about the answer, never a fact of the articles. */
  notice(text: string): void;
}

export function createDraft(
  cite: (evidence: Evidence, n: number) => Promise<Citation>,
  onEvent: (event: AnswerEvent) => void,
): AnswerDraft {
  const sentences: AnswerSentence[] = [];
  const citations: Citation[] = [];
  const numberOf = async (evidence: Evidence): Promise<number> => {
    const { passage, span } = evidence;
    const known = citations.find(
      (c) => c.articleId === passage.articleId && c.start === span.start && c.end === span.end,
    );
    if (known) return known.n;
    const citation = await cite(evidence, citations.length + 1);
    citations.push(citation);
    onEvent({ type: "citation", citation });
    return citation.n;
  };
  const add = (sentence: AnswerSentence) => {
    sentences.push(sentence);
    onEvent({ type: "sentence", sentence });
  };
  return {
    sentences,
    citations,
    async quote(evidence, text = evidence.text) {
      add({ text, kind: "quote", citations: [await numberOf(evidence)], verified: true });
    },
    async paraphrase(text, evidence) {
      const numbers: number[] = [];
      for (const item of evidence) numbers.push(await numberOf(item));
      add({ text, kind: "paraphrase", citations: numbers, verified: true });
    },
    notice(text) {
      add({ text, kind: "notice", citations: [], verified: true });
    },
  };
}
