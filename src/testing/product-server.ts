import { type ChildProcess, spawn } from "node:child_process";

/** On a fresh clone the model is fetched and the index built first. */
const READY_TIMEOUT_IN_MS = 110_000;

export interface ProductServer {
  readonly address: string;
  /** What it has written to standard error. */
  readonly log: () => string;
  readonly process: ChildProcess;
  /** Resolves once the process has ended. */
  stop(): Promise<void>;
}

/** Starts the product as `npm start` does, on a free port unless told otherwise, and waits until it is ready. */
export async function startProduct(variables: Readonly<Record<string, string>>): Promise<ProductServer> {
  const server = spawn(process.execPath, ["--import", "tsx", "src/server.ts"], {
    env: { ...process.env, PORT: "0", HOST: "127.0.0.1", ...variables },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let log = "";
  server.stderr.on("data", (data: Buffer) => {
    log += data;
  });
  return { address: await addressOf(server), log: () => log, process: server, stop: () => end(server) };
}

/** Asks the product as its callers do; `init` may hold a signal. */
export function askProduct(
  { address }: Pick<ProductServer, "address">,
  question: object,
  init: RequestInit = {},
): Promise<Response> {
  return fetch(new URL("/api/ask", address), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(question),
    ...init,
  });
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = "";
    const timer = setTimeout(
      () => reject(new Error(`The server did not become ready: ${output}`)),
      READY_TIMEOUT_IN_MS,
    );
    const read = (data: Buffer) => {
      output += data;
      const address = /is ready: (\S+)/u.exec(output)?.[1];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    };
    server.stdout?.on("data", read);
    server.stderr?.on("data", read);
    server.once("exit", (code) => {
      clearTimeout(timer);
      reject(new Error(`The server ended with code ${code}: ${output}`));
    });
  });
}

function end(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null) return resolve();
    server.once("exit", () => resolve());
    server.kill("SIGKILL");
  });
}
