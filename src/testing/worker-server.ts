import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { unstable_startWorker } from "wrangler";
import type { ProductServer } from "./product-server.ts";

export type WorkerServer = Pick<ProductServer, "address" | "stop">;

type StartOptions = Parameters<typeof unstable_startWorker>[0];

/** The assets as `npm run export` writes them, in a folder of their own; `drop` removes it. */
export async function exportAssets(): Promise<{ readonly folder: string; drop(): Promise<void> }> {
  const parent = await mkdtemp(join(tmpdir(), "yiju-worker-"));
  const folder = join(parent, "assets");
  await promisify(execFile)(process.execPath, ["--import", "tsx", "src/export.ts", "--out", folder]);
  return { folder, drop: () => rm(parent, { recursive: true, force: true }) };
}

/** Runs the Worker in workerd as wrangler.toml describes it, over exported assets; `variables` as in environment.ts. */
export async function startWorker(
  assets: string,
  variables: Readonly<Record<string, string>> = {},
  more: NonNullable<StartOptions["bindings"]> = {},
): Promise<WorkerServer> {
  // Wrangler would look for its maker's servers, and this machine may have no way there.
  process.env["CLOUDFLARE_CF_FETCH_ENABLED"] = "false";
  process.env["WRANGLER_SEND_METRICS"] = "false";
  const { unstable_startWorker } = await import("wrangler");
  const texts = Object.entries(variables).map(([name, value]) => [name, { type: "plain_text", value }] as const);
  const worker = await unstable_startWorker({
    config: "wrangler.toml",
    assets,
    bindings: { ...Object.fromEntries(texts), ...more },
    envFiles: [],
    dev: {
      server: { hostname: "127.0.0.1", port: 0 },
      inspector: false,
      watch: false,
      remote: false,
      persist: false,
      logLevel: "error",
    },
  });
  await worker.ready;
  return { address: String(await worker.url), stop: () => worker.dispose() };
}
