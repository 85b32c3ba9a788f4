import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { askProduct, startProduct } from "../../src/testing/product-server.ts";
import { quantile } from "./statistics.ts";

/** Starts the server on an index that exists and asks it; resident memory in MB, null where the system does not tell. */
export async function measureServer(variables: Readonly<Record<string, string>>, questions: readonly string[]) {
  const start = performance.now();
  const server = await startProduct(variables);
  try {
    const readyInMs = performance.now() - start;
    const times: number[] = [];
    for (const question of questions) {
      const askedAt = performance.now();
      const response = await askProduct(server, { question });
      if (!response.ok) throw new Error(`/api/ask answered ${response.status}: ${await response.text()}`);
      await response.arrayBuffer();
      times.push(performance.now() - askedAt);
    }
    const [askP50InMs, askP95InMs] = [quantile(times, 0.5), quantile(times, 0.95)];
    return { readyInMs, residentInMb: residentInMb(server.process.pid), askP50InMs, askP95InMs };
  } finally {
    await server.stop();
  }
}

function residentInMb(pid: number | undefined): number | null {
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
