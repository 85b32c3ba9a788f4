import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { extname, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { filesBelow } from "../files-below.ts";

interface PageFile {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
  readonly etag: string;
  readonly encodings: ReadonlyMap<"br" | "gzip", Uint8Array<ArrayBuffer>>;
  /** Whether the name changes with the content, so that a browser need never ask again. */
  readonly isImmutable: boolean;
}

const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
};

/** Screens of the page; each is the same document, which draws what its address asks for. */
export const SCREENS = ["/", "/articles", "/timeline", "/history"];

/** Reads the built chat page into memory, compressed beforehand; keys are URL paths. */
export async function readPageAssets(directory: string): Promise<ReadonlyMap<string, PageFile>> {
  const files = await Promise.all(
    (await filesBelow(directory)).map(async (name): Promise<[string, PageFile]> => {
      const path = name.slice(directory.length).replaceAll(sep, "/");
      return [path, await toPageFile(path, await readFile(name))];
    }),
  );
  const assets = new Map(files);
  const document = assets.get("/index.html");
  if (document) for (const screen of SCREENS) assets.set(screen, document);
  return assets;
}

async function toPageFile(path: string, content: Buffer): Promise<PageFile> {
  const body = new Uint8Array(content);
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
  const [br, gz] = await Promise.all([promisify(brotliCompress)(body, quality), promisify(gzip)(body)]);
  return {
    body,
    contentType: contentTypes[extname(path)] ?? "application/octet-stream",
    etag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`,
    encodings: new Map([
      ["br", new Uint8Array(br)],
      ["gzip", new Uint8Array(gz)],
    ]),
    isImmutable: /-[\w-]{8}\.js$/u.test(path),
  };
}
