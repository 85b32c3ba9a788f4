import { mkdir, mkdtemp, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accessibilityFaults, chromiumPath, launchChromium, openPage } from "../testing/chromium.ts";
import { layoutShift, watchShifts } from "../testing/layout-shift.ts";
import { type ProductServer, startProduct } from "../testing/product-server.ts";

const question = "此次改革可为参保人带来哪些获益？";
const phone = { viewport: { width: 360, height: 780 } };
const desktop = { viewport: { width: 1440, height: 900 } };

/** How often the times are taken. */
const RUNS = 5;

// The whole product: the repository's articles, the real model and index, a real browser.
describe.skipIf(!chromiumPath)("the chat page", () => {
  let folder: string;
  let server: ProductServer;
  let browser: Browser;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "yiju-page-"));
    await mkdir(resolve("data/models"), { recursive: true });
    // Feedback goes to a folder of the test's own; the model and the index are the ones at hand.
    await symlink(resolve("data/models"), join(folder, "models"), "junction");
    const environment = { DATA_DIR: folder, LANCEDB_URI: resolve("data/index"), RATE_LIMIT_PER_MINUTE: "10000" };
    [server, browser] = await Promise.all([startProduct(environment), launchChromium()]);
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const open = async (path = "/", options: Parameters<typeof openPage>[1] = desktop) => {
    const opened = await openPage(browser, options);
    await opened.page.goto(new URL(path, server.address).href);
    return opened;
  };

  it("answers, and every citation opens the article at the very words", async () => {
    const { page, faults } = await open();
    await ask(page, question);
    expect(await page.locator(".head").innerText()).toContain("截至 2023-02-25");
    const marks = page.locator("button.cite");
    const count = await marks.count();
    expect(count).toBeGreaterThan(1);
    for (let i = 0; i < count; i++) {
      await marks.nth(i).click();
      const quote = await page.locator(".sentence.quote q").nth(i).innerText();
      await expect.poll(() => highlighted(page)).toBe(quote);
      expect(await isInView(page, "#panel mark.cited")).toBe(true);
    }
    await page.getByRole("button", { name: "Previous citation" }).click();
    await expect
      .poll(() => highlighted(page))
      .toBe(
        await page
          .locator(".sentence.quote q")
          .nth(count - 2)
          .innerText(),
      );
    await page.getByRole("button", { name: "As printed" }).click();
    await page.locator(".page-text mark.cited").waitFor();
    expect(await isInView(page, ".page-text mark.cited")).toBe(true);
    const onPage = await page.locator(".page-text mark.cited").innerText();
    expect(onPage.replace(/\s/gu, "")).toBe(
      await page
        .locator(".sentence.quote q")
        .nth(count - 2)
        .innerText(),
    );
    expect(faults).toEqual([]);
  });

  it("copies a quotation with its reference, and the link that asks the question again", async () => {
    const { page, faults } = await open("/", { ...desktop, permissions: ["clipboard-read", "clipboard-write"] });
    await ask(page, question);
    await page.locator("button.cite").first().click();
    await page.getByRole("button", { name: "Copy quotation" }).click();
    const quote = await page.locator(".sentence.quote q").first().innerText();
    await expect.poll(() => clipboard(page)).toContain(`“${quote}”\n新华社记者. `);
    expect(await clipboard(page)).toMatch(/答记者问\[N\]\. 新华社, \[2023-02-25\]\.\nhttp/u);
    await page.getByRole("button", { name: "Link" }).click();
    await expect.poll(() => clipboard(page)).toContain("/#q=");
    const link = await clipboard(page);
    await page.goto("about:blank");
    await page.goto(link);
    await page.locator(".sentence.quote").first().waitFor();
    expect(await page.locator(".asked h2").allInnerTexts()).toContain(question);
    expect(faults).toEqual([]);
  });

  it("asks and copies on an intranet as well, where plain HTTP takes half of the browser's interfaces away", async () => {
    const { page, faults } = await openPage(browser, desktop);
    await page.goto(server.address.replace("127.0.0.1", "yiju.test"));
    expect(await page.evaluate(() => [isSecureContext, "randomUUID" in crypto])).toEqual([false, false]);
    await ask(page, question);
    await page.locator("button.cite").first().click();
    await page.getByRole("button", { name: "Copy quotation" }).click();
    await page.getByText("已复制").waitFor();
    await page.locator("#question").fill("");
    await page.keyboard.press("Control+V");
    expect(await page.inputValue("#question")).toContain(await page.locator(".sentence.quote q").first().innerText());
    expect(faults).toEqual([]);
  });

  it("takes a follow-up, shows how it was understood, and edits, repeats and forgets", async () => {
    const { page, faults } = await open();
    await ask(page, "职工医保个人账户可以给家人用吗？");
    await ask(page, "那退休人员呢？");
    expect(await page.locator(".turn").last().innerText()).toContain("按这个问题理解");
    await page.getByRole("button", { name: "on its own" }).click();
    await answered(page);
    expect(await page.locator(".turn").last().innerText()).not.toContain("按这个问题理解");
    await page.getByRole("button", { name: "Edit" }).first().click();
    await page.getByRole("textbox", { name: "Edit the question" }).fill(question);
    await page.keyboard.press("Enter");
    await answered(page);
    await expect.poll(() => page.locator(".asked h2").allInnerTexts()).toEqual([question, "那退休人员呢？"]);
    await page.getByRole("button", { name: "Again" }).first().click();
    await expect.poll(() => page.locator(".foot").count()).toBe(2);

    await page.reload();
    await answered(page);
    await page.getByRole("link", { name: "History" }).click();
    await page.getByRole("button", { name: "Delete all" }).click();
    await page.getByRole("button", { name: "Press again" }).click();
    await page.getByText("还没有记录").waitFor();
    expect(await page.evaluate(() => localStorage.getItem("yiju.conversations") ?? "")).not.toContain(question);
    expect(faults).toEqual([]);
  });

  it("abstains with help: what is missing, and the closest passages to open", async () => {
    const { page, faults } = await open();
    await ask(page, "火星移民补贴多少钱？");
    await page.locator(".answer.abstained").waitFor();
    expect(await page.locator(".sentence.quote").count()).toBe(0);
    const closest = page.locator(".closest li button").first();
    const quote = await closest.locator("q").innerText();
    await closest.click();
    await expect.poll(() => highlighted(page)).toBe(quote);
    expect(faults).toEqual([]);
  });

  it("speaks English to those who ask in English, with the quotations as they are", async () => {
    const { page, faults } = await open();
    await ask(page, "What benefits does the outpatient reform of employee medical insurance bring?");
    expect(await page.locator(".sentence.notice").first().innerText()).toMatch(/[a-z]{4}/u);
    await page.locator(".answer q[lang=zh-CN], .closest q[lang=zh-CN]").first().waitFor();
    expect(faults).toEqual([]);
  });

  it("keeps what readers say of an answer beside question and answer", async () => {
    const { page, faults } = await open();
    await ask(page, question);
    await page.getByRole("button", { name: "Not helpful" }).click();
    await page.getByRole("textbox", { name: "Optional" }).fill("太短 <b>了</b>");
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByText("意见已收到").waitFor();
    const lines = (await readFile(join(folder, "feedback.jsonl"), "utf8")).trim().split("\n");
    const last = JSON.parse(lines.at(-1) ?? "");
    expect(last).toMatchObject({ verdict: "down", question, comment: "太短 <b>了</b>", status: "answered" });
    expect(last.citations[0].quote).toBe(await page.locator(".sentence.quote q").first().innerText());
    expect(faults).toEqual([]);
  });

  it("lists, filters and searches the articles, and follows a subject", async () => {
    const { page, faults } = await open("/articles");
    await page.locator(".year li").first().waitFor();
    const all = await page.locator(".year li").count();
    await page.getByLabel("Kind").selectOption("interview");
    await expect.poll(() => page.locator(".year li").count()).toBeLessThan(all);
    await page.reload();
    await expect.poll(() => page.locator(".year li").count()).toBeGreaterThan(0);
    expect(await page.locator(".year li").count()).toBeLessThan(all);
    await page.getByLabel("Kind").selectOption("");
    await page.getByRole("searchbox").fill("个人账户");
    await page.keyboard.press("Enter");
    await page.locator(".hits mark").first().waitFor();
    expect(await page.locator(".hits mark").first().innerText()).toBe("个人账户");
    await page.getByRole("link", { name: "Timeline" }).last().click();
    await page.locator(".timeline li").first().waitFor();
    const dates = await page.locator(".timeline .date").allInnerTexts();
    const lastDays = dates.map((date) => `${date.replace("＊", "")}-99`);
    expect(lastDays).toEqual([...lastDays].sort());
    await page.locator(".timeline a").first().click();
    await page.locator("main.article mark.cited").first().waitFor();
    await page.getByRole("link", { name: "Ask about it" }).click();
    await page.getByText("This article only").waitFor();
    expect(faults).toEqual([]);
  });

  it("works by keyboard alone: ask, reach a mark, read, step, come back to the mark", async () => {
    const { page, faults } = await open();
    await page.keyboard.type(question);
    await page.keyboard.press("Enter");
    await answered(page);
    await tabTo(page, (element) => element.className.includes("cite"));
    const mark = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    expect(mark).toContain("Source 1");
    await page.keyboard.press("Enter");
    await page.locator("#panel mark.cited").waitFor();
    await tabTo(page, (element) => element.getAttribute("aria-label")?.includes("Next citation") ?? false, "Shift+Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => highlighted(page)).toBe(await page.locator(".sentence.quote q").nth(1).innerText());
    await page.keyboard.press("Escape");
    await page.locator("#panel").waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(mark);
    expect(faults).toEqual([]);
  });

  it("fits a phone: nothing wider than 360 px, the article as a sheet that keeps the focus", async () => {
    const { page, faults } = await openPage(browser, { ...phone, hasTouch: true });
    await page.addInitScript(watchShifts);
    await page.goto(server.address);
    await page.locator(".suggestions li").first().waitFor();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await ask(page, question);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await layoutShift(page)).toBeLessThanOrEqual(0.02);
    await page.locator("button.cite").first().tap();
    await page.locator("dialog:modal mark.cited").waitFor();
    expect(await isInView(page, "dialog:modal mark.cited")).toBe(true);
    for (let i = 0; i < 12; i++) await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("dialog, body")?.tagName)).not.toBe("MAIN");
    await page.keyboard.press("Escape");
    await page.locator("#panel").waitFor({ state: "detached" });
    await page.locator("button.cite").first().tap();
    await page.locator("dialog:modal mark.cited").waitFor();
    await page.goBack();
    await page.locator("#panel").waitFor({ state: "detached" });
    expect(await page.locator(".turn").count()).toBe(1);
    for (const path of ["/articles", "/timeline?q=医保", "/history", "/articles/2023-outpatient-pooling-interview"]) {
      await page.goto(new URL(path, server.address).href);
      await page.locator("h1").waitFor();
      expect([path, await overflow(page)]).toEqual([path, Math.min(0, await overflow(page))]);
    }
    expect(faults).toEqual([]);
  });

  it.each(["light", "dark"] as const)("has no fault that axe-core finds, in the %s", async (colorScheme) => {
    const { page, faults } = await open("/", { ...desktop, colorScheme, reducedMotion: "reduce" });
    await page.locator(".suggestions li").first().waitFor();
    expect(["welcome", await accessibilityFaults(page)]).toEqual(["welcome", []]);
    await ask(page, "火星移民补贴多少钱？");
    expect(["abstained", await accessibilityFaults(page)]).toEqual(["abstained", []]);
    await page.getByRole("button", { name: "New" }).click();
    await ask(page, question);
    await page.locator("button.cite").first().click();
    await page.locator("#panel mark.cited").waitFor();
    expect(["answer", await accessibilityFaults(page)]).toEqual(["answer", []]);
    await page.setViewportSize(phone.viewport);
    await page.getByRole("button", { name: "Close source" }).click();
    await page.locator("button.cite").first().click();
    await page.locator("dialog:modal mark.cited").waitFor();
    expect(["sheet", await accessibilityFaults(page)]).toEqual(["sheet", []]);
    const screens = [
      "/articles",
      "/articles?q=医保",
      "/timeline?q=医保",
      "/history",
      "/articles/2023-outpatient-pooling-interview?s=10-60",
      "/docs",
    ];
    for (const path of screens) {
      await page.goto(new URL(path, server.address).href);
      await page.locator("h1").waitFor();
      await page.locator(".year li, .hits li, .timeline li, .key, .article p, .docs pre").first().waitFor();
      expect([path, await accessibilityFaults(page)]).toEqual([path, []]);
    }
    expect(faults).toEqual([]);
  });

  it("is interactive at once, answers at once, and nothing shifts", async () => {
    const { page, faults } = await openPage(browser, desktop);
    await page.addInitScript(watchShifts);
    let size = 0;
    const runs: { interactive: number; firstSentence: number; shift: number }[] = [];
    for (let i = 0; i < RUNS; i++) {
      await page.goto(server.address);
      const interactive = await page.evaluate(
        () => (performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming).domContentLoadedEventEnd,
      );
      if (i === 0) size = await compressedScripts(page);
      await page.evaluate(watchFirstSentence);
      await ask(page, question);
      const firstSentence = await page.evaluate(() => Number(document.documentElement.dataset["firstSentence"]));
      runs.push({ interactive, firstSentence, shift: await layoutShift(page) });
      await page.getByRole("button", { name: "New" }).click();
    }
    const best = (of: "interactive" | "firstSentence") => Math.min(...runs.map((run) => run[of]));
    const middle = (of: "interactive" | "firstSentence") => runs.map((run) => run[of]).sort((a, b) => a - b)[RUNS >> 1];
    const shift = Math.max(...runs.map((run) => run.shift));
    console.log(
      `page to interactive ${middle("interactive")?.toFixed(0)} ms (best ${best("interactive").toFixed(0)}), ` +
        `question to first sentence ${middle("firstSentence")?.toFixed(0)} ms (best ${best("firstSentence").toFixed(0)}), ` +
        `largest layout shift ${shift.toFixed(4)}, scripts ${(size / 1024).toFixed(1)} KiB compressed`,
    );
    // The best of several runs, and twice what an idle machine must reach: the gate shares its two cores.
    expect(best("interactive")).toBeLessThan(600);
    expect(best("firstSentence")).toBeLessThan(300);
    expect(shift).toBeLessThanOrEqual(0.02);
    expect(size).toBeGreaterThan(1024);
    expect(size).toBeLessThan(60 * 1024);
    expect(faults).toEqual([]);
  });
});

