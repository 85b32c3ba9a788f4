import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { pageSpanOf } from "../domain/article.ts";
import { problems } from "./openapi-parts.ts";
import { parseSpan } from "./parse-span.ts";
import { Problem } from "./problem.ts";
import type { Services } from "./services.ts";

/** Characters of the page shown on either side. */
const NEIGHBOURHOOD = 400;

const sourcePageSchema = z
  .object({
    file: z.string(),
    start: z.number().int().openapi({ description: "UTF-16 code units from the beginning of the page." }),
    end: z.number().int(),
    before: z.string(),
    text: z.string().openapi({ description: "The page's own text, line breaks and all, from start to end." }),
    after: z.string(),
  })
  .openapi("SourcePage");

/** `GET /api/articles/{id}/page?s=START-END`: the source page at a span of the article, as the page prints it. */
export function addSourcePageRoute(app: OpenAPIHono, { index, readPage }: Services): void {
  const route = createRoute({
    method: "get",
    path: "/api/articles/{id}/page",
    summary: "Read the source page at a span of an article",
    request: {
      params: z.object({ id: z.string() }),
      query: z.object({
        s: z
          .string()
          .regex(/^\d{1,9}-\d{1,9}$/u, "must be START-END, as a citation's start and end")
          .openapi({ description: "START-END in the article's text.", example: "0-40" }),
      }),
    },
    responses: {
      200: { description: "The spot", content: { "application/json": { schema: sourcePageSchema } } },
      ...problems(404, 422, 500, 503),
    },
  });
  app.openapi(route, async (c) => {
    const { id } = c.req.valid("param");
    const article = await index.article(id);
    if (!article) throw notFound(`No article has the id ${id}.`, "Take an id from GET /api/articles.");
    const span = parseSpan(c.req.valid("query").s, article.text.length);
    if (!span) {
      const detail = `s names no text of the article, which has ${article.text.length} code units.`;
      throw new Problem(422, "invalid", "Invalid request", detail, "Send s=START-END, as a citation's start and end.");
    }
    const onPage = pageSpanOf(article, span, readPage);
    const page = onPage && readPage(onPage.file);
    if (!onPage || page === undefined)
      throw notFound("No source page is kept for this span.", "Read the article itself instead.");
    const { file, start, end } = onPage;
    return c.json(
      {
        file,
        start,
        end,
        before: wholeCharacters(page.slice(Math.max(0, start - NEIGHBOURHOOD), start)),
        text: page.slice(start, end),
        after: wholeCharacters(page.slice(end, end + NEIGHBOURHOOD)),
      },
      200,
    );
  });
}

/** Drops half of a surrogate pair that a cut left at either end. */
function wholeCharacters(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, "");
}

function notFound(detail: string, action: string): Problem {
  return new Problem(404, "not-found", "Not found", detail, action);
}
