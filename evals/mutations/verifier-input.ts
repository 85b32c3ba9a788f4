import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { findNamesWithJieba, jiebaSegmenter } from "../../src/adapters/jieba/jieba-segmenter.ts";
import { surroundingsOf } from "../../src/answer/verify/surroundings.ts";
import { createSentenceVerifier } from "../../src/answer/verify/verify-sentence.ts";
import type { Article } from "../../src/domain/article.ts";
import { splitArticle } from "../../src/ingest/split-article.ts";
import { createTermExtractor } from "../../src/retrieve/terms.ts";
import { parseJsonLines } from "../formats/json-lines.ts";
import type { TrueSentence, VerifierInput } from "./verifier-suite.ts";

/** A true sentence in other words, with the words of the article that support it. */
const rewordedShape = z.strictObject({ articleId: z.string(), text: z.string(), span: z.string() });

/** This code's verifier with the sentences of the articles, and those that were reworded by hand. */
export async function verifierInput(articles: readonly Article[]): Promise<VerifierInput> {
  const path = fileURLToPath(new URL("reworded.jsonl", import.meta.url));
  const lines = parseJsonLines(
    await readFile(path, "utf8"),
    rewordedShape,
    (line) => `${path}:${line} is no reworded sentence`,
  );
  const articleOf = new Map(articles.map((article) => [article.id, article]));
  const reworded = lines.flatMap(({ articleId, text, span }): readonly TrueSentence[] => {
    const article = articleOf.get(articleId);
    return article ? [{ articleId, text, span, ...surroundingsOf(article) }] : [];
  });
  const extractTerms = createTermExtractor(jiebaSegmenter);
  return {
    verify: createSentenceVerifier({ extractTerms, findNames: findNamesWithJieba }),
    findNames: findNamesWithJieba,
    verbatim: articles.flatMap(sentencesOf),
    reworded,
  };
}

function sentencesOf(article: Article): readonly TrueSentence[] {
  const sentences = splitArticle(article).flatMap((passage) => passage.sentences);
  return sentences
    .filter(({ role }) => role !== "heading" && role !== "question")
    .map(({ span }) => {
      const text = article.text.slice(span.start, span.end);
      return { articleId: article.id, text, span: text, ...surroundingsOf(article) };
    });
}
