import { execFile } from "node:child_process";
import { readdir, readFile, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";

/** What a deployment would upload. */
export interface WorkerBundle {
  /** The one module. */
  readonly file: string;
  readonly compressedBytes: number;
  readonly largestAssetBytes: number;
}

/**
 * Lets `wrangler deploy --dry-run` write into `folder` what it would upload with the assets below `assets`.
 * @throws Error with wrangler's own words where it would not deploy.
 */
export async function bundleWorker(assets: string, folder: string): Promise<WorkerBundle> {
  const wrangler = join(dirname(createRequire(import.meta.url).resolve("wrangler/package.json")), "bin", "wrangler.js");
  const args = [wrangler, "deploy", "--dry-run", "--assets", assets, "--outdir", folder];
  await promisify(execFile)(process.execPath, args, { env: { ...process.env, WRANGLER_SEND_METRICS: "false" } });
  const modules = (await filesBelow(folder)).filter((file) => !/\.map$|README\.md$/u.test(file));
  const [file = "", ...others] = modules;
  if (others.length > 0) throw new Error(`A Worker of one module was expected, not ${modules.join(", ")}`);
  const sizes = await Promise.all((await filesBelow(assets)).map(async (asset) => (await stat(asset)).size));
  const compressedBytes = gzipSync(await readFile(file)).length;
  return { file, compressedBytes, largestAssetBytes: Math.max(...sizes) };
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
