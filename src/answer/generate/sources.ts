import type { Article } from "../../domain/article.ts";
import type { PromptSource } from "../../ports/answer-prompt.ts";
import type { Candidate } from "../choose/candidate.ts";
import { type Evidence, toEvidence, withoutRepeats } from "../evidence.ts";
import { surroundingsOf } from "../verify/surroundings.ts";
import type { CitedSpan } from "../verify/verify-sentence.ts";

/** Sentences beside the evidence that the model may lean on, and how many it is shown at most. */
const MOST_FURTHER = 4;
const MOST_SOURCES = 14;

/** A sentence that the model is shown by number, and that its words are checked against. */
export interface Source extends PromptSource, CitedSpan {
  readonly evidence: Evidence;
}

/** What quoting would say, then the next best sentences; numbered from 1. */
export async function gatherSources(
  evidence: readonly Evidence[],
  candidates: readonly Candidate[],
  articleOf: (id: string) => Promise<Article>,
): Promise<readonly Source[]> {
  const further = candidates
    .filter(({ sentence }) => sentence.role !== "heading" && sentence.role !== "question")
    .map(toEvidence)
    .filter((item) => !evidence.some((own) => own.text.includes(item.text) || item.text.includes(own.text)))
    .slice(0, MOST_FURTHER);
  const shown = withoutRepeats([...evidence, ...further]).slice(0, MOST_SOURCES);
  return Promise.all(
    shown.map(async (item, i) => {
      const article = await articleOf(item.passage.articleId);
      const facts = [article.publishedOn?.value, article.publisher, item.speaker && `${item.speaker}语`];
      return {
        number: i + 1,
        evidence: item,
        text: item.text,
        facts: facts.filter((fact) => fact !== undefined),
        ...surroundingsOf(article, item.speaker),
      };
    }),
  );
}
