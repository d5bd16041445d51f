import pg from "pg";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";
import { PORT } from "./support/port.ts";
import { openStore, signIn } from "./support/seller.ts";

const API = `http://localhost:${PORT}/api/v1`;
const ask = async (path: string, key: string): Promise<number> =>
  (await fetch(`${API}${path}`, { headers: { authorization: `Bearer ${key}` } })).status;

test("an owner makes a key, uses it, sees that it was used, and revokes it", async ({ page, keep }) => {
  const slug = await openStore(page, "Key Stall");
  await page.goto(`/dashboard/${slug}/settings`);
  await page.getByRole("navigation", { name: "Settings" }).getByRole("link", { name: "API keys" }).click();
  await expect(page.getByRole("heading", { name: "Let your own programs in" })).toBeVisible();
  await expect(page.getByText("curl http")).toBeVisible();
  await expectAccessible(page, "no keys yet");
  await keep(page, "dashboard-keys-none");

  await test.step("what is missing is said beside its field, and what was typed stays", async () => {
    await page.getByLabel("What will use it").fill("Till at the market");
    await page.getByRole("button", { name: "Make the key" }).click();
    await expect(page.getByText("Choose at least one thing")).toBeVisible();
    await expect(page.getByLabel("What will use it")).toHaveValue("Till at the market");
    await expectAccessible(page, "keys with a problem");
    await keep(page, "dashboard-keys-problem");
  });

  let key = "";
  await test.step("with the keyboard alone the key is made, shown once and has the cursor", async () => {
    await page.getByRole("checkbox", { name: /See products/ }).focus();
    await page.keyboard.press("Space");
    await page.getByLabel("For how long").selectOption("90 days");
    await page.getByRole("button", { name: "Make the key" }).focus();
    await page.keyboard.press("Enter");
    const shown = page.getByLabel("Your new key");
    await expect(shown).toBeFocused();
    key = await shown.inputValue();
    expect(key).toMatch(/^opk_[\w-]{22}_[\w-]{43}$/);
    await expect(page.getByLabel("What will use it")).toHaveValue("");
    await expectAccessible(page, "a key that was just made");
    await keep(page, "dashboard-keys-made");
  });

  await test.step("a form with something wrong in it does not take the new key away", async () => {
    await page.getByLabel("What will use it").fill("Second till");
    await page.getByRole("button", { name: "Make the key" }).click();
    await expect(page.getByText("Choose at least one thing")).toBeVisible();
    await expect(page.getByLabel("Your new key")).toHaveValue(key);
  });

  await test.step("it opens what it may and nothing else", async () => {
    expect(await ask("/seller/products", key)).toBe(200);
    expect(await ask("/seller/orders", key)).toBe(403);
  });

  await test.step("it is not shown again; its last use is", async () => {
    await page.reload();
    await expect(page.getByText("Till at the market")).toBeVisible();
    await expect(page.getByText(key)).toHaveCount(0);
    await expect(page.getByText(`${key.slice(0, 8)}…${key.slice(26, 33)}…`)).toBeVisible();
    await expect(async () => {
      await page.reload();
      await expect(page.getByText("Last used")).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await keep(page, "dashboard-keys-used");
  });

  await test.step("revoked, it opens nothing from that moment", async () => {
    await page.getByRole("button", { name: "Revoke Till at the market" }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog).toContainText("stops working at once");
    await expectAccessible(page, "revoking a key");
    await keep(page, "dashboard-keys-revoking");
    await dialog.getByRole("button", { name: "Keep it" }).click();
    expect(await ask("/seller/products", key)).toBe(200);
    await page.getByRole("button", { name: "Revoke Till at the market" }).click();
    await dialog.getByRole("button", { name: "Revoke key" }).click();
    await expect(page.getByText("The key is revoked.")).toBeVisible();
    expect(await ask("/seller/products", key)).toBe(401);
    await page.getByText("Revoked and expired (1)").click();
    await expect(page.getByText("Revoked", { exact: true })).toBeVisible();
    await expectAccessible(page, "keys that are over");
    await keep(page, "dashboard-keys-over");
  });
});

test("who signed in long ago signs in once more, and comes back to make the key", async ({
  page,
  keep,
  addresses,
}) => {
  await signIn(page, "ada@demo.test");
  const database = new pg.Client(addresses.ownerUrl);
  await database.connect();
  await database.query(
    `update seller_sessions set created_at = now() - interval '16 minutes'
     where user_id = (select id from seller_users where email = 'ada@demo.test')`,
  );
  await database.end();
  await page.context().clearCookies({ name: "__Host-seller.session_data" });
  await page.goto("/dashboard/ada/settings/keys");
  await expect(page.getByRole("button", { name: "Make the key" })).toHaveCount(0);
  await expectAccessible(page, "signed in too long ago");
  await keep(page, "dashboard-keys-not-fresh");
  await page.getByRole("link", { name: "Sign in once more" }).click();
  await expect(page.getByRole("heading", { name: "Is it still you?" })).toBeVisible();
  await page.getByLabel("Password", { exact: true }).fill("open-market-demo");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/dashboard\/ada\/settings\/keys$/);
  await expect(page.getByRole("button", { name: "Make the key" })).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test(`several keys read well (${colorScheme})`, async ({ page, keep }) => {
      await signIn(page, "bola@demo.test");
      await page.goto("/dashboard/bola/settings/keys");
      const names = ["Stock sheet", "The till at the second stall of the market"];
      for (const name of names) {
        const called = `${name} (${colorScheme})`;
        await page.getByLabel("What will use it").fill(called);
        for (const box of await page.getByRole("checkbox").all()) await box.check();
        await page.getByRole("button", { name: "Make the key" }).click();
        await expect(page.getByText(`Copy the key for “${called}”`)).toBeVisible();
      }
      await expectAccessible(page, "several keys");
      await keep(page, `dashboard-keys-several-${colorScheme}`);
    });
  });
}
