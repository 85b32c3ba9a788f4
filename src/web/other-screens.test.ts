import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Answer } from "../domain/answer.ts";
import { createFakeServices, fakeAnswer, fakeArticle, holding } from "../http/fake-services.ts";
import { chromiumPath } from "../testing/chromium.ts";
import { askOn, scriptedPages } from "../testing/scripted-pages.ts";

const articles = Array.from({ length: 60 }, (_, i) => ({ ...fakeArticle, id: `a${i}`, title: `第${i}篇` }));
const services = { index: { ...createFakeServices().index, ...holding([...articles, fakeArticle]) } };

const languagesOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .evaluateAll((elements) => elements.map((element) => element.closest<HTMLElement>("[lang]")?.lang));

describe.skipIf(!chromiumPath)("languages, lists and searches on the page", () => {
  const { open } = scriptedPages();

  it("marks what is said in English as English, also aloud, and quotations as Chinese", async () => {
    const notice = { text: "Also said close by:", kind: "notice" as const, citations: [], verified: true };
    const answer: Answer = {
      ...fakeAnswer,
      language: "en",
      sentences: [...fakeAnswer.sentences, notice],
      notices: ["The articles are in Chinese."],
    };
    const { page } = await open({ ask: async () => answer });
    await askOn(page, "What does the reform bring?");
    expect(await languagesOf(page, ".sentence.notice, .notices li")).toEqual(["en", "en"]);
    expect(await languagesOf(page, ".sentence.quote q")).toEqual(["zh-CN"]);
    expect(await languagesOf(page, "[role=log] p")).toEqual(["zh-CN", "en"]);
    expect(await page.locator(".head").innerText()).toMatch(/\b1 quotation, 1 article/u);
  });

  it("comes to a screen by itself once the network is back", async () => {
    const { page, context } = await open(services);
    await context.setOffline(true);
    await page.getByRole("link", { name: "Articles" }).click();
    await page.locator(".failure").waitFor();
    await context.setOffline(false);
    await page.locator(".year li").first().waitFor();
  });

  it("comes back to the same place of a list", async () => {
    const { page, server } = await open(services);
    await page.goto(`${server.address}articles`);
    await page.locator(".year li").nth(30).locator("a").click();
    await page.locator("main.article").waitFor();
    await page.goBack();
    await page.locator(".year li").first().waitFor();
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(500);
    const place = await page.evaluate(() => scrollY);
    await page.getByRole("link", { name: "Timeline" }).click();
    await page.getByRole("heading", { name: "Timeline" }).waitFor();
    await page.goBack();
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(place);
  });

  it("says why a list is empty, and that no passage holds the words searched for", async () => {
    const { page, server } = await open(services);
    await page.goto(`${server.address}articles?from=2025-01-01&to=2024-01-01`);
    await page.getByText("“从”晚于“到”").waitFor();
    await page.goto(`${server.address}articles?from=2030-01-01`);
    await page.getByText("没有符合的文章").waitFor();
    await page.goto(`${server.address}articles?q=火星移民`);
    await page.getByText("没有一段含有“火星移民”").waitFor();
    await page.goto(`${server.address}articles?q=账户`);
    await page.locator(".hits li").first().waitFor();
    expect(await page.getByText("没有一段含有").count()).toBe(0);
  });
});
