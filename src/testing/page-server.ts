import { type ServerType, serve } from "@hono/node-server";
import { readPageAssets } from "../adapters/files/page-assets.ts";
import { buildPage } from "../adapters/vite/build-page.ts";
import { createApp } from "../http/create-app.ts";
import { createFakeServices } from "../http/fake-services.ts";
import type { Services } from "../http/services.ts";

export interface PageServer {
  readonly address: string;
  readonly port: number;
  stop(): Promise<void>;
}

/** Serves the real page and routes over made-up services, for what a real answer cannot be made to do on demand. */
export async function servePage(
  changes: Partial<Services> = {},
  { port = 0, refuse }: { port?: number; refuse?: (request: Request) => Response | undefined } = {},
): Promise<PageServer> {
  const pageAssets = await readPageAssets(await buildPage(process.cwd()));
  const app = createApp(createFakeServices({ pageAssets, ...changes }));
  return listen(async (request) => refuse?.(request) ?? app.fetch(request), port);
}

export function listen(fetch: (request: Request) => Response | Promise<Response>, port = 0): Promise<PageServer> {
  return new Promise((resolve) => {
    const server = serve({ fetch, hostname: "127.0.0.1", port }, (info) => {
      resolve({ address: `http://127.0.0.1:${info.port}/`, port: info.port, stop: () => close(server) });
    });
  });
}

function close(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ("closeAllConnections" in server) server.closeAllConnections();
  });
}
