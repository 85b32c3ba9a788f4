import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { fakeAnswer } from "../http/fake-services.ts";
import { chromiumPath } from "../testing/chromium.ts";
import { askOn, questionsOn, scriptedPages } from "../testing/scripted-pages.ts";

// Answers that end only when they are told to stop, where the question asks for it.
const services = {
  async ask({ question }: { question: string }, { signal }: { signal: AbortSignal }) {
    if (!question.startsWith("慢")) return { ...fakeAnswer, answer: `答${question}` };
    await new Promise((resolve) => signal.addEventListener("abort", resolve));
    throw signal.reason;
  },
};

const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.getAttribute("aria-label") ?? activeElement?.textContent ?? activeElement?.tagName;
  });

describe.skipIf(!chromiumPath)("a question stopped, edited or asked once more", () => {
  const { open } = scriptedPages();

  it.each(["click", "double click", "Enter"])("stops by %s, and keeps the draft of the next question", async (how) => {
    const { page } = await open(services);
    await page.fill("#question", "慢一？");
    await page.press("#question", "Enter");
    const stop = page.getByRole("button", { name: "Stop" });
    await stop.waitFor();
    await page.fill("#question", "半句");
    if (how === "click") await stop.click();
    if (how === "double click") await stop.dblclick();
    if (how === "Enter") await stop.press("Enter");
    await page.getByText("已停止").first().waitFor();
    await page.waitForTimeout(200);
    expect(await questionsOn(page)).toEqual(["慢一？"]);
    expect(await page.inputValue("#question")).toBe("半句");
    if (how === "Enter") expect(await page.evaluate(() => document.activeElement?.id)).toBe("question");
  });

  it("keeps the later turns when an earlier question is asked again, edited or stopped", async () => {
    const { page, faults } = await open(services);
    for (const question of ["一？", "二？", "三？"]) await askOn(page, question);
    await page.getByRole("button", { name: "Again" }).first().press("Enter");
    await expect.poll(() => page.locator(".foot").count()).toBe(3);
    expect(await questionsOn(page)).toEqual(["一？", "二？", "三？"]);
    expect(await focused(page)).toBe("一？");

    await page.getByRole("button", { name: "Edit" }).nth(1).press("Enter");
    await page.keyboard.press("Escape");
    expect(await focused(page)).toMatch(/^修改\s*Edit$/u);
    await page.keyboard.press("Enter");
    await page.getByRole("textbox", { name: "Edit the question" }).fill("慢二？");
    await page.keyboard.press("Enter");
    expect(await questionsOn(page)).toEqual(["一？", "慢二？", "三？"]);
    expect(await focused(page)).toBe("慢二？");
    await page.getByRole("button", { name: "Stop" }).click();
    await page.getByText("已停止").first().waitFor();

    await page.reload();
    await page.locator(".turn").nth(2).waitFor();
    expect(await questionsOn(page)).toEqual(["一？", "慢二？", "三？"]);
    expect(faults).toEqual([]);
  });
});
