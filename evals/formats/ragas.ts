import { z } from "zod";
import type { DatasetItem } from "../dataset.ts";
import type { Result } from "../evaluate.ts";
import { parseJsonLines } from "./json-lines.ts";

/** One line of a Ragas evaluation dataset, by the field names of its SingleTurnSample. */
const sample = z.object({
  user_input: z.string().min(1),
  retrieved_contexts: z.array(z.string()).optional(),
  response: z.string().optional(),
  reference: z.string().optional(),
  reference_contexts: z.array(z.string()).optional(),
});
export type RagasSample = z.infer<typeof sample>;

/** A run as Ragas samples, so that its judges can score the same answers. */
export function toRagas({ item, answer, passages }: Result): RagasSample {
  return {
    user_input: item.question,
    retrieved_contexts: passages.map(({ text }) => text),
    response: answer.answer,
    reference: item.keyFacts.map(([wording]) => wording).join("；"),
    reference_contexts: item.evidence.map(({ quote }) => quote),
  };
}

/** Reads Ragas samples; throws with the number of the first bad line. */
export const parseRagas = (text: string): readonly RagasSample[] =>
  parseJsonLines(text, sample, (line) => `Line ${line} is not a Ragas sample`);

/**
 * Questions of the dataset from Ragas samples: the reference contexts are looked up in the articles, and a sample whose
 * context no article holds is named in `problems`. A sample without contexts is a question that must be refused.
 */
export function fromRagas(
  samples: readonly RagasSample[],
  texts: ReadonlyMap<string, string>,
  suite: string,
): { readonly items: readonly DatasetItem[]; readonly problems: readonly string[] } {
  const problems: string[] = [];
  const items = samples.map(({ user_input, reference, reference_contexts = [] }, i): DatasetItem => {
    const id = `${suite}-${i + 1}`;
    const evidence = reference_contexts.flatMap((quote) => {
      const article = [...texts].find(([, text]) => text.includes(quote));
      if (!article) problems.push(`${id}: no article holds “${quote.slice(0, 40)}”`);
      return article ? [{ articleId: article[0], quote }] : [];
    });
    const facts = reference?.split("；").filter((fact) => evidence.some(({ quote }) => quote.includes(fact))) ?? [];
    return {
      id,
      suite,
      family: id,
      split: "dev",
      category: "figure",
      question: user_input,
      answerable: reference_contexts.length > 0,
      evidence,
      keyFacts: facts.map((fact) => [fact]),
    };
  });
  return { items, problems };
}
