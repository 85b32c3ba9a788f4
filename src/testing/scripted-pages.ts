import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import type { Services } from "../http/services.ts";
import { launchChromium, openPage } from "./chromium.ts";
import { watchShifts } from "./layout-shift.ts";
import { type PageServer, servePage } from "./page-server.ts";

export const desktop = { viewport: { width: 1280, height: 800 } };

type ContextOptions = NonNullable<Parameters<Browser["newContext"]>[0]>;

interface OpenedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly faults: string[];
  readonly server: PageServer;
}

/** For a suite: the real page and routes over scripted services, each test with servers of its own. */
export function scriptedPages() {
  let browser: Browser;
  const servers: PageServer[] = [];

  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.stop()));
  });
  afterAll(() => browser?.close());

  const serve = async (services: Partial<Services>, options: Parameters<typeof servePage>[1] = {}) => {
    const server = await servePage(services, options);
    servers.push(server);
    return server;
  };
  const open = async (
    services: Partial<Services>,
    options: Parameters<typeof servePage>[1] = {},
    browserOptions: ContextOptions = desktop,
  ): Promise<OpenedPage> => {
    const server = await serve(services, options);
    const opened = await openPage(browser, browserOptions);
    await opened.page.addInitScript(watchShifts);
    await opened.page.goto(server.address);
    return { ...opened, context: opened.page.context(), server };
  };
  return { serve, open };
}

/** Asks in the question box and waits for the whole answer. */
export async function askOn(page: Page, text: string): Promise<void> {
  const turns = await page.locator(".turn").count();
  await page.fill("#question", text);
  await page.press("#question", "Enter");
  await page.locator(".turn").nth(turns).locator(".foot").waitFor();
}

export const questionsOn = (page: Page) => page.locator(".turn h2").allInnerTexts();