/** Bytes of the scripts that the first screen loads, as they travel; right only before any of them is cached. */
function compressedScripts(page: Page): Promise<number> {
  return page.evaluate(() =>
    (performance.getEntriesByType("resource") as PerformanceResourceTiming[])
      .filter(({ initiatorType }) => initiatorType === "script")
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
  );
}

async function ask(page: Page, text: string): Promise<void> {
  const turns = await page.locator(".turn").count();
  await page.fill("#question", text);
  await page.press("#question", "Enter");
  await expect.poll(() => page.locator(".turn").count()).toBe(turns + 1);
  await answered(page);
}

async function answered(page: Page): Promise<void> {
  await page.locator(".turn").last().locator(".foot").waitFor();
}

async function highlighted(page: Page): Promise<string> {
  return (await page.locator("#panel mark.cited").allInnerTexts()).join("");
}

function isInView(page: Page, selector: string): Promise<boolean> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
}

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

async function tabTo(page: Page, isThere: (element: Element) => boolean, key = "Tab"): Promise<void> {
  const source = isThere.toString();
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press(key);
    const focused = await page.evaluateHandle(() => document.activeElement);
    if (
      await focused.evaluate((element, test) => element !== null && new Function(`return (${test})`)()(element), source)
    )
      return;
  }
  throw new Error(`Forty times ${key} did not lead there: ${source}`);
}

function watchFirstSentence(): void {
  let pressedAt = 0;
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Enter") pressedAt = performance.now();
    },
    { capture: true },
  );
  const observer = new MutationObserver(() => {
    if (!document.querySelector(".sentence")) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      document.documentElement.dataset["firstSentence"] = String(performance.now() - pressedAt);
    });
  });
  observer.observe(document.body, { childList: true, subtree: true });
}
