import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";
import { codeTo, letterTo, linkTo } from "./support/mailbox.ts";
import { makeSeller, sql, typeCode, typePassword, withPasskeys } from "./support/people.ts";
import { setUpApp, signOut } from "./support/second-factor.ts";

test("a seller changes name, address and password, and signs in with the new ones", async ({ page }) => {
  const who = await makeSeller("Ngozi Beads");
  await typePassword(page, who);
  await expect(page).toHaveURL(new RegExp(`/dashboard/${who.slug}`));
  await page.getByRole("link", { name: /Your account/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your account");

  await test.step("the name", async () => {
    await page.getByLabel("Name").fill(" ");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByRole("alert")).toContainText("Please tell us your name.");
    await expectAccessible(page, "/you with a problem");
    await page.getByLabel("Name").fill("Ngozi Okafor");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Your name is changed.")).toBeVisible();
    await page.goto(`/dashboard/${who.slug}`);
    await expect(page.getByRole("link", { name: /Your account/ })).toContainText("Ngozi Okafor");
    const listed = await sql("select name from store_staff where user_id = $1", [who.id]);
    expect(listed).toEqual([{ name: "Ngozi Okafor" }]);
  });

  const email = who.email.replace("ngozi", "okafor");
  await test.step("the address", async () => {
    await page.goto("/you");
    await page.getByRole("link", { name: "Change your e-mail address" }).click();
    await page.getByLabel("New e-mail address").fill(who.email);
    await page.getByRole("button", { name: "Send the code" }).click();
    await expect(page.getByRole("alert")).toContainText("That is your address already.");
    await page.getByLabel("New e-mail address").fill(email);
    await page.getByRole("button", { name: "Send the code" }).click();
    await expect(page).toHaveURL(/\/you\/email\/code/);
    await page.getByLabel("Code").fill("0000 0000");
    await page.getByRole("button", { name: "Make it my address" }).click();
    await expect(page.getByRole("alert")).toContainText("You can try 4 more times");
    await page.getByLabel("Code").fill(await codeTo(email));
    await page.getByRole("button", { name: "Make it my address" }).click();
    await expect(page.getByText("Your address is changed.")).toBeVisible();
    await expect(page.getByText(email, { exact: true })).toBeVisible();
    await letterTo(who.email, /address at OPNMRT was changed/);
  });

  await test.step("the password", async () => {
    await page.getByRole("link", { name: "Change your password" }).click();
    await page.getByLabel("New password").fill("password123");
    await page.getByRole("button", { name: "Change the password" }).click();
    await expect(page.getByRole("alert")).toContainText("lists that thieves try first");
    await page.getByLabel("New password").fill("nine new baskets at noon");
    await page.getByRole("button", { name: "Change the password" }).click();
    await expect(page.getByText("Your password is changed")).toBeVisible();
  });

  await signOut(page);
  await typePassword(page, who);
  await expect(page.getByRole("alert")).toContainText("do not belong together");
  await typePassword(page, { ...who, email, password: "nine new baskets at noon" });
  await expect(page).toHaveURL(new RegExp(`/dashboard/${who.slug}`));
});

test("a forgotten password is replaced by the link in a letter, once", async ({ page }) => {
  const who = await makeSeller();
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "Forgotten your password?" }).click();
  await expectAccessible(page, "/forgotten-password");
  await page.getByLabel("E-mail").fill(who.email);
  await page.getByRole("button", { name: "Send the link" }).click();
  await expect(page.getByText("We wrote to")).toBeVisible();
  const link = await linkTo(who.email, /new password/);
  await page.goto(link);
  await expectAccessible(page, "/new-password");
  await page.getByLabel("New password").fill("nine new baskets at noon");
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByText("Your password is changed.")).toBeVisible();
  await page.getByLabel("E-mail").fill(who.email);
  await page.getByLabel("Password", { exact: true }).fill("nine new baskets at noon");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/stores\/new/);
  await page.goto(link);
  await expect(page.getByRole("alert")).toContainText("This link counts no more");
  await expect(page.getByLabel("New password")).toBeHidden();
});

