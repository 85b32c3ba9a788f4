import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { connectInspector, type Inspector } from "./inspector.ts";
import { findWorkerd, processorTime } from "./processor-time.ts";

/** Of miniflare, what is used here. */
interface Workerd {
  readonly ready: Promise<URL>;
  getInspectorURL(): Promise<URL>;
  dispatchFetch(url: string, init?: RequestInit): Promise<Response>;
  dispose(): Promise<void>;
}

// The very one that wrangler runs and tests Workers with, which it pins.
const miniflare: {
  readonly Miniflare: new (options: object) => Workerd;
  readonly Response: new (body: Uint8Array) => unknown;
} = createRequire(createRequire(import.meta.url).resolve("wrangler/package.json"))("miniflare");

/** Loads the Worker with the first request and not before, so that its start can be measured by itself. */
const ENTRY = `
export default {
  async fetch(request, env, context) {
    const { default: worker } = await import("./worker.js");
    return new URL(request.url).pathname === "/loaded" ? new Response() : worker.fetch(request, env, context);
  }
}`;

export interface Isolate {
  fetch(
    path: string,
    init?: { readonly method: string; readonly headers: Record<string, string>; readonly body: string },
  ): Promise<string>;
  /** Processor time of the whole of workerd so far, in milliseconds. */
  processorTime(): Promise<number>;
  readonly inspector: Inspector;
  close(): Promise<void>;
}

/** Runs a bundle alone in one isolate of workerd; files below `assets` are given out by this process. */
export async function openIsolate(options: {
  readonly bundle: string;
  readonly assets: string;
  readonly compatibilityDate: string;
  readonly variables: Readonly<Record<string, string>>;
}): Promise<Isolate> {
  const { bundle, assets, compatibilityDate, variables } = options;
  const workerd = new miniflare.Miniflare({
    name: "yiju",
    compatibilityDate,
    modulesRoot: "/",
    modules: [
      { type: "ESModule", path: "/entry.js", contents: ENTRY },
      { type: "ESModule", path: "/worker.js", contents: await readFile(bundle, "utf8") },
    ],
    bindings: variables,
    serviceBindings: {
      ASSETS: async ({ url }: { readonly url: string }) =>
        new miniflare.Response(await readFile(join(assets, new URL(url).pathname))),
    },
    inspectorPort: 0,
  });
  await workerd.ready;
  const pid = await findWorkerd();
  const inspector = await connectInspector(new URL("/core:user:yiju", await workerd.getInspectorURL()));
  return {
    async fetch(path, init) {
      const response = await workerd.dispatchFetch(`https://yiju.example${path}`, init);
      const text = await response.text();
      if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text.slice(0, 300)}`);
      return text;
    },
    processorTime: () => processorTime(pid),
    inspector,
    async close() {
      inspector.close();
      await workerd.dispose();
    },
  };
}
