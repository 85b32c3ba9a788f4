import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { BeirCollection } from "./beir.ts";

const squad = z.object({
  data: z.array(
    z.object({
      title: z.string(),
      paragraphs: z.array(
        z.object({
          context: z.string(),
          qas: z.array(z.object({ question: z.string(), answers: z.array(z.object({ text: z.string() })) })),
        }),
      ),
    }),
  ),
});
const cmrc = z.array(
  z.object({
    title: z.string(),
    context_text: z.string(),
    qas: z.array(z.object({ query_text: z.string(), answers: z.array(z.string()) })),
  }),
);

/** A text with the questions that it answers. */
export interface Context {
  readonly title: string;
  readonly text: string;
  readonly questions: readonly { readonly question: string; readonly answers: readonly string[] }[];
}

/**
 * Reading-comprehension data as a retrieval collection, one document a context, whose questions it answers. `limit` counts
 * questions; every context stays in, so that there is as much to search.
 */
export async function readSquad(path: string, limit = Number.POSITIVE_INFINITY): Promise<BeirCollection> {
  const contexts = await readContexts(path);
  const asked = contexts
    .flatMap(({ questions }, at) => questions.map((question) => ({ ...question, document: `d${at + 1}` })))
    .slice(0, limit)
    .map((each, i) => ({ ...each, id: `q${i + 1}` }));
  return {
    corpus: contexts.map(({ title, text }, i) => ({ id: `d${i + 1}`, title, text })),
    queries: asked.map(({ id, question, answers }) => ({ id, text: question, metadata: { answers } })),
    qrels: new Map(asked.map(({ id, document }) => [id, new Map([[document, 1]])])),
  };
}

/** Reads a file in the form of SQuAD 1.1 (DRCD, too) or of CMRC 2018. */
export async function readContexts(path: string): Promise<readonly Context[]> {
  const json: unknown = JSON.parse(await readFile(path, "utf8"));
  const trial = cmrc.safeParse(json);
  if (trial.success) {
    return trial.data.map(({ title, context_text, qas }) => ({
      title,
      text: context_text,
      questions: qas.map(({ query_text, answers }) => ({ question: query_text, answers })),
    }));
  }
  return squad.parse(json).data.flatMap(({ title, paragraphs }) =>
    paragraphs.map(({ context, qas }) => ({
      title,
      text: context,
      questions: qas.map(({ question, answers }) => ({ question, answers: answers.map(({ text }) => text) })),
    })),
  );
}
