import { describe, expect, it } from "vitest";
import { createApp } from "../create-app.ts";
import { createFakeServices } from "../fake-services.ts";
import type { Services } from "../services.ts";
import { clientAddress } from "./client-address.ts";

const KEY = "a-key-of-sixteen-characters";
const appOf = (changes: Partial<Services>) => createApp(createFakeServices(changes));
const question = { method: "POST", body: JSON.stringify({ question: "问" }) };
const asking = (headers: Record<string, string> = {}) => ({
  ...question,
  headers: { "content-type": "application/json", ...headers },
});

describe("keys", () => {
  const app = appOf({ apiKeys: ["another-key-of-sixteen", KEY] });

  it.each([{ authorization: `Bearer ${KEY}` }, { "x-api-key": KEY }])("lets %j through", async (headers) => {
    expect((await app.request("/api/ask", asking(headers))).status).toBe(200);
  });

  it("answers a missing, a wrong and a cut key alike", async () => {
    const bodies = [];
    for (const headers of [{}, { authorization: "Bearer wrong" }, { authorization: `Bearer ${KEY.slice(0, -1)}` }]) {
      const response = await app.request("/api/ask", asking(headers));
      expect(response.status).toBe(401);
      expect(response.headers.get("www-authenticate")).toBe("Bearer");
      bodies.push({ ...(await response.json()), requestId: "" });
    }
    expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1);
  });

  it("guards every way to the articles, in the form that its callers know", async () => {
    for (const path of ["/api/search?q=a", "/api/articles", "/v1/models", "/v1/nothing"]) {
      expect((await app.request(path)).status).toBe(401);
    }
    const { error } = await (await app.request("/v1/models")).json();
    expect(error).toMatchObject({ type: "authentication_error", code: "invalid_api_key" });
    for (const path of ["/healthz", "/readyz", "/docs"]) expect((await app.request(path)).status).toBe(200);
  });
});

describe("the rate limit", () => {
  it("counts each address for itself, and says when to come back", async () => {
    let address = "10.0.0.1";
    const app = appOf({ requestsPerMinute: 2, addressOf: () => address });
    const statusOf = async (headers?: Record<string, string>) =>
      (await app.request("/api/ask", asking(headers))).status;
    expect([await statusOf(), await statusOf()]).toEqual([200, 200]);
    const refused = await app.request("/api/ask", asking({ "x-forwarded-for": "1.2.3.4" }));
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    address = "10.0.0.2";
    expect(await statusOf()).toBe(200);
    expect((await app.request("/healthz")).status).toBe(200);
  });

  it("counts each key for itself, and made-up keys for their address", async () => {
    const app = appOf({ requestsPerMinute: 1, apiKeys: [KEY, `${KEY}-2`], addressOf: () => "10.0.0.1" });
    const statusOf = async (key: string) => (await app.request("/api/ask", asking({ "x-api-key": key }))).status;
    expect([await statusOf(KEY), await statusOf(`${KEY}-2`)]).toEqual([200, 200]);
    expect(await statusOf("made-up-1")).toBe(429);
  });
});

describe("the client's address", () => {
  it.each([
    ["10.0.0.1", "1.1.1.1", 0, "10.0.0.1"],
    ["10.0.0.1", "1.1.1.1, 2.2.2.2", 1, "2.2.2.2"],
    ["10.0.0.1", "forged, 1.1.1.1, 10.0.0.9", 2, "1.1.1.1"],
    ["10.0.0.1", undefined, 1, "10.0.0.1"],
    ["::ffff:10.0.0.1", undefined, 0, "10.0.0.1"],
    ["2001:db8:1:2:3:4:5:6", undefined, 0, "2001:db8:1:2"],
    ["2001:db8::1", undefined, 0, "2001:db8:0:0"],
  ])("of %s behind %s with %i trusted proxies is %s", (peer, forwarded, proxies, address) => {
    expect(clientAddress(peer, forwarded, proxies)).toBe(address);
  });
});

it("refuses more answers at once than can be made, while the rest goes on", async () => {
  const waiting: (() => void)[] = [];
  const fake = createFakeServices();
  const app = appOf({
    answersAtOnce: 2,
    ask: async (asked, options) => {
      await new Promise<void>((resolve) => waiting.push(resolve));
      return fake.ask(asked, options);
    },
  });
  const running = [app.request("/api/ask", asking()), app.request("/api/ask", asking())];
  await expect.poll(() => waiting.length).toBe(2);
  const refused = await app.request("/api/ask", asking());
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "2"]);
  expect((await app.request("/healthz")).status).toBe(200);
  for (const resolve of waiting) resolve();
  expect((await Promise.all(running)).map(({ status }) => status)).toEqual([200, 200]);
});
