import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { launchChromium } from "../src/testing/chromium.ts";
import { startProduct } from "../src/testing/product-server.ts";

// Takes the README's pictures of the running product: npm run screenshots [-- FOLDER].
const folder = process.argv[2] ?? "docs";
const question = "此次改革可为参保人带来哪些获益？";
const WEBP_QUALITY = 80;

interface Picture {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly colorScheme: "light" | "dark";
  readonly path: string;
  readonly prepare: (page: Page) => Promise<void>;
}

const pictures: readonly Picture[] = [
  { name: "answer", width: 1280, height: 760, colorScheme: "light", path: "/", prepare: openCitation },
  { name: "phone", width: 360, height: 760, colorScheme: "dark", path: "/", prepare: askQuestion },
  {
    name: "timeline",
    width: 900,
    height: 760,
    colorScheme: "light",
    path: `/timeline?q=${encodeURIComponent("医保")}`,
    prepare: (page) => page.locator(".timeline li").first().waitFor(),
  },
];

async function askQuestion(page: Page): Promise<void> {
  await page.fill("#question", question);
  await page.press("#question", "Enter");
  await page.locator(".foot").waitFor();
}

async function openCitation(page: Page): Promise<void> {
  await askQuestion(page);
  await page.locator("button.cite").nth(1).click();
  await page.locator("#panel mark.cited").waitFor();
}

async function take(browser: Browser, address: string, picture: Picture): Promise<void> {
  const { name, width, height, colorScheme, path, prepare } = picture;
  const context = await browser.newContext({ viewport: { width, height }, colorScheme });
  const page = await context.newPage();
  await page.goto(new URL(path, address).href);
  await prepare(page);
  // Playwright writes PNG and JPEG; WebP is a third of the size, and keeps letters sharp.
  const session = await context.newCDPSession(page);
  const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality: WEBP_QUALITY });
  const file = join(folder, `${name}.webp`);
  await writeFile(file, Buffer.from(data, "base64"));
  console.log(`${file} ${Math.round((data.length * 3) / 4 / 1024)} KiB`);
  await context.close();
}

const [server, browser] = await Promise.all([startProduct({ FEEDBACK: "off" }), launchChromium()]);
try {
  for (const picture of pictures) await take(browser, server.address, picture);
} finally {
  await browser.close();
  await server.stop();
}
