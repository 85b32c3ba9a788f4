import type { OpenAPIHono } from "@hono/zod-openapi";
import { addAboutRoute } from "./about-route.ts";
import { describeAccess } from "./access/describe-access.ts";
import { addGuards, isGuarded } from "./access/guard.ts";
import { shareWith } from "./access/share-with.ts";
import { addArticleRoutes } from "./article-routes.ts";
import { addAskRoute } from "./ask-route.ts";
import { addAssetRoutes } from "./asset-routes.ts";
import { createBaseApp } from "./base-app.ts";
import { docsPage } from "./docs-page.ts";
import { addFeedbackRoute } from "./feedback-route.ts";
import { addHealthRoutes } from "./health-routes.ts";
import { addMcpRoute } from "./mcp-route.ts";
import { createMetrics, type Metrics } from "./observe/metrics.ts";
import { addMetricsRoute } from "./observe/metrics-route.ts";
import { addCompletionsRoute } from "./openai/completions-route.ts";
import { addModelsRoute } from "./openai/models-route.ts";
import { originOf } from "./origin-of.ts";
import { addSearchRoute } from "./search-route.ts";
import type { Services } from "./services.ts";
import { addSourcePageRoute } from "./source-page-route.ts";
import { addSuggestionsRoute } from "./suggestions-route.ts";
import { addTimelineRoute } from "./timeline-route.ts";

const description = "Questions answered in the articles' own words, every sentence citing the exact passage.";

/** The HTTP service over the given services; `app.fetch` runs on any platform with web-standard requests. */
export function createApp(wanted: Services): OpenAPIHono {
  const metrics = wanted.hasMetrics ? createMetrics() : null;
  const given = metrics ? counted(wanted, metrics) : wanted;
  const app = createBaseApp(given);
  shareWith(app, given.corsOrigins);
  const services = addGuards(app, given);
  addAskRoute(app, services);
  addCompletionsRoute(app, services);
  addModelsRoute(app);
  addMcpRoute(app, services);
  addSearchRoute(app, services);
  addArticleRoutes(app, services);
  addSourcePageRoute(app, services);
  addSuggestionsRoute(app, services);
  addTimelineRoute(app, services);
  addFeedbackRoute(app, services);
  addAboutRoute(app, services);
  addHealthRoutes(app, services);
  if (metrics) addMetricsRoute(app, metrics, services);
  addDocuments(app, services);
  if (services.pageAssets) addAssetRoutes(app, services.pageAssets);
  return app;
}

/** The services with their requests and answers counted, beside whoever else is told of them. */
function counted(services: Services, metrics: Metrics): Services {
  return {
    ...services,
    onRequest(record) {
      metrics.countRequest(record);
      services.onRequest?.(record);
    },
    onStream: metrics.countStream,
    onAnswer(answer, ...asked) {
      metrics.countAnswer(answer);
      services.onAnswer?.(answer, ...asked);
    },
  };
}

function addDocuments(app: OpenAPIHono, services: Services): void {
  const info = { title: "Yiju 依据", version: "0.1.0", description };
  const document = () => describeAccess(app.getOpenAPI31Document({ openapi: "3.1.0", info }), services, isGuarded);
  app.get("/openapi.json", (c) => c.json(document()));
  app.get("/docs", (c) => c.html(docsPage({ ...document(), info }, originOf(c, services.trustedProxies))));
}
