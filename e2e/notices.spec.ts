import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";
import { makeSeller, sql, typePassword } from "./support/people.ts";
import { goToCheckout } from "./support/shopper.ts";
import { signIn } from "./support/seller.ts";

/* What happened in a store: seen in one place, on a phone and without scripts, and pushed to a browser that asked. */

async function placeOrder(shopper: Page): Promise<string> {
  await goToCheckout(shopper, "ada", "indigo-shawl");
  await shopper.getByRole("radio", { name: /on delivery/i }).check();
  await shopper.getByRole("button", { name: /Place order/ }).click();
  await expect(shopper.getByRole("heading", { level: 1 })).toHaveText("Thank you, your order is placed");
  return /orders\/(\d+)/.exec(shopper.url())?.[1] ?? "";
}

test("a seller sees that an order came, follows it, ticks things off, and is left in peace at night", async ({
  page,
  shopper,
  browser,
  keep,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await signIn(page, "ada@demo.test");
  const number = await placeOrder(shopper);
  const bell = page.getByRole("link", { name: /^Notifications/ }).and(page.locator(":visible"));
  const row = page.getByRole("link", { name: `Unread: New order ${number}` });

  await test.step("the bell counts it on every page, and its page names it", async () => {
    await expect(async () => {
      await page.goto("/dashboard/ada/products");
      await expect(bell).toHaveAccessibleName(/\d+ unread/, { timeout: 500 });
    }).toPass();
    await bell.click();
    await expect(row).toBeVisible();
    await expectAccessible(page, "notifications on a phone");
    await keep(page, "notices");
  });

  await test.step("following it leads to the order, and with that it is read", async () => {
    await row.click();
    await expect(page).toHaveURL(new RegExp(`/orders/${number}$`));
    await bell.click();
    await expect(page.getByRole("link", { name: `New order ${number}`, exact: true })).toBeVisible();
    await expect(row).toHaveCount(0);
  });

  await test.step("without scripts one is ticked off, and then all", async () => {
    const second = await placeOrder(shopper);
    const third = await placeOrder(shopper);
    const bare = await browser.newContext({
      javaScriptEnabled: false,
      storageState: await page.context().storageState(),
    });
    const plain = await bare.newPage();
    await expect(async () => {
      await plain.goto("/dashboard/ada/notices");
      await expect(plain.getByText(`Unread: New order ${third}`)).toBeVisible({ timeout: 500 });
    }).toPass();
    await plain.getByRole("button", { name: `Mark read: New order ${second}` }).click();
    await plain.goto("/dashboard/ada/notices");
    await expect(plain.getByRole("link", { name: `New order ${second}`, exact: true })).toBeVisible();
    await plain.getByRole("button", { name: "Mark all read" }).click();
    await plain.goto("/dashboard/ada/notices");
    await expect(plain.getByText("Unread:")).toHaveCount(0);
    await bare.close();
  });

  await test.step("settings are kept, and say what is wrong", async () => {
    await page.goto("/dashboard/ada/notices/settings");
    await expectAccessible(page, "notification settings on a phone");
    await page.getByRole("checkbox", { name: "Orders: E-mail" }).check();
    await page.getByLabel("Leave me in peace at night").check();
    await page.getByLabel("From", { exact: true }).fill("21:30");
    await page.getByLabel("To", { exact: true }).fill("21:30");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("It has to end at another time than it begins.")).toBeVisible();
    await page.getByLabel("To", { exact: true }).fill("06:00");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Saved. It is for you alone.")).toBeVisible();
    await page.reload();
    await expect(page.getByRole("checkbox", { name: "Orders: E-mail" })).toBeChecked();
    await expect(page.getByLabel("To", { exact: true })).toHaveValue("06:00");
    await keep(page, "notice-settings");
  });
});

test("a browser that asks for pushes gets them, and none after it is taken off", async ({
  page,
  shopper,
  context,
  keep,
}) => {
  const { env } = JSON.parse(readFileSync(".data/e2e/addresses.json", "utf8")) as {
    env: { PUSH_SERVICE_URL: string };
  };
  const ask = async <T>(path: string, method = "GET") =>
    (await (await fetch(`${env.PUSH_SERVICE_URL}/_standin/${path}`, { method })).json()) as T;
  const { id, subscription } = await ask<{ id: string; subscription: object }>("browsers", "POST");
  const pushes = () => ask<{ text: string }[]>(`browsers/${id}`);
  // The browser's own push service is far away; all else is the browser's.
  await context.addInitScript((given) => {
    let on = false;
    const made = {
      ...given,
      toJSON: () => given,
      unsubscribe: async () => !(on = false),
    } as unknown as PushSubscription;
    // Without a screen it is denied, whatever the test grants.
    Object.defineProperty(Notification, "permission", { get: () => "granted" });
    PushManager.prototype.subscribe = async () => ((on = true), made);
    PushManager.prototype.getSubscription = async () => (on ? made : null);
  }, subscription);

  const manager = await makeSeller();
  await sql(
    `insert into store_staff (store_id, user_id, role, name, email)
     select id, $1, 'manager', $2, $3 from stores where slug = 'ada'`,
    [manager.id, manager.name, manager.email],
  );
  await typePassword(page, manager);
  await expect(page).toHaveURL(/\/dashboard\/ada/);
  await page.goto("/dashboard/ada/notices/settings");
  await page.getByRole("button", { name: "Push to this device" }).click();
  await expect(page.getByRole("list", { name: "Devices with push" }).getByText("This device")).toBeVisible();
  await expectAccessible(page, "a device with push");
  await keep(page, "notice-push");

  await placeOrder(shopper);
  await expect.poll(async () => (await pushes()).length).toBe(1);
  expect(JSON.parse((await pushes())[0]?.text ?? "{}")).toMatchObject({
    title: "Ada’s Fabrics",
    body: "News of an order",
  });

  await page.getByRole("button", { name: /^Remove / }).click();
  await expect(page.getByRole("button", { name: "Push to this device" })).toBeVisible();
});
