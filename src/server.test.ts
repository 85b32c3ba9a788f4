import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askProduct, type ProductServer, startProduct } from "./testing/product-server.ts";

const text = "门诊共济改革带来三方面获益。\n\n职工医保的普通门诊费用，自2023年起由统筹基金报销百分之五十。";

// Without a model, as on a machine that reaches none: the words alone must do.
describe("the server, started as npm start does", () => {
  let folder: string;
  let server: ProductServer;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "yiju-server-"));
    await mkdir(join(folder, "articles"));
    const frontMatter = "---\nid: pooling\ntitle: 门诊共济问答\npublishedOn: 2023-02-25\n---\n\n";
    await writeFile(join(folder, "articles", "pooling.md"), `${frontMatter}${text}\n`);
    server = await startProduct({
      CORPUS_DIR: join(folder, "articles"),
      DATA_DIR: join(folder, "data"),
      EMBEDDING_MODEL: join(folder, "no-model"),
    });
  });

  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it("answers on keywords alone, and says that it does", async () => {
    const response = await askProduct(server, { question: "职工医保普通门诊费用报销多少？" });
    const answer = await response.json();
    expect(answer.degraded).toBe(true);
    expect(answer.citations.length).toBeGreaterThan(0);
    for (const { quote, start, end } of answer.citations) expect(text.slice(start, end)).toBe(quote);
  });

  it("says when nothing is left that later questions would wait for", async () => {
    const readiness = async () => (await fetch(new URL("/readyz", server.address))).json();
    await expect.poll(readiness).toEqual({ status: "ok", warm: true });
  });

  it.each(["/", "/articles", "/timeline", "/history"])("serves the page at %s, small and compressed", async (path) => {
    const response = await fetch(new URL(path, server.address), { headers: { "accept-encoding": "br" } });
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    const page = await response.text();
    expect(page).toContain('id="app"');
    const scripts = [...page.matchAll(/ (?:src|href)="(\/assets\/[^"]+\.js)"/gu)].map((match) => match[1] ?? "");
    expect(scripts.length).toBeGreaterThan(0);
    expect(page).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=/u);
  });
});
