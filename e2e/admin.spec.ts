import { DEMO_ADMIN, DEMO_ADMIN_SECRET } from "#dev/seed/demo-admin.ts";
import { expectAccessible } from "./support/accessible.ts";
import { expect, shopAt, test } from "./support/fixtures.ts";
import {
  freshCode,
  makeAnAdmin,
  makeSeller,
  sql,
  typeCode,
  typePassword,
  withPasskeys,
} from "./support/people.ts";

const SIGN_IN = "/admin/sign-in";

test("the demo's admin comes in by password and app, finds a store and goes there by keyboard", async ({
  page,
  context,
}) => {
  await page.goto("/admin");
  await expect(page).toHaveURL(/\/admin\/sign-in\?next=%2Fadmin/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Platform console");
  await expect(page.getByText("Open your store")).toBeHidden();
  const demo = { ...DEMO_ADMIN, password: "open-market-demo" };
  await typePassword(page, { ...demo, password: "open-market-wrong" }, SIGN_IN);
  await expect(page.getByRole("alert")).toContainText("do not belong together");
  await typePassword(page, demo, SIGN_IN);
  await expect(page).toHaveURL(/\/admin\/sign-in\/second-factor/);
  await page.goto("/admin");
  await expect(page).toHaveURL(/\/admin\/sign-in\?/);
  await typePassword(page, demo, SIGN_IN);
  await typeCode(page, DEMO_ADMIN_SECRET);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Stores");
  await expect(page.getByRole("row").filter({ hasText: "Ada’s Fabrics" })).toContainText("Nigeria");

  await test.step("a search is in the address, and says when there is nothing", async () => {
    await page.getByLabel("Search stores").fill("no such store anywhere");
    await expect(page.getByText("No store is like that")).toBeVisible();
    await expectAccessible(page, "/admin without a match");
    await page.getByRole("link", { name: "Show all stores" }).click();
    await page.getByLabel("Search stores").fill("ada’s fabrics");
    await expect(page.getByText("1 store like that")).toBeVisible();
    await expect(page).toHaveURL(/q=ada/);
  });

  await test.step("j, k and Enter go through the rows", async () => {
    await page.goto("/admin");
    const rows = page.getByRole("row").getByRole("link");
    await page.getByLabel("Search stores").focus();
    await page.keyboard.press("ArrowDown");
    await expect(rows.first()).toBeFocused();
    await page.keyboard.press("j");
    await expect(rows.nth(1)).toBeFocused();
    await page.keyboard.press("k");
    await expect(rows.first()).toBeFocused();
    await page.keyboard.press("/");
    await expect(page.getByLabel("Search stores")).toBeFocused();
    await page.getByLabel("Search stores").fill("Ada’s Fab");
    await expect(page.getByText("1 store like that")).toBeVisible();
    await page.getByLabel("Search stores").press("ArrowDown");
    const opening = context.waitForEvent("page");
    await page.keyboard.press("Enter");
    const shop = await opening;
    await expect(shop).toHaveURL(new RegExp(`^${shopAt("ada")}`));
    await shop.close();
  });

  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/admin\/sign-in$/);
  await page.goBack();
  await page.reload();
  await expect(page).toHaveURL(/\/admin\/sign-in/);
});

test("an admin adds a passkey, comes in by it, and changes the password", async ({ page }) => {
  await withPasskeys(page);
  const admin = await makeAnAdmin();
  await typePassword(page, admin, `${SIGN_IN}?next=/admin/you`);
  await page.getByRole("link", { name: "Phone gone? Use a recovery code" }).click();
  await page.getByLabel("Recovery code").fill(admin.codes[0] ?? "");
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByText("9 of 10 recovery codes left")).toBeVisible();
  await page.getByRole("link", { name: "Add a passkey" }).click();
  await expectAccessible(page, "/admin/you/new-passkey");
  await page.getByRole("button", { name: "Make the passkey" }).click();
  await expect(page.getByText("The passkey is added.")).toBeVisible();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Stores");

  await page.getByRole("link", { name: /Your account/ }).click();
  await page.getByRole("link", { name: "Change your password" }).click();
  await page.getByLabel("New password").fill("nine new baskets at noon");
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByText("Your password is changed")).toBeVisible();
  await page.getByRole("button", { name: /^Remove the passkey/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
  await expect(page.getByText("The passkey is removed.")).toBeVisible();
});

