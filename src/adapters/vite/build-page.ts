import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { InlineConfig } from "vite";

/** What the built page depends on, below the project's root. */
const SOURCES = ["src/web", "src/domain", "src/adapters/vite", "package-lock.json"];

/** Directory that holds the chat page built from its sources as they are now; builds it when it is not there yet. */
export async function buildPage(root: string): Promise<string> {
  const builds = join(root, "dist", "web");
  const name = await digest(root);
  const target = join(builds, name);
  if (existsSync(target)) return target;
  const unfinished = join(builds, `unfinished-${process.pid}-${Date.now()}`);
  await mkdir(builds, { recursive: true });
  // Vite takes a third of a second to load, which a start with a page already built need not spend.
  const { build } = await import("vite");
  await build(pageConfig(root, unfinished));
  await build(widgetConfig(root, unfinished));
  await dropOthers(builds, [name, "unfinished"]);
  await rename(unfinished, target).catch(async (error) => {
    // Another process built the same at the same time.
    if (!existsSync(target)) throw error;
    await rm(unfinished, { recursive: true, force: true });
  });
  return target;
}

function pageConfig(root: string, outDir: string): InlineConfig {
  return {
    ...shared(root, outDir),
    build: {
      outDir,
      target: "es2022",
      cssCodeSplit: false,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: [join(root, "src/web/index.html"), join(root, "src/web/article-page.ts")],
        output: {
          entryFileNames: "assets/[name].js",
          chunkFileNames: "assets/[name]-[hash].js",
          assetFileNames: "assets/[name][extname]",
        },
      },
    },
  };
}

/** One classic script, since another site is to need one tag and nothing else. */
function widgetConfig(root: string, outDir: string): InlineConfig {
  const widget = join(root, "src/web/widget.tsx");
  return {
    ...shared(root, outDir),
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: false,
      target: "es2022",
      lib: { entry: widget, formats: ["iife"], name: "yiju", fileName: () => "widget.js" },
    },
  };
}

function shared(root: string, outDir: string): InlineConfig {
  return {
    root: join(root, "src/web"),
    cacheDir: join(outDir, "cache"),
    configFile: false,
    envDir: false,
    publicDir: join(root, "src/web/public"),
    logLevel: "error",
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  };
}

/** Builds of other sources are of no use any more; a server that runs has read its own into memory. */
async function dropOthers(builds: string, keep: readonly string[]): Promise<void> {
  const old = (await readdir(builds)).filter((name) => !keep.some((prefix) => name.startsWith(prefix)));
  await Promise.all(old.map((name) => rm(join(builds, name), { recursive: true, force: true })));
}

async function digest(root: string): Promise<string> {
  const hash = createHash("sha256");
  for (const source of SOURCES) {
    for (const file of await filesBelow(join(root, source))) {
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

async function filesBelow(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => null);
  if (entries === null) return existsSync(path) ? [path] : [];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
