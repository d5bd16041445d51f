import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type { AxeResults } from "axe-core";
import { expect } from "./fixtures.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Lets axe read the page as it stands, against WCAG 2.2 AA; any finding fails with the rule and the element. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  const found = await page.evaluate(async (axe) => {
    // The page's own policy allows no script but its own, so axe comes in through the debugger's door.
    // oxlint-disable-next-line no-eval
    if (!("axe" in window)) (0, eval)(axe);
    const { axe: reader } = window as unknown as { axe: { run: (o: object) => Promise<AxeResults> } };
    const { violations } = await reader.run({
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    return violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html.slice(0, 160)) }));
  }, AXE);
  expect(found, where).toEqual([]);
}

/** The same for a page on which no script runs, and so not axe either: it reads a twin of the page as it stands. */
export async function expectAccessibleAsIs(page: Page, where: string): Promise<void> {
  const [html, url, viewport] = [await page.content(), page.url(), page.viewportSize()];
  const context = await page.context().browser()?.newContext({ viewport });
  if (!context) throw new Error("The page's browser is gone");
  const twin = await context.newPage();
  await twin.route(url, (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: html }));
  await twin.goto(url);
  await expectAccessible(twin, where);
  await context.close();
}
