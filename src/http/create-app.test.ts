import { describe, expect, it } from "vitest";
import { createApp } from "./create-app.ts";
import { createFakeServices, fakeArticle, fakePassage, holding } from "./fake-services.ts";
import { createStartingApp } from "./starting-app.ts";

const get = (path: string, services = createFakeServices(), init: RequestInit = {}) =>
  createApp(services).request(path, init);

describe("GET /api/search", () => {
  it("gives k hits, ten by default", async () => {
    const body = await (await get("/api/search?q=%E6%94%B9%E9%9D%A9&k=3")).json();
    expect(body.degraded).toBe(false);
    expect(body.hits.map((hit: { rank: number }) => hit.rank)).toEqual([1, 2, 3]);
    expect(Object.keys(body.hits[0]).sort()).toEqual([
      "articleId",
      "end",
      "passageId",
      "rank",
      "score",
      "start",
      "text",
      "title",
    ]);
    expect((await (await get("/api/search?q=a")).json()).hits).toHaveLength(10);
  });

  it.each(["", "?q=", "?q=%20", "?q=a&k=0", "?q=a&k=51", "?q=a&k=x", "?q=a&k=1.5", `?q=${"a".repeat(2001)}`])(
    "refuses %s",
    async (query) => {
      expect((await get(`/api/search${query}`)).status).toBe(422);
    },
  );

  it.each(["?q=%", "?q=%ff%fe", "?q=a%00b"])("takes the odd query %s without failing", async (query) => {
    expect((await get(`/api/search${query}`)).status).toBeLessThan(500);
  });
});

describe("articles", () => {
  it("are listed without their texts, with the questions that they print", async () => {
    const { articles } = await (await get("/api/articles")).json();
    expect(articles[0]).toMatchObject({
      id: "fake-reform",
      publishedOn: "2023-02-25",
      publishedOnBasis: "inferred",
      titleBasis: "ours",
      subtitle: null,
      passageCount: 1,
      questions: ["问：改革带来什么？"],
    });
    expect(articles[0]).not.toHaveProperty("text");
  });

  it("are listed a part at a time, by id or the newest first, with how many there are", async () => {
    const dated = (id: string, value: string) => ({
      ...fakeArticle,
      id,
      publishedOn: { value, basis: "printed" as const },
    });
    const services = createFakeServices();
    const index = { ...services.index, ...holding([dated("a", "2023"), dated("b", "2025"), dated("c", "2024")]) };
    const list = async (query: string) => {
      const { articles, total } = await (await get(`/api/articles?${query}`, { ...services, index })).json();
      return [articles.map(({ id }: { id: string }) => id).join(""), total];
    };
    expect(await list("")).toEqual(["abc", 3]);
    expect(await list("offset=1&limit=1")).toEqual(["b", 3]);
    expect(await list("order=newest&limit=2")).toEqual(["bc", 3]);
    expect(await list("offset=3")).toEqual(["", 3]);
    for (const wrong of ["limit=0", "limit=1001", "offset=-1", "order=oldest"])
      expect((await get(`/api/articles?${wrong}`)).status).toBe(422);
  });

  it("come one by one with spans that hold in their text", async () => {
    const article = await (await get("/api/articles/fake-reform")).json();
    expect(article.text).toBe(fakeArticle.text);
    for (const each of [...article.passages, ...article.outline])
      expect(article.text.slice(each.start, each.end)).toBe(each.text);
    expect(article.passages[0]).toMatchObject({ id: fakePassage.id, speaker: { name: "某司负责人" } });
    expect(article.defects).toHaveLength(1);
    expect(article.missing).toEqual([{ at: fakeArticle.text.length, comment: "下转第二版" }]);
  });

  it.each(["/api/articles/nowhere", "/articles/nowhere", "/articles/%E0%A4%A", "/api/nothing", "/nothing"])(
    "%s is a 404",
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ status: 404, requestId: expect.stringMatching(/\S/u) });
    },
  );
});

describe("the rest", () => {
  it("reports life and readiness apart, with the reason", async () => {
    const services = createFakeServices({ ready: async () => ({ ready: false, reason: "No index yet." }) });
    expect((await get("/healthz", services)).status).toBe(200);
    const response = await get("/readyz", services);
    expect(response.status).toBe(503);
    expect((await response.json()).detail).toBe("No index yet.");
    expect((await get("/readyz")).status).toBe(200);
  });

  it("says what is under way while it starts", async () => {
    const app = createStartingApp(() => "Building the index.");
    expect((await app.request("/healthz")).status).toBe(200);
    for (const path of ["/readyz", "/api/search?q=a", "/"]) {
      const response = await app.request(path);
      expect(response.status).toBe(503);
      expect((await response.json()).detail).toBe("Building the index.");
    }
    const page = await app.request("/", { headers: { accept: "text/html" } });
    expect(page.status).toBe(503);
    expect(await page.text()).toMatch(/http-equiv="refresh"[\s\S]*Building the index\./u);
  });

  it("describes every route in an OpenAPI document whose references resolve", async () => {
    const document = await (await get("/openapi.json")).json();
    expect(document.openapi).toBe("3.1.0");
    expect(Object.keys(document.paths).sort()).toEqual(
      [
        "/api/about",
        "/api/articles",
        "/api/articles/{id}",
        "/api/articles/{id}/page",
        "/api/ask",
        "/api/search",
        "/api/suggestions",
        "/api/feedback",
        "/api/timeline",
        "/articles/{id}",
        "/healthz",
        "/readyz",
        "/v1/chat/completions",
        "/v1/models",
        "/v1/models/{id}",
      ].sort(),
    );
    const references = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/gu)].map(
      (match) => match[1] ?? "",
    );
    expect(references.length).toBeGreaterThan(5);
    for (const name of references) expect(document.components.schemas).toHaveProperty(name);
    expect(document.components.schemas.Question.properties.question.maxLength).toBe(2000);
  });

  it("shows the document without anything fetched from elsewhere", async () => {
    const page = await (await get("/docs")).text();
    expect(page).toContain("POST /api/ask");
    for (const call of [
      "--data-urlencode &#39;q=门诊共济&#39;",
      "--data-urlencode &#39;s=0-40&#39;",
      "&quot;verdict&quot;:&quot;up&quot;",
      "&quot;model&quot;:&quot;yiju&quot;",
    ])
      expect(page).toContain(call);
    expect(page).toContain('id="problem-too-large"');
    expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//u);
  });

  it.each(["/docs", "/articles/fake-reform", "/api/articles", "/nothing"])(
    "sets strict headers on %s",
    async (path) => {
      const { headers } = await get(path);
      expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'; script-src 'self';/u);
      expect(headers.get("content-security-policy")).not.toContain("unsafe");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
    },
  );

  it("serves the page's files", async () => {
    const pageAssets = new Map([["/", { body: "<!doctype html>", contentType: "text/html; charset=utf-8" }]]);
    const response = await get("/", createFakeServices({ pageAssets }));
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(await response.text()).toBe("<!doctype html>");
  });

  it("allows just the named origins", async () => {
    const services = createFakeServices({ corsOrigins: ["https://good.example"] });
    const from = async (origin: string) =>
      (await get("/api/articles", services, { headers: { origin } })).headers.get("access-control-allow-origin");
    expect(await from("https://good.example")).toBe("https://good.example");
    expect(await from("https://bad.example")).toBeNull();
  });
});
