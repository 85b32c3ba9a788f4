import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createApp } from "../http/create-app.ts";
import { createFakeServices } from "../http/fake-services.ts";
import { listen, type PageServer } from "../testing/page-server.ts";

const services = createFakeServices();
let server: PageServer;
beforeAll(async () => {
  server = await listen(createApp(services).fetch);
});
afterAll(() => server.stop());

it("the README's bot holds a conversation, in fifteen lines at most", async () => {
  const readme = await readFile("README.md", "utf8");
  const source = /```js\n(?<code>[^`]*OpenAI[^`]*)```/u.exec(readme)?.groups?.["code"] ?? "";
  expect(source.trim().split("\n").length).toBeLessThanOrEqual(15);
  const code = source.replace("http://127.0.0.1:8787/", server.address);
  const bot = spawn(process.execPath, ["--input-type=module", "--eval", code], { stdio: ["pipe", "pipe", "inherit"] });
  let said = "";
  bot.stdout.on("data", (data: Buffer) => {
    said += data;
  });
  const answers = () => said.split("目前已覆盖全国。[1]").length - 1;
  bot.stdin.write("改革带来什么？\n");
  await expect.poll(answers, { timeout: 10_000 }).toBe(1);
  bot.stdin.write("退休的呢？\n");
  await expect.poll(answers, { timeout: 10_000 }).toBe(2);
  bot.kill();
  expect(services.asked.at(-1)?.history?.map(({ role }) => role)).toEqual(["user", "assistant"]);
});
