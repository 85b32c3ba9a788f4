import { readEnvironment } from "../../src/adapters/environment.ts";
import { findNamesWithJieba, findThingsWithJieba, jiebaSegmenter } from "../../src/adapters/jieba/jieba-segmenter.ts";
import { loadEmbedder } from "../../src/compose/ingest-corpus.ts";
import { openDictionary } from "../../src/compose/open-services.ts";
import type { Article } from "../../src/domain/article.ts";
import { normalise } from "../../src/retrieve/normalise.ts";
import { createRetriever } from "../../src/retrieve/retrieve.ts";
import { createTermExtractor } from "../../src/retrieve/terms.ts";
import { createEnglishRenderer } from "../../src/retrieve/translate/render-english.ts";
import { createQuestionTranslator } from "../../src/retrieve/translate/translate-question.ts";
import { memoryIndexOf } from "../../src/testing/memory-index-of.ts";
import { plainArticle } from "../../src/testing/plain-article.ts";
import { readContexts } from "../formats/squad.ts";

export interface PublicQuestion {
  readonly question: string;
  readonly answers: readonly string[];
  /** The article that was written from the question's context. */
  readonly articleId: string;
}

/** Builds an index of the file's contexts in memory, with the words and vectors of the shipped one. */
export async function openPublicCorpus(path: string, most = Number.POSITIVE_INFINITY) {
  const contexts = (await readContexts(path)).slice(0, most);
  const idOf = (i: number) => `context-${i}`;
  const opened = await openArticles(
    contexts.map(({ title, text }, i) => plainArticle({ id: idOf(i), title, text, kind: "document" })),
  );
  const questions = contexts.flatMap((context, i) =>
    context.questions.map((each): PublicQuestion => ({ ...each, articleId: idOf(i) })),
  );
  return { ...opened, questions };
}

/** An index of any articles in memory, and what reads it. */
export async function openArticles(articles: readonly Article[]) {
  const embedder = await loadEmbedder(readEnvironment(process.env));
  if (typeof embedder === "string") throw new Error(embedder);
  const extractTerms = createTermExtractor(jiebaSegmenter);
  const index = await memoryIndexOf(articles, extractTerms, embedder);
  const render = createEnglishRenderer({ index, dictionary: openDictionary() });
  const translate = createQuestionTranslator({ index, render, extractTerms });
  const retrieve = createRetriever({ index, embedder, extractTerms, translate });
  const { embed, crossEncoder = null } = embedder;
  return {
    index,
    retrieve,
    extractTerms,
    embed,
    crossEncoder,
    findNames: findNamesWithJieba,
    findThings: findThingsWithJieba,
  };
}

const plain = (text: string) => normalise(text).replace(/[\s\p{P}]/gu, "");

/** Whether a sentence of the question's own article holds one of its answers, or lies within one. */
export function holdsAnswer({ answers, articleId }: PublicQuestion, sentence: { articleId: string; text: string }) {
  if (sentence.articleId !== articleId) return false;
  const text = plain(sentence.text);
  return answers.some((answer) => text.includes(plain(answer)) || plain(answer).includes(text));
}
