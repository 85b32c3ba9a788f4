import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fakeArticle, fakeCitation } from "../http/fake-services.ts";
import { accessibilityFaults, chromiumPath, launchChromium, openPage } from "../testing/chromium.ts";
import { listen, type PageServer, servePage } from "../testing/page-server.ts";

const LARGEST_IN_BYTES = 40 * 1024;

describe.skipIf(!chromiumPath)("the widget on another origin", () => {
  let browser: Browser;
  let service: PageServer;
  let site: PageServer;
  let stranger: PageServer;

  beforeAll(async () => {
    browser = await launchChromium();
    const host = async () => {
      const server = await listen((request) => {
        const page = `<!doctype html><html lang="zh"><head><title>某局</title>
<style>html { font-size: 5px } p, button, h1 { color: rgb(1, 2, 3) !important; font-size: 40px }</style></head>
<body><main><h1>某局</h1><p id="theirs">欢迎</p></main><script src="${service.address}widget.js" data-label="问政策"></script></body></html>`;
        const policy = `default-src 'none'; script-src ${service.address}; connect-src ${service.address}; style-src 'unsafe-inline'`;
        const isPage = new URL(request.url).pathname === "/";
        return new Response(isPage ? page : null, {
          status: isPage ? 200 : 204,
          headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": policy },
        });
      });
      return server;
    };
    site = await host();
    stranger = await host();
    service = await servePage({ corsOrigins: [new URL(site.address).origin] });
  });

  afterAll(async () => {
    await browser?.close();
    await Promise.all([service, site, stranger].map((server) => server?.stop()));
  });

  it("answers in a shadow tree and opens the source, untouched by the site's styles and touching nothing", async () => {
    const { page, faults } = await openPage(browser, { viewport: { width: 1024, height: 768 } });
    await page.goto(site.address);
    const before = await page.locator("#theirs").evaluate((element) => getComputedStyle(element).cssText);
    await page.getByRole("button", { name: "问政策" }).click();
    await page.getByRole("textbox", { name: "Question" }).fill("问？");
    await page.keyboard.press("Enter");
    const quote = page.locator("yiju-widget .sentence.quote");
    await quote.waitFor();
    expect(await quote.locator("q").innerText()).toBe(fakeCitation.quote);
    expect(await quote.evaluate((element) => getComputedStyle(element).fontSize)).toBe("17.6px");
    await page.locator("yiju-widget button.cite").click();
    const marked = page.locator("yiju-widget mark.cited");
    await marked.first().waitFor();
    expect(await marked.allInnerTexts()).toEqual([fakeArticle.text.slice(fakeCitation.start, fakeCitation.end)]);
    expect(await page.locator("#theirs").evaluate((element) => getComputedStyle(element).cssText)).toBe(before);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it("tells a site that is not allowed what to do", async () => {
    const { page } = await openPage(browser);
    await page.goto(stranger.address);
    await page.getByRole("button", { name: "问政策" }).click();
    await page.getByRole("textbox", { name: "Question" }).fill("问？");
    await page.keyboard.press("Enter");
    await page.locator("yiju-widget .failure").waitFor();
    expect(await page.locator("yiju-widget .failure").innerText()).toContain("CORS_ORIGINS");
    expect(await page.locator("yiju-widget .sentence").count()).toBe(0);
  });

  it("is small, and needs no other file", async () => {
    const script = await (await fetch(new URL("/widget.js", service.address))).text();
    expect(gzipSync(script).byteLength).toBeLessThan(LARGEST_IN_BYTES);
    expect(script).not.toMatch(/\bimport\s*\(|https?:\/\/(?!www\.w3\.org)/u);
  });
});
