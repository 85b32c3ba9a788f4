import { createServer, type Server, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { getRequestListener, RequestError } from "@hono/node-server";
import { YijuError } from "../../domain/errors.ts";
import type { UnreadableFault, UnreadableResponder } from "../../ports/unreadable-request.ts";

/** Node's own defaults let slow senders hold connections for minutes. */
const patience = { headersTimeout: 5_000, requestTimeout: 10_000, connectionsCheckingInterval: 1_000 };
/** Left to the listener, which answers in the same form as for any other fault. */
const requireHostHeader = false;

/** By the codes of Node's HTTP parser. */
const faultOf: Readonly<Record<string, UnreadableFault>> = {
  HPE_INVALID_URL: "unencoded-address",
  HPE_HEADER_OVERFLOW: "long-headers",
  HPE_CHUNK_EXTENSIONS_OVERFLOW: "too-large",
  ERR_HTTP_REQUEST_TIMEOUT: "too-slow",
};
const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE: "is in use",
  EACCES: "needs more rights",
  EADDRNOTAVAIL: "is not an address of this machine",
};

export interface ServerOptions {
  readonly fetch: Parameters<typeof getRequestListener>[0];
  readonly host: string;
  readonly port: number;
  /** What a request is answered that cannot be read. */
  readonly malformed: UnreadableResponder;
}

/**
 * An HTTP server that listens, and its address.
 * @throws YijuError `configuration` where the port cannot be opened.
 */
export async function openServer(
  options: ServerOptions,
): Promise<{ readonly server: Server; readonly address: string }> {
  const { fetch, host, port, malformed } = options;
  const errorHandler = (error: unknown) => {
    if (!(error instanceof RequestError)) throw error;
    const { status, headers, body } = malformed("malformed");
    return new Response(body, { status, headers });
  };
  const server = createServer({ ...patience, requireHostHeader }, getRequestListener(fetch, { errorHandler }));
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => refuse(error, socket, malformed));
  server.listen(port, host);
  return { server, address: await addressOf(server, host, port) };
}

function refuse(error: NodeJS.ErrnoException, socket: Duplex, malformed: ServerOptions["malformed"]): void {
  const hasBegun = "_httpMessage" in socket && (socket._httpMessage as { headersSent?: boolean } | null)?.headersSent;
  if (socket.writable && !hasBegun && error.code !== "ECONNRESET") {
    const { status, headers, body } = malformed(faultOf[error.code ?? ""] ?? "malformed");
    const all = { ...headers, "content-length": String(Buffer.byteLength(body)), connection: "close" };
    const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join("")}\r\n${body}`);
  }
  socket.destroy();
}

function addressOf(server: Server, host: string, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("listening", () => {
      const address = server.address();
      const actual = typeof address === "object" && address ? address.port : port;
      const name = host === "0.0.0.0" || host === "::" ? "localhost" : host.includes(":") ? `[${host}]` : host;
      resolve(`http://${name}:${actual}/`);
    });
    server.once("error", (error: NodeJS.ErrnoException) => {
      const reason = reasons[error.code ?? ""] ?? `cannot be opened (${error.message})`;
      const action = "Set PORT or HOST to another value, for instance PORT=8788.";
      reject(new YijuError("configuration", `PORT ${port} on HOST ${host} ${reason}.`, action, { cause: error }));
    });
  });
}
