import type { Page } from "@playwright/test";
import { expectAccessibleAsIs } from "./accessible.ts";
import { expect } from "./fixtures.ts";

type Keep = (page: Page, name: string) => Promise<void>;

/** A page of an account as it stands: read by axe, and kept as a picture. */
export async function look(page: Page, keep: Keep, name: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expectAccessibleAsIs(page, name);
  await keep(page, `account-${name}`);
}
