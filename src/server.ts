import { fileURLToPath } from "node:url";
import { serve } from "@hono/node-server";
import { getConnInfo } from "@hono/node-server/conninfo";
import { type Environment, readEnvironment } from "./adapters/environment.ts";
import { readPageAssets } from "./adapters/files/page-assets.ts";
import { createTracer, type Tracer } from "./adapters/otlp/create-tracer.ts";
import { stopOnSignals } from "./adapters/process/stop-on-signals.ts";
import { createLog, type Log } from "./adapters/terminal/create-log.ts";
import { createProgressReporter } from "./adapters/terminal/progress.ts";
import { buildPage } from "./adapters/vite/build-page.ts";
import { compose } from "./compose.ts";
import { YijuError } from "./domain/errors.ts";
import { createApp } from "./http/create-app.ts";
import { Problem } from "./http/problem.ts";
import { createStartingApp } from "./http/starting-app.ts";

/** Node's own defaults let slow senders hold connections for minutes. */
const patience = { headersTimeout: 5_000, requestTimeout: 10_000, connectionsCheckingInterval: 1_000 };
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
  const server = serve({
    fetch: (request, bindings) => app.fetch(request, bindings),
    hostname: environment.HOST,
    port: environment.PORT,
    serverOptions: patience,
  });
  const address = await listening(server, environment.HOST, environment.PORT);
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
      stage = `Building the index: ${step.donePassages} of ${step.totalPassages} passages.`;
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

type Server = ReturnType<typeof serve>;

function listening(server: Server, host: string, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("listening", () => {
      const address = server.address();
      const actual = typeof address === "object" && address ? address.port : port;
      const name = host === "0.0.0.0" || host === "::" ? "localhost" : host.includes(":") ? `[${host}]` : host;
      resolve(`http://${name}:${actual}/`);
    });
    server.once("error", (error: NodeJS.ErrnoException) => {
      const reasons: Record<string, string> = {
        EADDRINUSE: "is in use",
        EACCES: "needs more rights",
        EADDRNOTAVAIL: "is not an address of this machine",
      };
      const reason = reasons[error.code ?? ""] ?? `cannot be opened (${error.message})`;
      reject(
        new YijuError(
          "configuration",
          `PORT ${port} on HOST ${host} ${reason}.`,
          "Set PORT or HOST to another value, for instance PORT=8788.",
          { cause: error },
        ),
      );
    });
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
