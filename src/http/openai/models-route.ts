import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { modelModes, modelNotFound } from "./completion-request.ts";
import { openAiErrorSchema } from "./completion-schemas.ts";

const modelSchema = z
  .object({ id: z.string(), object: z.literal("model"), created: z.number().int(), owned_by: z.string() })
  .openapi("Model");
const models = Object.keys(modelModes).map((id) => ({ id, object: "model" as const, created: 0, owned_by: "yiju" }));

const listRoute = createRoute({
  method: "get",
  path: "/v1/models",
  summary: "The answering modes, as models",
  responses: {
    200: {
      description: "The models",
      content: { "application/json": { schema: z.object({ object: z.literal("list"), data: z.array(modelSchema) }) } },
    },
  },
});
const modelRoute = createRoute({
  method: "get",
  path: "/v1/models/{id}",
  summary: "One answering mode",
  request: { params: z.object({ id: z.string().openapi({ example: "yiju" }) }) },
  responses: {
    200: { description: "The model", content: { "application/json": { schema: modelSchema } } },
    404: { description: "OpenAI's error", content: { "application/json": { schema: openAiErrorSchema } } },
  },
});

/** `GET /v1/models` and `GET /v1/models/{id}`. */
export function addModelsRoute(app: OpenAPIHono): void {
  app.openapi(listRoute, (c) => c.json({ object: "list" as const, data: models }, 200));
  app.openapi(modelRoute, (c) => {
    const { id } = c.req.valid("param");
    const model = models.find((each) => each.id === id);
    if (!model) throw modelNotFound(id);
    return c.json(model, 200);
  });
}
