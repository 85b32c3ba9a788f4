import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { askProduct, type ProductServer, startProduct } from "../../src/testing/product-server.ts";
import { processorMs } from "./processor-time.ts";
import { quantile } from "./statistics.ts";

/** A server learns words only while it is not asked, some thousands at its first start. */
const WARM_TIMEOUT_MS = 120_000;
const LOOKED_AGAIN_MS = 100;

interface ServerOptions {
  /** Whether the questions wait until the server says that it is warm. */
  readonly warm?: boolean;
}

/** Starts the server on an index that exists and asks it; resident memory in MB, null where the system does not tell. */
export async function measureServer(
  variables: Readonly<Record<string, string>>,
  questions: readonly string[],
  { warm = false }: ServerOptions = {},
) {
  const start = performance.now();
  const server = await startProduct(variables);
  try {
    const readyInMs = performance.now() - start;
    if (warm) await untilWarm(server);
    const warmInMs = warm ? performance.now() - start : null;
    const takenBefore = await processorMs(server.process.pid ?? 0);
    const times: number[] = [];
    for (const question of questions) {
      const askedAt = performance.now();
      const response = await askProduct(server, { question });
      if (!response.ok) throw new Error(`/api/ask answered ${response.status}: ${await response.text()}`);
      await response.arrayBuffer();
      times.push(performance.now() - askedAt);
    }
    const [askP50InMs, askP95InMs] = [quantile(times, 0.5), quantile(times, 0.95)];
    const askProcessorMs = ((await processorMs(server.process.pid ?? 0)) - takenBefore) / questions.length;
    const residentInMb = residentMb(server.process.pid);
    return { readyInMs, warmInMs, residentInMb, askP50InMs, askP95InMs, askProcessorMs };
  } finally {
    await server.stop();
  }
}

/** @throws Error where it does not become warm in time. */
export async function untilWarm({ address }: ProductServer): Promise<void> {
  const giveUpAt = performance.now() + WARM_TIMEOUT_MS;
  for (;;) {
    const { warm } = await (await fetch(new URL("/readyz", address))).json();
    if (warm) return;
    if (performance.now() > giveUpAt) throw new Error("The server did not become warm");
    await setTimeout(LOOKED_AGAIN_MS);
  }
}

function residentMb(pid: number | undefined): number | null {
  try {
    const kibibytes =
      process.platform === "linux"
        ? /VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]
        : execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" });
    return Number(kibibytes) / 1024;
  } catch {
    return null;
  }
}
