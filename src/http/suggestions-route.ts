import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { newestFirst } from "../retrieve/newest-first.ts";
import { problems } from "./openapi-parts.ts";
import { sampleQuestions } from "./sample-questions.ts";
import type { Services } from "./services.ts";

const MOST_ARTICLES = 5;
/** The newest articles, whose questions are suggested: reading them all takes as long as there are many. */
const LOOKED_THROUGH = 200;
const suggestionsSchema = z
  .object({
    questions: z
      .array(z.object({ text: z.string(), articleId: z.string(), title: z.string() }))
      .openapi({ description: "Questions that stand alone: such as the articles print, and what others of them say." }),
    newest: z.array(z.object({ id: z.string(), title: z.string(), publishedOn: z.string() })),
    articleCount: z.number().int(),
    from: z.string().nullable().openapi({ description: "Date of the oldest dated article." }),
    to: z.string().nullable(),
  })
  .openapi("Suggestions");

type Suggestions = z.infer<typeof suggestionsSchema>;

/** `GET /api/suggestions`: what could be asked, drawn from the articles themselves. */
export function addSuggestionsRoute(app: OpenAPIHono, { index }: Services): void {
  const content = { "application/json": { schema: suggestionsSchema } };
  const responses = { 200: { description: "Questions and articles to begin with", content }, ...problems(500, 503) };
  // Every visitor asks for them, and they change with the index alone.
  let known: { readonly version: string; readonly suggestions: Suggestions } | undefined;
  app.openapi(
    createRoute({ method: "get", path: "/api/suggestions", summary: "What could be asked", responses }),
    async (c) => {
      const { version } = await index.info();
      if (known?.version !== version) known = { version, suggestions: await suggest(index) };
      return c.json(known.suggestions, 200);
    },
  );
}

async function suggest(index: Services["index"]): Promise<Suggestions> {
  const catalogue = newestFirst(await index.catalogue());
  const dates = catalogue.map(({ publishedOn }) => publishedOn).filter((date) => date !== "");
  const articles = await index.articles(catalogue.slice(0, LOOKED_THROUGH).map(({ id }) => id));
  const newest = articles.flatMap(({ id, title, publishedOn }) =>
    publishedOn ? { id, title, publishedOn: publishedOn.value } : [],
  );
  return {
    questions: [...sampleQuestions(articles)],
    newest: newest.slice(0, MOST_ARTICLES),
    articleCount: catalogue.length,
    from: dates.at(-1) ?? null,
    to: dates[0] ?? null,
  };
}