test("an admin who rests is warned, put out of sight, and out", async ({ page }) => {
  await page.clock.install();
  const admin = await makeAnAdmin();
  await typePassword(page, admin, SIGN_IN);
  await typeCode(page, admin.secret);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Stores");

  await test.step("with a way to stay", async () => {
    await page.clock.fastForward("28:00");
    await expect(page.getByText("You will be signed out in a few minutes")).toBeVisible();
    await expectAccessible(page, "/admin with the warning");
    await page.getByRole("button", { name: "Stay signed in" }).click();
    await expect(page.getByText("You will be signed out in a few minutes")).toBeHidden();
  });

  await page.clock.fastForward("31:00");
  await expect(page.getByText("You were away for half an hour")).toBeVisible();
  await expect(page.getByRole("row")).toHaveCount(0);
  // The server keeps its own clock: there the half hour is over as well.
  await sql(
    "update admin_sessions set expires_at = now() - interval '1 second' where user_id = (select id from admin_users where email = $1)",
    [admin.email],
  );
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page).toHaveURL(/\/admin\/sign-in\?next=%2Fadmin/);
});

test("a seller's session is nothing here, and an admin's nothing there", async ({ page }) => {
  const seller = await makeSeller();
  await typePassword(page, seller);
  await expect(page).toHaveURL(/\/stores\/new/);
  for (const path of ["/admin", "/Admin", "/admin/you"]) {
    await page.goto(path);
    await expect(page).toHaveURL(/\/admin\/sign-in\?/);
  }
  const admin = await makeAnAdmin();
  await typePassword(page, admin, SIGN_IN);
  await typeCode(page, admin.secret);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Stores");
  // Both at once in one browser, each for itself.
  await page.goto("/you");
  await expect(page.getByText(seller.email)).toBeVisible();
  await page.getByRole("banner").getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/8\d{3}\/$/);
  await page.goto("/you");
  await expect(page).toHaveURL(/\/sign-in\?/);
  await page.goto("/admin");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Stores");
  const lost = await page.goto(`${shopAt("ada")}/admin`);
  expect(lost?.status()).toBe(404);
  await expect(page.getByRole("banner")).toContainText("Ada");
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test(`the console is kept as pictures and reads well to everybody (${colorScheme})`, async ({
      page,
      keep,
    }) => {
      const look = async (name: string) => {
        await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
        await expectAccessible(page, name);
        await keep(page, `admin-${name}-${colorScheme}`);
      };
      for (const name of ["Mama Put & Daughters, Fabrics, Beads and Everything for the Feast", "Ìlú Àdìrẹ"])
        await makeSeller(name);
      const closed = await makeSeller("Shut Shop");
      await sql("update stores set status = 'suspended' where id = $1", [closed.storeId]);
      const admin = await makeAnAdmin();
      await page.goto(SIGN_IN);
      await look("sign-in");
      await typePassword(page, admin, SIGN_IN);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("One more step");
      await look("second-factor");
      await page.getByLabel("Code from the app").fill(await freshCode(admin.secret));
      await page.getByRole("button", { name: "Go on" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Stores");
      await look("stores");
      await page.getByLabel("Search stores").press("ArrowDown");
      await keep(page, `admin-stores-focus-${colorScheme}`);
      await page.goto("/admin?q=nothing-like-this");
      await look("stores-none");
      await page.goto("/admin/you");
      await look("you");
      await page.goto("/admin/you/password");
      await look("password");
      await page.goto("/admin/no-such-page");
      await look("missing");
    });
  });
}
