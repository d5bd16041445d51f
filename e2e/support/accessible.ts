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
      runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"],
    });
    return violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html.slice(0, 160)) }));
  }, AXE);
  expect(found, where).toEqual([]);
}
