import { afterAll, beforeAll, expect, it } from "vitest";
import { type ProductServer, startProduct } from "../../testing/product-server.ts";

const KEY = "a-key-of-the-access-suite";
const PER_MINUTE = 4;

let open: ProductServer;
let keyed: ProductServer;
beforeAll(async () => {
  [open, keyed] = await Promise.all([
    startProduct({ RATE_LIMIT_PER_MINUTE: String(PER_MINUTE) }),
    startProduct({ API_KEYS: `${KEY},another-key-of-the-suite` }),
  ]);
});
afterAll(() => Promise.all([open.stop(), keyed.stop()]));

const search = (server: ProductServer, headers: Record<string, string> = {}, path = "/api/search?q=门诊") =>
  fetch(new URL(path, server.address), { headers });

it("cannot be evaded by a forged X-Forwarded-For, nor by Forwarded, X-Real-IP or a new key each time", async () => {
  const statuses: number[] = [];
  for (let i = 0; i < PER_MINUTE * 3; i++) {
    const address = `198.51.100.${i}`;
    const forged = {
      "x-forwarded-for": address,
      "x-real-ip": address,
      forwarded: `for=${address}`,
      "x-api-key": address,
    };
    statuses.push((await search(open, forged)).status);
  }
  expect(statuses.filter((status) => status === 200)).toHaveLength(PER_MINUTE);
  expect(new Set(statuses)).toEqual(new Set([200, 429]));
});

it("says when to come back, in the form of a problem, and leaves the health checks alone", async () => {
  const refused = await search(open);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await refused.json()).toMatchObject({ status: 429, requestId: refused.headers.get("x-request-id") });
  for (const path of ["/healthz", "/readyz", "/"]) expect((await search(open, {}, path)).status).toBe(200);
});

it.each<[string, Record<string, string>, string?]>([
  ["no key", {}],
  ["a wrong key", { authorization: "Bearer not-a-key-of-the-suite" }],
  ["half a key", { authorization: `Bearer ${KEY.slice(0, 10)}` }],
  ["a key and more", { authorization: `Bearer ${KEY}x` }],
  ["all keys at once", { authorization: `Bearer ${KEY},another-key-of-the-suite` }],
  ["the key as a password", { authorization: `Basic ${Buffer.from(`:${KEY}`).toString("base64")}` }],
  ["the key in the address", {}, `/api/search?q=a&api_key=${KEY}&authorization=Bearer%20${KEY}`],
  ["the key as a cookie", { cookie: `authorization=Bearer ${KEY}; x-api-key=${KEY}` }],
])("lets nobody in with %s, and tells all of them the same", async (_name, headers, path) => {
  const response = await search(keyed, headers, path);
  expect(response.status).toBe(401);
  expect(response.headers.get("www-authenticate")).toBe("Bearer");
  const { requestId, ...problem } = await response.json();
  expect(requestId).toBe(response.headers.get("x-request-id"));
  expect(problem).toEqual({
    type: "/docs#problem-key",
    title: "Key required",
    status: 401,
    detail: "This service answers only with a valid key.",
    action: "Send one of the service's keys as authorization: Bearer KEY.",
    instance: "/api/search",
  });
});

it("lets in whoever brings a key", async () => {
  expect((await search(keyed, { authorization: `Bearer ${KEY}` })).status).toBe(200);
  expect((await search(keyed, { "x-api-key": "another-key-of-the-suite" })).status).toBe(200);
});

it.each([
  "/api//search?q=a",
  "/API/search?q=a",
  "/api/search/?q=a",
  "/./api/search?q=a",
  "/%61pi/search?q=a",
  "/v1/../api/search?q=a",
])("lets nobody round the keys by another spelling, such as %s", async (path) => {
  const { hostname, port } = new URL(keyed.address);
  const { get } = await import("node:http");
  const status = await new Promise((resolve, reject) => {
    get({ hostname, port, path }, (response) => resolve(response.resume().statusCode)).on("error", reject);
  });
  expect([401, 404]).toContain(status);
});

it("has no admin route to be found", async () => {
  for (const path of [
    "/admin",
    "/debug",
    "/metrics",
    "/api/admin",
    "/api/feedback",
    "/.env",
    "/.git/config",
    "/server-status",
  ])
    expect([401, 404, 405]).toContain((await search(keyed, { authorization: `Bearer ${KEY}` }, path)).status);
});
