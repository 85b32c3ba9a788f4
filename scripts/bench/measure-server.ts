import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { askProduct, startProduct } from "../../src/testing/product-server.ts";

/** Starts the server on an index that exists and asks it; resident memory in MB, null where the system does not tell. */
export async function measureServer(variables: Readonly<Record<string, string>>, questions: readonly string[]) {
  const start = performance.now();
  const server = await startProduct(variables);
  try {
    const readyInMs = performance.now() - start;
    for (const question of questions) {
      const response = await askProduct(server, { question });
      if (!response.ok) throw new Error(`/api/ask answered ${response.status}: ${await response.text()}`);
      await response.arrayBuffer();
    }
    return { readyInMs, residentInMb: residentInMb(server.process.pid) };
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
