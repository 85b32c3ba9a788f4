import { type ChildProcess, spawn } from "node:child_process";
import { accessSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const text = "门诊共济改革带来三方面获益。\n\n职工医保的普通门诊费用，自2023年起由统筹基金报销百分之五十。";

function onPath(...names: string[]): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return [process.env["CHROMIUM_PATH"], ...folders.flatMap((folder) => names.map((name) => join(folder, name)))].find(
    (file) => {
      try {
        accessSync(file ?? "");
        return Boolean(file);
      } catch {
        return false;
      }
    },
  );
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = "";
    const read = (data: Buffer) => {
      output += data;
      const address = /is ready: (\S+)/u.exec(output)?.[1];
      if (address) resolve(address);
    };
    server.stdout?.on("data", read);
    server.stderr?.on("data", read);
    server.once("exit", (code) => reject(new Error(`The server ended with code ${code}: ${output}`)));
  });
}

// Without a model, as on a machine that reaches none: the words alone must do.
describe("the server, started as npm start does", () => {
  const executablePath = onPath("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  let folder: string;
  let server: ChildProcess;
  let address: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "yiju-server-"));
    await mkdir(join(folder, "articles"));
    const frontMatter = "---\nid: pooling\ntitle: 门诊共济问答\npublishedOn: 2023-02-25\n---\n\n";
    await writeFile(join(folder, "articles", "pooling.md"), `${frontMatter}${text}\n`);
    server = spawn(process.execPath, ["--import", "tsx", "src/server.ts"], {
      env: {
        ...process.env,
        PORT: "0",
        HOST: "127.0.0.1",
        CORPUS_DIR: join(folder, "articles"),
        DATA_DIR: join(folder, "data"),
        EMBEDDING_MODEL: join(folder, "no-model"),
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    address = await addressOf(server);
  });

  afterAll(async () => {
    server.kill();
    await rm(folder, { recursive: true, force: true });
  });

  it("answers on keywords alone, and says that it does", async () => {
    const response = await fetch(new URL("/api/ask", address), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ question: "职工医保普通门诊费用报销多少？" }),
    });
    const answer = await response.json();
    expect(answer.degraded).toBe(true);
    expect(answer.citations.length).toBeGreaterThan(0);
    for (const { quote, start, end } of answer.citations) expect(text.slice(start, end)).toBe(quote);
  });

  it.skipIf(!executablePath)("shows the cited words in the article when a citation is clicked", async () => {
    const browser: Browser = await chromium.launch({ executablePath: executablePath ?? "", args: ["--no-sandbox"] });
    try {
      const page = await browser.newPage();
      const failures: string[] = [];
      page.on("pageerror", (error) => failures.push(error.message));
      await page.goto(address);
      await page.fill("#question", "职工医保普通门诊费用报销多少？");
      await page.press("#question", "Enter");
      await page.locator("button.cite").first().click();
      const marked = page.locator("#panel mark.cited").first();
      await marked.waitFor();
      expect(text).toContain(await marked.textContent());
      expect(await page.locator(".sentence.quote").first().textContent()).toContain("百分之五十");
      expect(failures).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});
