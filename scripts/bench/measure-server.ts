import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { readFileSync } from "node:fs";

const READY_TIMEOUT_IN_MS = 120_000;

/** Starts the server on an index that exists and asks it; resident memory in MB, null where the system does not tell. */
export async function measureServer(variables: Readonly<Record<string, string>>, questions: readonly string[]) {
  const start = performance.now();
  const server = spawn(process.execPath, ["--import", "tsx", "src/server.ts"], {
    env: { ...process.env, ...variables, PORT: "0", HOST: "127.0.0.1" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const address = await addressOf(server);
    const readyInMs = performance.now() - start;
    for (const question of questions) {
      const response = await fetch(new URL("/api/ask", address), {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ question }),
      });
      if (!response.ok) throw new Error(`/api/ask answered ${response.status}: ${await response.text()}`);
      await response.arrayBuffer();
    }
    return { readyInMs, residentInMb: residentInMb(server.pid) };
  } finally {
    server.kill();
  }
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = "";
    const timer = setTimeout(() => reject(new Error("The server did not become ready.")), READY_TIMEOUT_IN_MS);
    server.stdout?.on("data", (data: Buffer) => {
      output += data;
      const address = /is ready: (\S+)/u.exec(output)?.[1];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    });
    server.once("exit", (code) => {
      clearTimeout(timer);
      reject(new Error(`The server ended with code ${code}.`));
    });
  });
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
