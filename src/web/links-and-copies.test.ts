import { describe, expect, it } from "vitest";
import type { AnswerEvent } from "../domain/answer-event.ts";
import { fakeAnswer, fakeCitation } from "../http/fake-services.ts";
import { chromiumPath } from "../testing/chromium.ts";
import { askOn, desktop, questionsOn, scriptedPages } from "../testing/scripted-pages.ts";

const doubt = { type: "lost_operator", comment: "疑漏乘号" };
const citation = { ...fakeCitation, suspect: [doubt, doubt, { type: "column_break", comment: "已并接" }] };
const asked: { readonly question: string; readonly articleIds?: readonly string[] }[] = [];
const services = {
  async ask(asking: (typeof asked)[number], { onEvent }: { onEvent?: (event: AnswerEvent) => void }) {
    asked.push(asking);
    const askedAs = "2023年改革带来什么？";
    const isFollowUp = asking.question.startsWith("那");
    onEvent?.({ type: "status", stage: "searching", ...(isFollowUp ? { askedAs } : {}) });
    return { ...fakeAnswer, citations: [citation], notices: ["说的是2023年的事。"] };
  },
};

describe.skipIf(!chromiumPath)("links and copies of an answer", () => {
  const { open } = scriptedPages();

  it("hold how a follow-up was understood, its one article, and all notes that the page shows", async () => {
    const { page, context, server, faults } = await open(
      services,
      {},
      {
        ...desktop,
        permissions: ["clipboard-read", "clipboard-write"],
      },
    );
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await page.goto(`${server.address}?article=fake-reform&title=某文`);
    await askOn(page, "改革带来什么？");
    await askOn(page, "那2023年呢？");
    const followUp = page.locator(".turn").nth(1);
    await followUp.getByRole("button", { name: "Copy" }).click();
    await expect.poll(copied).toContain("按这个问题理解：2023年改革带来什么？");
    for (const part of ["只问《某文》", "※ 说的是2023年的事。", "原文此处存疑，照录未改：疑漏乘号"])
      expect(await copied()).toContain(part);
    await followUp.getByRole("button", { name: "Link" }).click();
    await expect.poll(copied).toContain("#q=");
    const opened = await context.newPage();
    await opened.goto(await copied());
    await opened.locator(".foot").waitFor();
    expect(await questionsOn(opened)).toEqual(["2023年改革带来什么？"]);
    expect(asked.at(-1)).toMatchObject({ question: "2023年改革带来什么？", articleIds: ["fake-reform"] });
    expect(faults).toEqual([]);
  });

  it("stand beside notes that say each doubt once, and no doubt where the words are right", async () => {
    const { page } = await open(services);
    await askOn(page, "改革带来什么？");
    expect(await page.locator(".sentence .doubt").allInnerTexts()).toEqual(["原文此处存疑，照录未改：疑漏乘号"]);
  });

  it("lead to articles that explain their doubtful spots in words, in the panel and as pages", async () => {
    const { page, server } = await open(services);
    await askOn(page, "改革带来什么？");
    await page.locator("button.cite").click();
    const note = '“账户 & 1”存疑，照录未改：疑为"账号"';
    expect(await page.locator("#panel .doubt").innerText()).toBe(note);
    await page.goto(new URL(fakeCitation.url, server.address).href);
    expect(await page.locator("main .doubt").innerText()).toBe(note);
  });
});
