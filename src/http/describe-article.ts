import type { z } from "@hono/zod-openapi";
import type { Article } from "../domain/article.ts";
import type { Passage, Speaker } from "../domain/passage.ts";
import type { articleSchema, articleSummarySchema } from "./article-schemas.ts";

type ArticleSummary = z.infer<typeof articleSummarySchema>;

/** The list entry of an article: all but its text. */
export function summariseArticle(article: Article, passageCount: number): ArticleSummary {
  const questions = article.outline
    .filter((entry) => entry.kind === "question")
    .map((entry) => article.text.slice(entry.span.start, entry.span.end).trim());
  return {
    id: article.id,
    title: article.title,
    titleBasis: article.titleBasis,
    kicker: article.kicker ?? null,
    subtitle: article.subtitle ?? null,
    byline: article.byline ?? null,
    publisher: article.publisher ?? null,
    publishedOn: article.publishedOn?.value ?? null,
    publishedOnBasis: article.publishedOn?.basis ?? null,
    publishedOnReason: article.publishedOn?.reason ?? null,
    kind: article.kind,
    characters: article.text.length,
    passageCount,
    partDefects: (article.partDefects ?? []).map((defect) => ({ ...defect })),
    questions,
    url: `/articles/${encodeURIComponent(article.id)}`,
  };
}

export function describeArticle(article: Article, passages: readonly Passage[]): z.infer<typeof articleSchema> {
  return {
    ...summariseArticle(article, passages.length),
    text: article.text,
    outline: article.outline.map(({ kind, level, span }) => ({
      kind,
      level,
      text: article.text.slice(span.start, span.end),
      start: span.start,
      end: span.end,
    })),
    passages: passages.map((passage) => ({
      id: passage.id,
      text: passage.text,
      headingPath: [...passage.headingPath],
      question: passage.question?.text ?? null,
      speaker: passage.speaker ? copySpeaker(passage.speaker) : null,
      start: passage.span.start,
      end: passage.span.end,
    })),
    defects: article.defects.map(({ type, comment, span }) => ({ type, comment, start: span.start, end: span.end })),
    missing: article.missing.map(({ at, comment }) => ({ at, comment })),
  };
}

function copySpeaker({ name, office }: Speaker): { name: string; office?: string } {
  return office === undefined ? { name } : { name, office };
}
