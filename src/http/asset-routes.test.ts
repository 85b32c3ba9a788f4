import { describe, expect, it } from "vitest";
import { createApp } from "./create-app.ts";
import { createFakeServices } from "./fake-services.ts";
import type { PageAsset } from "./services.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const encodings = new Map([
  ["br", bytes("brotli")],
  ["gzip", bytes("gzip")],
] as const);
const asset = { body: bytes("plain"), contentType: "text/javascript", etag: '"1"', encodings };
const pageAssets = new Map<string, PageAsset>([
  ["/assets/index.js", asset],
  ["/assets/chunk-12345678.js", { ...asset, isImmutable: true }],
]);
const get = (path: string, headers: Record<string, string> = {}) =>
  createApp(createFakeServices({ pageAssets })).request(path, { headers });

describe("the page's files", () => {
  it.each([
    ["gzip, deflate, br", "br", "brotli"],
    ["gzip", "gzip", "gzip"],
    ["identity", null, "plain"],
    ["", null, "plain"],
  ])("go out for accept-encoding %s as %s", async (accepted, encoding, body) => {
    const response = await get("/assets/index.js", { "accept-encoding": accepted });
    expect(response.headers.get("content-encoding")).toBe(encoding);
    expect(response.headers.get("vary")).toContain("accept-encoding");
    expect(await response.text()).toBe(body);
  });

  it("are asked for again only when they may have changed", async () => {
    const response = await get("/assets/index.js", { "if-none-match": '"1"' });
    expect([response.status, await response.text()]).toEqual([304, ""]);
    expect((await get("/assets/index.js")).headers.get("cache-control")).toBe("no-cache");
    expect((await get("/assets/chunk-12345678.js")).headers.get("cache-control")).toContain("immutable");
  });
});
