import { randomInt } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test as base, expect, type Browser, type BrowserContext, type Page } from "@playwright/test";
import { PORT } from "./port.ts";

export { expect };

/** Widths that pages are looked at in. */
const WIDTHS = [360, 1440] as const;
const FOLDER = "screenshots";

type Addresses = { paystack: string; flutterwave: string; mailbox: string; ownerUrl: string };

type Fixtures = {
  /** Keeps a picture of the page as it stands, at both widths, in the git-ignored folder. */
  keep: (page: Page, name: string) => Promise<void>;
  /** Somebody on a phone without JavaScript. */
  shopper: Page;
  addresses: Addresses;
};

export const test = base.extend<Fixtures>({
  // Each journey comes from an address of its own: limits count people, and all of these would be one.
  // Playwright reads what a fixture needs from this pattern.
  // oxlint-disable-next-line no-empty-pattern
  extraHTTPHeaders: async ({}, use) => {
    await use({ "cf-connecting-ip": `198.18.${randomInt(256)}.${randomInt(256)}` });
  },
  // As above: it needs no other fixture.
  // oxlint-disable-next-line no-empty-pattern
  keep: async ({}, use) => {
    await use(keep);
  },
  shopper: async ({ browser }, use) => {
    const context = await phoneWithoutScript(browser);
    await use(await context.newPage());
    await context.close();
  },
  // As above: it needs no other fixture.
  // oxlint-disable-next-line no-empty-pattern
  addresses: async ({}, use) => {
    await use(JSON.parse(readFileSync(".data/e2e/addresses.json", "utf8")) as Addresses);
  },
});

const phoneWithoutScript = (browser: Browser): Promise<BrowserContext> =>
  browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
    isMobile: true,
    hasTouch: true,
  });

async function keep(page: Page, name: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const before = page.viewportSize();
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: width < 600 ? 740 : 900 });
    await page.screenshot({ path: join(FOLDER, `${name}-${width}.png`), fullPage: true });
  }
  if (before) await page.setViewportSize(before);
}

/** `ada` → `http://ada.localhost:8790` */
export const shopAt = (slug: string): string => `http://${slug}.localhost:${PORT}`;
