import { describe, expect, it } from "vitest";
import type { Answer, AnswerSentence } from "../domain/answer.ts";
import type { AnswerEvent } from "../domain/answer-event.ts";
import { fakeAnswer, fakeCitation } from "../http/fake-services.ts";
import type { Services } from "../http/services.ts";
import { accessibilityFaults, chromiumPath } from "../testing/chromium.ts";
import { layoutShift } from "../testing/layout-shift.ts";
import { askOn as ask, scriptedPages } from "../testing/scripted-pages.ts";

type Script = (onEvent: (event: AnswerEvent) => void, signal: AbortSignal) => Promise<Answer>;

const attack = `<img src=x onerror="alert('img')"><script>alert('script')</script><b onclick=alert(1)>粗</b> [a](javascript:alert(2))`;
const quoted = fakeAnswer.sentences[0] as AnswerSentence;
const paraphrase: AnswerSentence = { text: "全国都已实行。", kind: "paraphrase", citations: [1], verified: true };
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const asking = (script: Script): Partial<Services> => ({
  ask: (_question, { onEvent = () => undefined, signal }) => script(onEvent, signal),
});

// The real page and routes over scripted answers: what no question can be relied on to bring about.
describe.skipIf(!chromiumPath)("the chat page, whatever the service does", () => {
  const { serve, open } = scriptedPages();

  it("shows markup in answers, citations, notices and articles as the characters they are", async () => {
    const citation = {
      ...fakeCitation,
      title: attack,
      publisher: attack,
      speaker: attack,
      suspect: [{ type: "x", comment: attack }],
    };
    const { page, faults, server } = await open(
      asking(async (onEvent) => {
        onEvent({ type: "citation", citation });
        onEvent({ type: "sentence", sentence: { ...paraphrase, text: attack } });
        return {
          ...fakeAnswer,
          status: "partial",
          sentences: [
            { ...paraphrase, text: attack },
            { ...quoted, kind: "notice", text: attack, citations: [] },
          ],
          citations: [citation],
          closest: [{ ...citation, n: 2, quote: attack }],
          notices: [`${attack}!`],
        };
      }),
    );
    await ask(page, attack);
    await page.locator("button.cite").first().click();
    await page.locator("#panel mark.cited").waitFor();
    await pause(100);
    expect(await page.locator("#app :is(img, script, b, iframe), #app [onclick], #app [onerror]").count()).toBe(0);
    expect(await page.locator("#app a[href^=javascript]").count()).toBe(0);
    expect(await page.locator(".sentence.paraphrase").innerText()).toContain(attack);
    expect(await page.locator("#panel .title").innerText()).toContain('<script>alert("1")</script>');
    await page.goto(new URL(fakeCitation.url, server.address).href);
    expect(await page.locator("h1").innerText()).toContain('<script>alert("1")</script>');
    expect(await page.locator("mark.cited").innerText()).toBe(fakeCitation.quote);
    expect(faults).toEqual([]);
  });

  it("shows a slow answer sentence by sentence: status, paraphrase unlike quotation, no shift, whole sentences aloud", async () => {
    const notice: AnswerSentence = {
      text: "有一句没有通过核对，已略去。",
      kind: "notice",
      citations: [],
      verified: true,
    };
    const sentences = [quoted, paraphrase, notice];
    const { page, faults } = await open(
      asking(async (onEvent) => {
        onEvent({ type: "status", stage: "writing" });
        await pause(700);
        onEvent({ type: "status", stage: "polishing" as never });
        await pause(300);
        onEvent({ type: "citation", citation: fakeCitation });
        for (const sentence of sentences) {
          onEvent({ type: "sentence", sentence });
          await pause(250);
        }
        return { ...fakeAnswer, mode: "generative", sentences, model: "some-model" };
      }),
    );
    await page.fill("#question", "问？");
    await page.press("#question", "Enter");
    await page.getByText("正在组织语言").waitFor();
    await page.getByText("正在处理").waitFor();
    await page.locator(".sentence.quote").waitFor();
    expect(await page.locator(".foot").count()).toBe(0);
    await page.locator(".foot").waitFor();
    const faceOf = (kind: string) =>
      page.locator(`.sentence.${kind}`).evaluate((element) => getComputedStyle(element).fontFamily);
    const faces = await Promise.all(["quote", "paraphrase"].map(faceOf));
    expect(faces[0]).not.toBe(faces[1]);
    expect(await page.locator("[role=log] p").allInnerTexts()).toEqual(sentences.map(({ text }) => text));
    expect(await page.locator("[role=log] button").count()).toBe(0);
    expect(await layoutShift(page)).toBeLessThanOrEqual(0.02);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it("stops when told to: the service is let go, and the question can be asked again", async () => {
    let isAborted = false;
    const { page, faults } = await open(
      asking(async (onEvent, signal) => {
        onEvent({ type: "sentence", sentence: paraphrase });
        await new Promise((resolve) => signal.addEventListener("abort", resolve));
        isAborted = true;
        throw signal.reason;
      }),
    );
    await page.fill("#question", "问？");
    await page.press("#question", "Enter");
    await page.locator(".sentence").waitFor();
    await page.getByRole("button", { name: "Stop" }).click();
    await page.getByText("已停止").first().waitFor();
    await expect.poll(() => isAborted).toBe(true);
    expect(await page.locator(".sentence").count()).toBe(1);
    await page.getByRole("button", { name: "Ask again" }).click();
    await page.getByRole("button", { name: "Stop" }).waitFor();
    expect(faults).toEqual([]);
  });

  it("does not send with the Enter that confirms a Chinese candidate", async () => {
    const { page, faults } = await open({});
    await page.focus("#question");
    const session = await page.context().newCDPSession(page);
    await session.send("Input.imeSetComposition", { text: "yibao", selectionStart: 5, selectionEnd: 5 });
    await page.keyboard.press("Enter");
    expect(await page.locator(".turn").count()).toBe(0);
    await session.send("Input.insertText", { text: "医保" });
    // Safari ends the composition before it tells of the Enter, which only keyCode 229 gives away.
    await page.evaluate(() => {
      const enter = { key: "Enter", keyCode: 229, bubbles: true, cancelable: true };
      document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", enter));
    });
    expect(await page.locator(".turn").count()).toBe(0);
    expect((await page.inputValue("#question")).trim()).toBe("医保");
    await page.keyboard.press("Shift+Enter");
    expect(await page.locator(".turn").count()).toBe(0);
    await page.keyboard.press("Enter");
    await page.locator(".turn").waitFor();
    expect(await page.locator(".asked h2").innerText()).toBe("医保");
    expect(faults).toEqual([]);
  });

  it("says that the service is gone, notices when it is back, and then answers", async () => {
    const { page, server } = await open({});
    await server.stop();
    await page.fill("#question", "问？");
    await page.press("#question", "Enter");
    await page.getByText("连不上服务").first().waitFor();
    await serve({}, { port: server.port });
    await page.getByText("服务已恢复").waitFor();
    await page.getByRole("button", { name: "Try again" }).click();
    await page.locator(".sentence.quote").waitFor();
    expect(await page.locator(".turn").count()).toBe(1);
  });

  it("says so when an answer breaks off, or the service fails", async () => {
    const { page } = await open(
      asking(async (onEvent) => {
        onEvent({ type: "sentence", sentence: paraphrase });
        throw new Error("inner detail");
      }),
    );
    await page.fill("#question", "问？");
    await page.press("#question", "Enter");
    await page.locator(".failure").waitFor();
    expect(await page.locator(".failure").innerText()).not.toContain("inner detail");
    expect(await page.locator(".failure").innerText()).toContain("Try again");
  });

  it("says in plain words what is doubtful and what is missing", async () => {
    const suspect = [{ type: "ocr_suspect", comment: "疑为“账号”" }];
    const titleSuspect = [{ type: "title_truncated", comment: "标题只剩前半" }];
    const citation = { ...fakeCitation, suspect, titleSuspect };
    const notices = ["仅按关键词检索（没有模型），可能漏掉换一种说法的内容。"];
    const { page, faults } = await open(
      asking(async () => ({ ...fakeAnswer, citations: [citation], degraded: true, notices })),
    );
    await ask(page, "问？");
    expect(await page.locator(".sentence.quote").innerText()).toContain("疑为“账号”");
    expect(await page.locator(".margin-note mark.suspect").getAttribute("title")).toBe("标题只剩前半");
    expect(await page.locator(".notices").innerText()).toContain("仅按关键词检索");
    expect(faults).toEqual([]);
  });

  it("asks for a key where the service wants one, keeps it on the device and sends it along", async () => {
    const refuse = (request: Request) => {
      const isAllowed = request.headers.get("authorization") === "Bearer secret-1" || request.method !== "POST";
      if (isAllowed) return undefined;
      return Response.json({ detail: "需要密钥。", action: "Send a key." }, { status: 401 });
    };
    const { page, server } = await open({}, { refuse });
    await page.fill("#question", "问？");
    await page.press("#question", "Enter");
    await page.getByRole("link", { name: "Enter a key" }).click();
    await page.getByLabel("Access key").fill("secret-1");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("已保存在这台设备上").waitFor();
    await page.goto(server.address);
    await page.getByRole("button", { name: "New" }).click();
    await ask(page, "问？");
    await page.locator(".sentence.quote").waitFor();
  });
});
