import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { articlePage } from "./article-page.ts";
import { articleSchema, articleSummarySchema } from "./article-schemas.ts";
import { describeArticle, summariseArticle } from "./describe-article.ts";
import { problems } from "./openapi-parts.ts";
import { parseSpan } from "./parse-span.ts";
import { Problem } from "./problem.ts";
import type { Services } from "./services.ts";

const idParameter = z.object({ id: z.string().openapi({ example: "2023-outpatient-pooling-interview" }) });

/** `GET /api/articles`, `GET /api/articles/{id}` and the readable page `GET /articles/{id}?s=START-END`. */
export function addArticleRoutes(app: OpenAPIHono, services: Services): void {
  addList(app, services);
  addOne(app, services);
  addPage(app, services);
}

function addList(app: OpenAPIHono, { index }: Services): void {
  const content = { "application/json": { schema: z.object({ articles: z.array(articleSummarySchema) }) } };
  const responses = { 200: { description: "All articles, without their texts", content }, ...problems(500, 503) };
  app.openapi(
    createRoute({ method: "get", path: "/api/articles", summary: "List the articles", responses }),
    async (c) => {
      const articles = await index.articles();
      const summaries = articles.map(async (article) =>
        summariseArticle(article, (await index.passagesOf(article.id)).length),
      );
      return c.json({ articles: await Promise.all(summaries) }, 200);
    },
  );
}

function addOne(app: OpenAPIHono, { index }: Services): void {
  const route = createRoute({
    method: "get",
    path: "/api/articles/{id}",
    summary: "Read one article with its passages",
    request: { params: idParameter },
    responses: {
      200: { description: "The article", content: { "application/json": { schema: articleSchema } } },
      ...problems(404, 500, 503),
    },
  });
  app.openapi(route, async (c) => {
    const article = await find(index, c.req.valid("param").id);
    return c.json(describeArticle(article, await index.passagesOf(article.id)), 200);
  });
}

function addPage(app: OpenAPIHono, { index }: Services): void {
  const route = createRoute({
    method: "get",
    path: "/articles/{id}",
    summary: "An article as a readable page",
    request: {
      params: idParameter,
      query: z.object({
        s: z.string().optional().openapi({ description: "START-END, the span to highlight.", example: "0-40" }),
      }),
    },
    responses: {
      200: { description: "The page", content: { "text/html": { schema: z.string() } } },
      ...problems(404, 500, 503),
    },
  });
  app.openapi(route, async (c) => {
    const article = await find(index, c.req.valid("param").id);
    return c.html(articlePage(article, parseSpan(c.req.valid("query").s, article.text.length)), 200);
  });
}

async function find(index: Services["index"], id: string) {
  const article = await index.article(id);
  if (article) return article;
  throw new Problem(
    404,
    "not-found",
    "Not found",
    `No article has the id ${id}.`,
    "Take an id from GET /api/articles.",
  );
}
