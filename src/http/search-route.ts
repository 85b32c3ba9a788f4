import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { problems } from "./openapi-parts.ts";
import { searchQuerySchema, searchResultSchema } from "./search-schemas.ts";
import type { Services } from "./services.ts";

/** `GET /api/search?q=&k=`: the passages nearest to a query, best first. */
export function addSearchRoute(app: OpenAPIHono, services: Services): void {
  const route = createRoute({
    method: "get",
    path: "/api/search",
    summary: "Search the passages",
    request: { query: searchQuerySchema },
    responses: {
      200: { description: "The hits, best first", content: { "application/json": { schema: searchResultSchema } } },
      ...problems(422, 500, 503),
    },
  });
  app.openapi(route, async (c) => {
    const { q, k } = c.req.valid("query");
    return c.json(await services.search(q, k), 200);
  });
}
