import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { problems } from "./openapi-parts.ts";
import type { Services } from "./services.ts";

const aboutSchema = z
  .object({
    articleCount: z.number().int(),
    passageCount: z.number().int(),
    feedback: z.boolean().openapi({ description: "Whether POST /api/feedback keeps what readers say." }),
  })
  .openapi("About");

/** `GET /api/about`: what this service holds and takes. */
export function addAboutRoute(app: OpenAPIHono, { index, feedback }: Services): void {
  const content = { "application/json": { schema: aboutSchema } };
  const responses = { 200: { description: "What it holds and takes", content }, ...problems(500, 503) };
  app.openapi(
    createRoute({ method: "get", path: "/api/about", summary: "What this service holds and takes", responses }),
    async (c) => {
      const { articleCount, passageCount } = await index.info();
      return c.json({ articleCount, passageCount, feedback: feedback !== undefined }, 200);
    },
  );
}
