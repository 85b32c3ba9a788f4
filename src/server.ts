import { fileURLToPath } from "node:url";
import { serve } from "@hono/node-server";
import { getConnInfo } from "@hono/node-server/conninfo";
import { readEnvironment } from "./adapters/environment.ts";
import { readPageAssets } from "./adapters/files/page-assets.ts";
import { createProgressReporter } from "./adapters/terminal/progress.ts";
import { buildPage } from "./adapters/vite/build-page.ts";
import { compose } from "./compose.ts";
import { YijuError } from "./domain/errors.ts";
import { createApp } from "./http/create-app.ts";
import { createStartingApp } from "./http/starting-app.ts";

/** Node's own defaults let slow senders hold connections for minutes. */
const patience = { headersTimeout: 5_000, requestTimeout: 10_000, connectionsCheckingInterval: 1_000 };
const gracePeriodInMs = 5000;
const parentCheckIntervalInMs = 1000;

async function main(): Promise<void> {
  const environment = readEnvironment(process.env);
  const quiet = environment.LOG_LEVEL === "silent" || environment.LOG_LEVEL === "error";
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
  stopOnSignals(server);
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
    onFailure: (error, requestId) => {
      if (environment.LOG_LEVEL !== "silent") console.error(`request ${requestId} failed:`, error);
    },
  });
  console.log(`Yiju 依据 is ready: ${address}`);
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

function stopOnSignals(server: Server): void {
  const stop = () => {
    server.close(() => process.exit(0));
    // Open event streams must not hold the process up for ever.
    setTimeout(() => process.exit(0), gracePeriodInMs).unref();
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, stop);
  if (process.env["npm_lifecycle_event"] === undefined) return;
  // The shell between npm and this process does not pass SIGTERM on: when it is gone, so is whoever started us.
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    stop();
  }, parentCheckIntervalInMs);
  watch.unref();
}

main().catch((error: unknown) => {
  if (error instanceof YijuError) {
    console.error(`${error.message}\n${error.action}`);
    process.exit(error.code === "configuration" ? 2 : 1);
  }
  console.error(error);
  process.exit(1);
});
