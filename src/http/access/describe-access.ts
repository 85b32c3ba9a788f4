import { speaksOpenAi } from "../openai/openai-error.ts";
import type { Services } from "../services.ts";

interface Operation {
  responses: Record<string, object>;
  security?: readonly object[];
}

interface OpenApiDocument {
  readonly paths?: object;
  components?: object;
}

/** What the routes do not say for themselves: which of them want a key, and what too many requests are answered. */
export function describeAccess<T extends OpenApiDocument>(
  document: T,
  { apiKeys = [], requestsPerMinute = 0 }: Pick<Services, "apiKeys" | "requestsPerMinute">,
  isGuarded: (path: string) => boolean,
): T {
  const hasKeys = apiKeys.length > 0;
  for (const [path, methods] of Object.entries(document.paths ?? {}).filter(([path]) => isGuarded(path))) {
    for (const operation of Object.values(methods as Record<string, Operation>)) {
      if (hasKeys) operation.security = [{ key: [] }];
      if (hasKeys) operation.responses["401"] = refusal(path, "No valid key");
      if (requestsPerMinute > 0) operation.responses["429"] = refusal(path, "Too many requests; see retry-after");
    }
  }
  if (hasKeys) {
    const securitySchemes = { key: { type: "http", scheme: "bearer", description: "One of API_KEYS." } };
    document.components = { ...document.components, securitySchemes };
  }
  return document;
}

function refusal(path: string, description: string): object {
  const [type, name] = speaksOpenAi(path)
    ? ["application/json", "OpenAiError"]
    : ["application/problem+json", "Problem"];
  return { description, content: { [type]: { schema: { $ref: `#/components/schemas/${name}` } } } };
}
