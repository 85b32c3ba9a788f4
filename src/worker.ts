import { type Environment, readEnvironment } from "./adapters/environment.ts";
import { files, type Manifest, readJson } from "./adapters/exported/manifest.ts";
import { createRemoteEmbedder } from "./adapters/openai/create-remote-embedder.ts";
import { embedByOpenAi } from "./adapters/openai/embed-by-openai.ts";
import { readFromAssets } from "./adapters/workers/asset-files.ts";
import { type Bindings, embedByWorkersAi, variablesOf } from "./adapters/workers/bindings.ts";
import { addPageFiles } from "./adapters/workers/page-files.ts";
import { composeExported } from "./compose/compose-exported.ts";
import { createApp } from "./http/create-app.ts";
import { createEdgeApp } from "./http/create-edge-app.ts";
import type { Embedder } from "./ports/embedder.ts";

interface Execution {
  waitUntil(promise: Promise<unknown>): void;
}

/** An isolate learns that a reader has left only when it writes to him. */
const HEARTBEAT_MS = 2_000;

type App = ReturnType<typeof createApp>;

let opening: Promise<App> | undefined;

export default {
  async fetch(request: Request, bindings: Bindings, execution: Execution): Promise<Response> {
    if (!opening) {
      const begun = openApp(bindings);
      opening = begun;
      begun.catch(() => {
        opening = undefined;
      });
      // The first asker may leave before the index is read, and others wait for it.
      execution.waitUntil(begun);
    }
    return (await opening).fetch(request, bindings);
  },
};

/** The whole service over the exported index, or with ORIGIN_URL the edge in front of one that runs elsewhere. */
async function openApp(bindings: Bindings): Promise<App> {
  const environment = readEnvironment(variablesOf(bindings));
  const { RATE_LIMITER: limiter } = bindings;
  const read = readFromAssets(bindings.ASSETS);
  const manifest = await readJson<Manifest>(read, files.manifest);
  const addOwnFiles = (app: App) => addPageFiles(app, manifest.pageFiles, bindings.ASSETS);
  const platform: Pick<Parameters<typeof createApp>[0], "addressOf" | "rateLimiter" | "onFailure"> = {
    addressOf: (c) => c.req.header("cf-connecting-ip") ?? "",
    ...(limiter ? { rateLimiter: async (key) => (await limiter.limit({ key })).success } : {}),
    onFailure: (error, requestId) => console.error(`request ${requestId} failed:`, error),
  };
  if (environment.ORIGIN_URL !== undefined) {
    return createEdgeApp(
      {
        ...platform,
        originUrl: environment.ORIGIN_URL,
        ...(environment.ORIGIN_API_KEY === undefined ? {} : { originKey: environment.ORIGIN_API_KEY }),
        corsOrigins: environment.CORS_ORIGINS,
        apiKeys: environment.API_KEYS,
        requestsPerMinute: environment.RATE_LIMIT_PER_MINUTE,
        fetch: (request) => fetch(request),
      },
      addOwnFiles,
    );
  }
  const embedder = await openEmbedder(environment, bindings, manifest);
  const services = await composeExported(environment, read, { embedder });
  const app = createApp({ ...services, ...platform, heartbeatInMs: HEARTBEAT_MS });
  addOwnFiles(app);
  return app;
}

/** The model that the vectors were exported for; where there is none at hand, the reason, as a text. */
async function openEmbedder(
  { EMBEDDINGS_MODEL: model, EMBEDDINGS_BASE_URL: baseUrl, EMBEDDINGS_API_KEY: apiKey = "none" }: Environment,
  { AI: ai }: Bindings,
  { info }: Manifest,
): Promise<Embedder | string> {
  if (model === undefined) return "这个部署没有向量模型 This deployment has no embedding model; see EMBEDDINGS_MODEL.";
  if (model !== info.embedderId)
    return `导出的向量属于 ${info.embedderId} The exported vectors are ${info.embedderId}'s, not ${model}'s.`;
  if (baseUrl !== undefined)
    return createRemoteEmbedder(model, embedByOpenAi({ baseUrl, apiKey, model }), info.dimension);
  if (ai) return createRemoteEmbedder(model, embedByWorkersAi(ai, model), info.dimension);
  return "设了 EMBEDDINGS_MODEL，却没有 AI 绑定或 EMBEDDINGS_BASE_URL EMBEDDINGS_MODEL is set, but neither the AI binding nor EMBEDDINGS_BASE_URL.";
}
