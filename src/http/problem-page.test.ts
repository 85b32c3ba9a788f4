import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { createApp } from "./create-app.ts";
import { createFakeServices } from "./fake-services.ts";
import { Problem } from "./problem.ts";
import { problemPageResponse } from "./problem-page.ts";

const browser = { headers: { accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8" } };
const get = async (path: string, options: RequestInit = {}) => createApp(createFakeServices()).request(path, options);

describe("what is not there", () => {
  it.each([
    ["/articles/no-such", "没有这篇文章", "There is no such article"],
    ["/no-such", "没有这一页", "There is no such page"],
  ])("is told to a person at %s in a page with ways on", async (path, zh, en) => {
    const response = await get(path, browser);
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toMatch(/^text\/html/u);
    expect(response.headers.get("content-security-policy")).toMatch(/^default-src 'none'/u);
    const page = await response.text();
    for (const shown of [zh, en, 'href="/articles"', 'href="/"']) expect(page).toContain(shown);
    expect(page).not.toContain("no-such");
  });

  it.each([
    ["/articles/no-such", { headers: { accept: "application/json" } }],
    ["/articles/no-such", {}],
    ["/api/articles/no-such", browser],
    ["/v1/models/no-such", browser],
  ])("is told to a program at %s in JSON", async (path, options) => {
    const response = await get(path, options);
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toMatch(/json/u);
  });
});

it("varies by what the response varied by before, too", async () => {
  const app = new Hono();
  app.get("/", (c) => {
    c.header("vary", "origin");
    return problemPageResponse(new Problem(404, "not-found", "Not found", "Nothing is here.", "Look elsewhere."), c);
  });
  expect((await app.request("/")).headers.get("vary")).toBe("origin, accept");
});
