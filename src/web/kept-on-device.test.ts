import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { fakeAnswer } from "../http/fake-services.ts";
import { chromiumPath } from "../testing/chromium.ts";
import { askOn, questionsOn, scriptedPages } from "../testing/scripted-pages.ts";

const services = {
  async ask({ question }: { question: string }, { signal }: { signal: AbortSignal }) {
    if (!question.startsWith("慢")) return { ...fakeAnswer, answer: `答${question}` };
    await new Promise((resolve) => signal.addEventListener("abort", resolve));
    throw signal.reason;
  },
};

const history = async (page: Page) => {
  await page.getByRole("link", { name: "History" }).click();
  await page.locator(".screen h1").waitFor();
  return page.locator(".history .title").allInnerTexts();
};
const keptQuestions = (page: Page) =>
  page.evaluate(() =>
    JSON.parse(localStorage.getItem("yiju.conversations") ?? "[]").map(({ turns }: { turns: { question: string }[] }) =>
      turns.map(({ question }) => question),
    ),
  );

describe.skipIf(!chromiumPath)("what the device keeps", () => {
  const { open } = scriptedPages();

  const openTwoTabs = async () => {
    const { page: first, context, server } = await open(services);
    const second = await context.newPage();
    await second.goto(server.address);
    return { first, second, server };
  };

  it("holds what two tabs ask, and a deletion in one holds in the other", async () => {
    const { first, second } = await openTwoTabs();
    await askOn(first, "甲一？");
    await askOn(second, "乙一？");
    await askOn(first, "甲二？");
    expect(await keptQuestions(first)).toEqual([["甲一？", "甲二？"], ["乙一？"]]);
    expect(await history(second)).toEqual(["甲一？", "乙一？"]);
    await second.getByRole("button", { name: "Delete: 甲一？" }).click();
    await expect.poll(() => questionsOn(first)).toEqual([]);
    await askOn(first, "甲三？");
    expect(await keptQuestions(first)).toEqual([["甲三？"], ["乙一？"]]);
  });

  it("does not show, nor keep anew, what was deleted here", async () => {
    const { page } = await open(services);
    await askOn(page, "一？");
    await history(page);
    await page.getByRole("button", { name: "Delete all" }).click();
    await page.getByRole("button", { name: "Press again" }).click();
    await page.getByRole("link", { name: "Ask", exact: false }).first().click();
    await page.locator("#question").waitFor();
    expect(await questionsOn(page)).toEqual([]);
    await askOn(page, "二？");
    expect(await keptQuestions(page)).toEqual([["二？"]]);
  });

  it("finds a question and a draft again after a reload in mid-answer, and a draft after another screen", async () => {
    const { page } = await open(services);
    await askOn(page, "一？");
    await page.fill("#question", "慢二？");
    await page.press("#question", "Enter");
    await page.fill("#question", "半句");
    await page.reload();
    await page.getByText("已停止").first().waitFor();
    expect(await questionsOn(page)).toEqual(["一？", "慢二？"]);
    expect(await page.inputValue("#question")).toBe("半句");
    await history(page);
    await page.goBack();
    expect(await page.inputValue("#question")).toBe("半句");
  });

  it("keeps the limit to one article over a reload and in the history, and says it of each question", async () => {
    const { page, server } = await open(services);
    await page.goto(`${server.address}?article=fake-reform&title=某文`);
    await page.locator(".scope").waitFor();
    await page.reload();
    expect(await page.locator(".scope").innerText()).toContain("只问 《某文》");
    await askOn(page, "一？");
    await page.getByRole("button", { name: "Ask all articles" }).click();
    await askOn(page, "二？");
    await page.reload();
    await page.locator(".turn").nth(1).waitFor();
    expect(await page.locator(".scope").count()).toBe(0);
    expect((await page.locator(".turn").allInnerTexts()).map((turn) => turn.includes("只问《某文》"))).toEqual([
      true,
      false,
    ]);
  });

  it("keeps the question that a new conversation cuts short", async () => {
    const { page } = await open(services);
    await page.fill("#question", "慢一？");
    await page.press("#question", "Enter");
    await page.getByRole("button", { name: "New" }).click();
    expect(await history(page)).toEqual(["慢一？"]);
    await page.locator(".history .open").click();
    await page.getByText("已停止").first().waitFor();
    expect(await questionsOn(page)).toEqual(["慢一？"]);
  });
});
