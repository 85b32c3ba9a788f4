import { fileURLToPath } from "node:url";
import { getConnInfo } from "@hono/node-server/conninfo";
import { type Environment, readEnvironment } from "./adapters/environment.ts";
import { readPageAssets } from "./adapters/files/page-assets.ts";
import { createTracer, type Tracer } from "./adapters/otlp/create-tracer.ts";
import { openServer } from "./adapters/process/open-server.ts";
import { stopOnSignals } from "./adapters/process/stop-on-signals.ts";
import { whenSent } from "./adapters/process/when-sent.ts";
import { createLog, type Log } from "./adapters/terminal/create-log.ts";
import { createProgressReporter } from "./adapters/terminal/progress.ts";
import { buildPage } from "./adapters/vite/build-page.ts";
import { compose } from "./compose/compose.ts";
import { YijuError } from "./domain/errors.ts";
import { createApp } from "./http/create-app.ts";
import { malformedResponse } from "./http/malformed.ts";
import { Problem } from "./http/problem.ts";
import { createStartingApp } from "./http/starting-app.ts";

const shuttingDown = new Problem(
  503,
  "shutting-down",
  "Shutting down",
  "The service is stopping.",
  "Ask again in a moment.",
);

async function main(): Promise<void> {
  const environment = readEnvironment(process.env);
  const quiet = environment.LOG_LEVEL === "silent" || environment.LOG_LEVEL === "error";
  const log = createLog({
    level: environment.LOG_LEVEL,
    withQuestions: environment.LOG_QUESTIONS === "on",
    write: (line) => process.stderr.write(line),
  });
  const tracer = openTracer(environment, log);
  let stage = "Starting.";
  let app = createStartingApp(() => stage);
  // Listening comes first, so that a port in use shows at once and /readyz can say what is under way.
  const { server, address } = await openServer({
    fetch: (request, bindings) => app.fetch(request, bindings),
    host: environment.HOST,
    port: environment.PORT,
    malformed: malformedResponse,
  });
  const closing = stopOnSignals(server, {
    graceMs: environment.SHUTDOWN_SECONDS * 1_000,
    reason: shuttingDown,
    onStop: () => {
      void tracer?.flush();
      log.note("stopping", { withinSeconds: environment.SHUTDOWN_SECONDS });
    },
  });
  const progress = createProgressReporter(quiet ? { write: () => undefined } : process.stderr);
  const root = fileURLToPath(new URL("..", import.meta.url));
  const page = buildPage(root).then(readPageAssets);
  const services = await compose(environment, {
    onModelDownload(step) {
      stage = `Fetching the model: ${step.receivedBytes} of ${step.totalBytes ?? "unknown"} bytes.`;
      progress.onModelDownload(step);
    },
    onIngest(step) {
      stage = `Building the index: ${step.donePassages} passages, ${Math.floor(step.share * 100)} %.`;
      progress.onIngest(step);
    },
    onWarning(message) {
      if (!quiet) console.error(message);
    },
  });
  progress.finish();
  app = createApp({
    ...services,
    pageAssets: await page,
    addressOf: (c) => getConnInfo(c).remote.address ?? "",
    onFailure: log.failure,
    whenSent: (c) => whenSent(c.env),
    onRequest(record) {
      log.request({ ...record });
      tracer?.request(record);
    },
    onAnswer(answer, { question }, requestId) {
      log.answer(answer, question, requestId);
      tracer?.answer(answer, requestId);
    },
    hasMetrics: environment.METRICS === "on",
    gauges: () => ({
      process_resident_memory_bytes: process.memoryUsage.rss(),
      process_uptime_seconds: Math.round(process.uptime()),
      process_cpu_seconds: process.cpuUsage().user / 1e6 + process.cpuUsage().system / 1e6,
    }),
    closing,
  });
  console.log(`Yiju 依据 is ready: ${address}`);
  await services.warmUp(closing);
}

function openTracer(environment: Environment, log: Log): Tracer | null {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: base, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: own } = environment;
  const url = own ?? (base && `${base.replace(/\/$/u, "")}/v1/traces`);
  if (url === undefined) return null;
  return createTracer({
    url,
    headers: environment.OTEL_EXPORTER_OTLP_HEADERS,
    serviceName: environment.OTEL_SERVICE_NAME,
    onFailure: (reason) => log.note("traces-not-sent", { reason }),
  });
}

main().catch((error: unknown) => {
  if (error instanceof YijuError) {
    console.error(`${error.message}\n${error.action}`);
    process.exit(error.code === "configuration" ? 2 : 1);
  }
  console.error(error);
  process.exit(1);
});
