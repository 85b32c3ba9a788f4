import { accessSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

/** Below a test's own limit, so that what was waited for is named. */
const LONGEST_WAIT_IN_MS = 10_000;

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The Chromium at hand: CHROMIUM_PATH, or one on the PATH; undefined where there is none. */
export const chromiumPath = [
  process.env["CHROMIUM_PATH"],
  ...(process.env["PATH"] ?? "").split(delimiter).flatMap((folder) => names.map((name) => join(folder, name))),
].find((file) => {
  try {
    accessSync(file ?? "");
    return Boolean(file);
  } catch {
    return false;
  }
});

if (!chromiumPath)
  console.warn("Skipping the browser tests: no Chromium on the PATH. Install one, or set CHROMIUM_PATH to it.");

/** `yiju.test` leads to this machine, as a name of an intranet would, over plain HTTP. */
export function launchChromium(): Promise<Browser> {
  const args = ["--no-sandbox", "--host-resolver-rules=MAP yiju.test 127.0.0.1"];
  return chromium.launch({ executablePath: chromiumPath ?? "", args });
}

/** A page in a context of its own; `faults` collects all that a page of ours must never do. */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ readonly page: Page; readonly faults: string[] }> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(LONGEST_WAIT_IN_MS);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(`console: ${message.text()}`);
  });
  page.on("dialog", (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    const { origin } = new URL(request.url());
    if (/^https?:/u.test(origin) && !isLocal(origin)) faults.push(`third party: ${request.url()}`);
  });
  return { page, faults };
}

const isLocal = (origin: string) => /^http:\/\/(?:127\.0\.0\.1|localhost|yiju\.test)(?::\d+)?$/u.test(origin);

let axe: string | undefined;

/** What axe-core holds against the page as it stands, by rule and element; WCAG 2.2 A and AA with best practices. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  axe ??= await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
    const { violations } = await axe.run(document);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    );
  });
}
