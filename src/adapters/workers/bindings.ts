import type { EmbedTexts } from "../openai/create-remote-embedder.ts";

/** Serves the files that were deployed with the Worker. */
export interface AssetsBinding {
  fetch(request: Request | URL | string): Promise<Response>;
}

/** Workers AI. */
export interface AiBinding {
  run(model: string, input: { readonly text: readonly string[] }): Promise<{ readonly data?: readonly number[][] }>;
}

/** Cloudflare's rate limiter, as wrangler.toml sets it. */
export interface RateLimitBinding {
  limit(of: { readonly key: string }): Promise<{ readonly success: boolean }>;
}

/** What wrangler.toml and `wrangler secret` hand to the Worker; the rest are the variables of environment.ts. */
export interface Bindings {
  readonly ASSETS: AssetsBinding;
  readonly AI?: AiBinding;
  readonly RATE_LIMITER?: RateLimitBinding;
  readonly [variable: string]: unknown;
}

/** The variables and secrets among the bindings. */
export function variablesOf(bindings: Bindings): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(bindings).flatMap(([name, value]) => (typeof value === "string" ? [[name, value] as const] : [])),
  );
}

/** A model of Workers AI, such as "@cf/baai/bge-m3". */
export function embedByWorkersAi(ai: AiBinding, model: string): EmbedTexts {
  return async (texts) => (await ai.run(model, { text: texts })).data ?? [];
}
