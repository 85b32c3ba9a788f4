import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { newestFirst } from "../retrieve/newest-first.ts";
import { articlePage } from "./article-page.ts";
import { articleSchema, articleSummarySchema } from "./article-schemas.ts";
import { describeArticle, summariseArticle } from "./describe-article.ts";
import { problems } from "./openapi-parts.ts";
import { parseSpan } from "./parse-span.ts";
import { Problem } from "./problem.ts";
import type { Services } from "./services.ts";

const idParameter = z.object({ id: z.string().openapi({ example: "2023-outpatient-pooling-interview" }) });

/** More would take long to read and to send. */
const LONGEST_LIST = 1_000;

const listQuerySchema = z.object({
  offset: z.coerce.number().int().min(0).default(0).openapi({ description: "Articles to leave out first." }),
  limit: z.coerce.number().int().min(1).max(LONGEST_LIST).default(LONGEST_LIST),
  order: z.enum(["id", "newest"]).default("id").openapi({ description: "By id, or the newest first." }),
});

/** `GET /api/articles`, `GET /api/articles/{id}` and the readable page `GET /articles/{id}?s=START-END`. */
export function addArticleRoutes(app: OpenAPIHono, services: Services): void {
  addList(app, services);
  addOne(app, services);
  addPage(app, services);
}

function addList(app: OpenAPIHono, { index }: Services): void {
  const schema = z.object({
    articles: z.array(articleSummarySchema),
    total: z.number().int().openapi({ description: "How many articles there are in all." }),
  });
  const responses = {
    200: { description: "Articles, without their texts", content: { "application/json": { schema } } },
    ...problems(400, 422, 500, 503),
  };
  const request = { query: listQuerySchema };
  app.openapi(
    createRoute({ method: "get", path: "/api/articles", summary: "List the articles", request, responses }),
    async (c) => {
      const { offset, limit, order } = c.req.valid("query");
      const catalogue = await index.catalogue();
      const ordered = order === "newest" ? newestFirst(catalogue) : catalogue;
      const shown = new Map(ordered.slice(offset, offset + limit).map((entry) => [entry.id, entry.passageCount]));
      const articles = (await index.articles([...shown.keys()])).map((article) =>
        summariseArticle(article, shown.get(article.id) ?? 0),
      );
      return c.json({ articles, total: catalogue.length }, 200);
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