test("another device is seen in the list and signed out from here, at once", async ({ page, browser }) => {
  const who = await makeSeller("Ngozi Beads");
  await typePassword(page, who, "/sign-in?next=/you/security");
  const phone = await browser.newContext({
    userAgent:
      "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
    viewport: { width: 360, height: 740 },
  });
  const other = await phone.newPage();
  await typePassword(other, who);
  await expect(other).toHaveURL(new RegExp(`/dashboard/${who.slug}`));

  await page.reload();
  const devices = page.getByRole("region", { name: "Devices" }).getByRole("listitem");
  await expect(devices).toHaveCount(2);
  await expect(devices.first()).toContainText("This device");
  await page.getByRole("button", { name: "Sign out Safari on an iPhone" }).click();
  await expect(page.getByText("That device is signed out.")).toBeVisible();
  await expect(devices).toHaveCount(1);
  await other.getByRole("link", { name: "Orders" }).first().click();
  await expect(other).toHaveURL(/\/sign-in\?/);

  await typePassword(other, who);
  await expect(other).toHaveURL(new RegExp(`/dashboard/${who.slug}`));
  await page.reload();
  await page.getByRole("button", { name: "Sign out all other devices" }).click();
  await expect(page.getByText("All other devices are signed out.")).toBeVisible();
  await other.reload();
  await expect(other).toHaveURL(/\/sign-in\?/);
  await phone.close();
});

test("what guards the account asks a second time who it is, and goes on from there", async ({
  page,
  context,
}) => {
  const who = await makeSeller();
  await typePassword(page, who, "/sign-in?next=/you");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your account");
  await sql("update seller_sessions set created_at = now() - interval '20 minutes' where user_id = $1", [
    who.id,
  ]);
  await context.clearCookies({ name: "__Host-seller.session_data" });
  await page.getByRole("link", { name: "Change your password" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Is it still you?");
  await expectAccessible(page, "/sign-in?again");
  await expect(page.getByLabel("E-mail")).toHaveValue(who.email);
  await page.getByLabel("Password", { exact: true }).fill(who.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/you\/password$/);
  await page.goto("/you/security");
  await expect(page.getByRole("region", { name: "Devices" }).getByRole("listitem")).toHaveCount(1);
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test(`the pages of one's own account are kept as pictures (${colorScheme})`, async ({ page, keep }) => {
      await withPasskeys(page);
      const who = await makeSeller("Ngozi’s Beads and Adornments of Old Lagos");
      const look = async (name: string) => {
        await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
        await expectAccessible(page, name);
        await keep(page, `you-${name}-${colorScheme}`);
      };
      await typePassword(page, who, "/sign-in?next=/you");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your account");
      await look("profile");
      for (const path of ["email", "password", "security", "security/new-passkey"]) {
        await page.goto(`/you/${path}`);
        await look(path.replace("/", "-"));
      }
      await page.goto("/you/email");
      await page.getByLabel("New e-mail address").fill(`new-${who.email}`);
      await page.getByRole("button", { name: "Send the code" }).click();
      await expect(page).toHaveURL(/code/);
      await look("email-code");
      await page.goto("/you/security/app");
      await look("security-app");
      await page.goto("/you/security");
      const { secret } = await setUpApp(page);
      await look("recovery-codes");
      await page.goto("/you/security/new-passkey");
      await page.getByRole("button", { name: "Make the passkey" }).click();
      await expect(page.getByText("The passkey is added.")).toBeVisible();
      await look("security-full");
      await page.goto("/you/security/codes");
      await look("codes");
      await page.goto("/you");
      await look("profile-safe");
      await signOut(page);
      await typePassword(page, who);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("One more step");
      await look("second-factor");
      await page.getByRole("link", { name: /Use a recovery code/ }).click();
      await expect(page.getByLabel("Recovery code")).toBeVisible();
      await look("second-factor-recovery");
      await page.getByRole("link", { name: "Use the app" }).click();
      await typeCode(page, secret);
      await expect(page).toHaveURL(/\/dashboard\//);
    });
  });
}
