import { Hono } from "hono";
import { expect, it } from "vitest";
import { originOf } from "./origin-of.ts";

it.each<[number, Record<string, string>, string]>([
  [0, { "x-forwarded-proto": "https", "x-forwarded-host": "forged.example" }, "http://inner:8787"],
  [1, {}, "http://inner:8787"],
  [1, { "x-forwarded-proto": "https" }, "https://inner:8787"],
  [1, { "x-forwarded-proto": "https", "x-forwarded-host": "yiju.example" }, "https://yiju.example"],
  [2, { "x-forwarded-proto": "http, https, http", "x-forwarded-host": "yiju.example" }, "https://yiju.example"],
  [1, { "x-forwarded-proto": "javascript", "x-forwarded-host": "yiju.example/<b>" }, "http://yiju.example"],
  [1, { "x-forwarded-host": "not a host" }, "http://inner:8787"],
])("behind %i trusted proxies that say %j, the origin is %s", async (trustedProxies, headers, origin) => {
  const app = new Hono().get("/", (c) => c.text(originOf(c, trustedProxies)));
  expect(await (await app.request("http://inner:8787/", { headers })).text()).toBe(origin);
});
