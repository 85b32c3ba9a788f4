import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Answer } from "../domain/answer.ts";
import { fakeAnswer, fakeCitation } from "../http/fake-services.ts";
import { chromiumPath } from "../testing/chromium.ts";
import { askOn, desktop, scriptedPages } from "../testing/scripted-pages.ts";

const numbers = Array.from({ length: 12 }, (_, i) => i + 1);
/** Longer than a window, each sentence with a source of its own. */
const longAnswer: Answer = {
  ...fakeAnswer,
  status: "partial",
  sentences: numbers.map((n) => ({
    ...fakeAnswer.sentences[0],
    text: "目前已覆盖全国。",
    kind: "quote",
    citations: [n],
    verified: true,
  })),
  citations: numbers.map((n) => ({ ...fakeCitation, n, speaker: `第${n}人` })),
  closest: [{ ...fakeCitation, n: 13 }],
};
const services = { ask: async () => longAnswer };

const contentWidth = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

describe.skipIf(!chromiumPath)("the page in narrow and low windows", () => {
  const { open } = scriptedPages();

  it.each([
    [320, 16],
    [390, 24],
    [390, 32],
  ])("fits %i px with letters of %i px: navigation, box and sheet", async (width, letters) => {
    const { page, context, server } = await open(
      services,
      {},
      { viewport: { width, height: 780 }, hasTouch: true, isMobile: true },
    );
    const session = await context.newCDPSession(page);
    await session.send("Page.setFontSizes", { fontSizes: { standard: letters } });
    await page.reload();
    expect(await contentWidth(page)).toBe(width);
    await askOn(page, "问？");
    expect(await contentWidth(page)).toBe(width);
    const box = await page.locator("#question").boundingBox();
    expect(box?.width).toBeGreaterThan(6 * letters);
    await page.locator("button.cite").first().tap();
    await page.locator("dialog:modal mark.cited").waitFor();
    const close = await page.getByRole("button", { name: "Close source" }).boundingBox();
    expect((close?.x ?? width) + (close?.width ?? 0)).toBeLessThanOrEqual(width);
    for (const path of ["articles", "timeline?q=改革", "history"]) {
      await page.goto(server.address + path);
      await page.locator(".screen h1").waitFor();
      expect([path, await contentWidth(page)]).toEqual([path, width]);
    }
  });

  it("hides what passes behind the question box whole, its quotation marks too", async () => {
    const { page } = await open(services, {}, { viewport: { width: 390, height: 700 } });
    await askOn(page, "问？");
    const left = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => element.getBoundingClientRect().left);
    const markWidth = await page
      .locator(".sentence.quote q")
      .first()
      .evaluate((element) => Number.parseFloat(getComputedStyle(element, "::before").width));
    expect(markWidth).toBeGreaterThan(5);
    expect(await left(".ask")).toBeLessThanOrEqual((await left(".sentence.quote")) - markWidth);
  });

  it("never leads the keyboard behind the question box, however long the draft", async () => {
    const { page } = await open(services, {}, { viewport: { width: 390, height: 700 } });
    await askOn(page, "问？");
    await page.fill("#question", "长\n\n\n\n句");
    await page.locator(".asked h2").focus();
    const covered: string[] = [];
    for (let i = 0; i < 20; i++) {
      await page.keyboard.press("Tab");
      const name = await page.evaluate(() => {
        const { activeElement } = document;
        if (!activeElement || activeElement.closest(".ask")) return "";
        const box = document.querySelector(".ask")?.getBoundingClientRect();
        // Edges fall between pixels; what covers less than one covers nothing.
        return activeElement.getBoundingClientRect().bottom > (box?.top ?? 0) + 1 ? activeElement.outerHTML : "";
      });
      if (name) covered.push(name);
    }
    expect(covered).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.closest(".ask, .foot, .closest") !== null)).toBe(true);
  });

  it("keeps the focus on the step to the last citation, so that Escape still closes", async () => {
    const { page } = await open(services, {}, desktop);
    await askOn(page, "问？");
    await page.locator("button.cite").nth(11).press("Enter");
    const next = page.getByRole("button", { name: "Next citation" });
    await next.press("Enter");
    await next.press("Enter");
    expect(await next.getAttribute("aria-disabled")).toBe("true");
    expect(await page.locator("#panel [role=status]").innerText()).toContain("13 / 13");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toContain("Next");
    await page.keyboard.press("Escape");
    await page.locator("#panel").waitFor({ state: "detached" });
  });
});
