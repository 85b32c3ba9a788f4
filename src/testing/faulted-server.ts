import { afterAll, beforeAll, expect } from "vitest";
import { type ProductServer, startProduct } from "./product-server.ts";
import { type RawAnswer, request, sendRaw } from "./raw-http.ts";

export interface FaultedServer {
  readonly address: () => string;
  readonly send: (bytes: string | Buffer) => Promise<RawAnswer>;
  /** Sends a body to /api/ask. */
  readonly ask: (body: string | Buffer, headers?: Readonly<Record<string, string>>) => Promise<RawAnswer>;
}

/** The product for a file of tests that break on it; when they are over, it must live and have logged no error. */
export function serveFaults(variables: Readonly<Record<string, string>>): FaultedServer {
  let server: ProductServer;
  beforeAll(async () => {
    server = await startProduct(variables);
  });
  afterAll(async () => {
    expect(await (await fetch(new URL("/healthz", server.address))).json()).toEqual({ status: "ok" });
    expect(server.log()).not.toMatch(/"level":"(?:error|warn)"/u);
    await server.stop();
  });
  const send: FaultedServer["send"] = (bytes) => sendRaw(server.address, bytes);
  return {
    address: () => server.address,
    send,
    ask: (body, headers = {}) => send(request("POST /api/ask", { headers, body })),
  };
}
