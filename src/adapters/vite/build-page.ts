import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { filesBelow } from "../files-below.ts";

/** What the built page depends on, below the project's root. */
const SOURCES = ["src/web", "src/domain", "src/adapters/vite", "package-lock.json"];

const KEPT_FOR_MS = 3_600_000;

/** Directory that holds the chat page built from its sources as they are now; builds it when it is not there yet. */
export async function buildPage(root: string): Promise<string> {
  const builds = join(root, "dist", "web");
  const name = await digest(root);
  const target = join(builds, name);
  if (existsSync(target)) return target;
  await mkdir(builds, { recursive: true });
  const unfinished = await mkdtemp(join(builds, "unfinished-"));
  await runVite(root, unfinished);
  // A temporary folder is its maker's alone; in an image another user reads what was built.
  await chmod(unfinished, 0o755);
  await dropOthers(builds, [name, "unfinished"]);
  await rename(unfinished, target).catch(async (error) => {
    // Another process built the same at the same time.
    if (!existsSync(target)) throw error;
    await rm(unfinished, { recursive: true, force: true });
  });
  return target;
}

/** In a process of its own: the 200 MB that Vite takes are gone when it ends, which a server's never would be. */
async function runVite(root: string, outDir: string): Promise<void> {
  const script = fileURLToPath(new URL("./run-vite.ts", import.meta.url));
  await promisify(execFile)(process.execPath, ["--import", "tsx", script, root, outDir], { cwd: root });
}

/** Builds of other sources are of no use any more, but for a process that has just begun to read one. */
async function dropOthers(builds: string, keep: readonly string[]): Promise<void> {
  const others = (await readdir(builds)).filter((name) => !keep.some((prefix) => name.startsWith(prefix)));
  for (const path of others.map((name) => join(builds, name))) {
    const made = await stat(path).catch(() => null);
    if (made && Date.now() - made.mtimeMs > KEPT_FOR_MS) await rm(path, { recursive: true, force: true });
  }
}

async function digest(root: string): Promise<string> {
  const hash = createHash("sha256");
  for (const source of SOURCES) {
    for (const file of await filesAt(join(root, source))) {
      if (/\.test\.tsx?$/u.test(file)) continue;
      hash
        .update(file.slice(root.length))
        .update("\0")
        .update(await readFile(file))
        .update("\0");
    }
  }
  return hash.digest("hex").slice(0, 16);
}

async function filesAt(path: string): Promise<string[]> {
  const files = await filesBelow(path).catch(() => (existsSync(path) ? [path] : []));
  return files.toSorted();
}
