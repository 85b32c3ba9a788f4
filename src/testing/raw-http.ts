import { connect } from "node:net";

export interface RawAnswer {
  /** 0 where the connection was closed without a word. */
  readonly status: number;
  /** Names in small letters. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
  readonly ms: number;
}

const LONGEST_WAIT_MS = 30_000;

/** Sends bytes as they are, which fetch would not, and reads until the server closes the connection. */
export function sendRaw(address: string, bytes: string | Buffer): Promise<RawAnswer> {
  const { hostname, port } = new URL(address);
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    const end = () => resolve({ ...parse(Buffer.concat(parts)), ms: performance.now() - startedAt });
    socket.on("data", (part) => parts.push(part));
    socket.on("error", () => undefined);
    socket.on("close", end);
    socket.setTimeout(LONGEST_WAIT_MS, () => socket.destroy());
  });
}

function parse(bytes: Buffer): Omit<RawAnswer, "ms"> {
  const text = bytes.toString("utf8");
  const [head = "", ...rest] = text.split("\r\n\r\n");
  const [first = "", ...lines] = head.split("\r\n");
  const headers = new Map(
    lines.map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 1).trim()]),
  );
  const body = rest.join("\r\n\r\n");
  const isChunked = headers.get("transfer-encoding") === "chunked";
  return {
    status: Number(/^HTTP\/1\.1 (\d{3})/u.exec(first)?.[1] ?? 0),
    headers,
    body: isChunked ? body.replace(/^[\da-f]+\r\n|\r\n[\da-f]+\r\n(?:\r\n)?/gu, "") : body,
  };
}

/** A request as text; `body` may be any bytes. */
export function request(
  line: string,
  { headers = {}, body }: { readonly headers?: Readonly<Record<string, string>>; readonly body?: string | Buffer } = {},
): Buffer {
  const bytes = Buffer.from(body ?? "");
  const all = {
    host: "yiju.example",
    connection: "close",
    ...(body === undefined ? {} : { "content-type": "application/json", "content-length": String(bytes.length) }),
    ...headers,
  };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`${line} HTTP/1.1\r\n${head.join("")}\r\n`), bytes]);
}
