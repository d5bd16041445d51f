import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";
import { letterTo } from "./support/mailbox.ts";
import { freshCode, makeSeller, typePassword, withPasskeys } from "./support/people.ts";
import { recoveryCodes, setUpApp, signOut } from "./support/second-factor.ts";

test("an authenticator app is set up, asked for, replaced by a recovery code, and removed", async ({
  page,
}) => {
  const who = await makeSeller("Ngozi Beads");
  await typePassword(page, who, "/sign-in?next=/you/security");
  await expect(page).toHaveURL(/\/you\/security$/);
  await expectAccessible(page, "/you/security without a second factor");
  const { secret, codes } = await setUpApp(page);
  await expectAccessible(page, "recovery codes");
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download" }).click();
  expect((await downloading).suggestedFilename()).toBe("opnmrt-recovery-codes.txt");
  await page.getByRole("link", { name: "I have kept them" }).click();
  await expect(page.getByText("10 of 10 left")).toBeVisible();
  await letterTo(who.email, /authenticator app was set up/);

  await test.step("the next sign-in asks for a code, and takes none twice", async () => {
    await signOut(page);
    await typePassword(page, who, "/sign-in?next=/you/security");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("One more step");
    await expectAccessible(page, "/sign-in/second-factor");
    await page.goto("/you");
    await expect(page).toHaveURL(/\/sign-in\?/);
    await typePassword(page, who, "/sign-in?next=/you/security");
    await page.getByLabel("Code from the app").fill("000000");
    await page.getByRole("button", { name: "Go on" }).click();
    await expect(page.getByRole("alert")).toContainText("That code is not right");
    const code = await freshCode(secret);
    await page.getByLabel("Code from the app").fill(code);
    await page.getByRole("button", { name: "Go on" }).click();
    await expect(page).toHaveURL(/\/you\/security$/);
    await signOut(page);
    await typePassword(page, who);
    await page.getByLabel("Code from the app").fill(code);
    await page.getByRole("button", { name: "Go on" }).click();
    await expect(page.getByRole("alert")).toContainText("was used before");
  });

  await test.step("a recovery code stands in for the phone, once", async () => {
    await page.getByRole("link", { name: "Phone gone? Use a recovery code" }).click();
    await expectAccessible(page, "/sign-in/second-factor?recovery");
    await page.getByLabel("Recovery code").fill((codes[0] ?? "").toUpperCase());
    await page.getByRole("button", { name: "Go on" }).click();
    await expect(page).toHaveURL(new RegExp(`/dashboard/${who.slug}`));
    await page.goto("/you/security");
    await expect(page.getByText("9 of 10 left")).toBeVisible();
  });

  await test.step("new codes take the place of the old ones", async () => {
    await page.getByRole("link", { name: "Make new ones" }).click();
    await page.getByRole("button", { name: "Make ten new codes" }).click();
    expect(await recoveryCodes(page)).not.toContain(codes[1]);
    await page.getByRole("link", { name: "I have kept them" }).click();
    await expect(page.getByText("10 of 10 left")).toBeVisible();
  });

  await test.step("and the app goes after a question", async () => {
    await page.getByRole("button", { name: "Remove the authenticator app" }).click();
    await expectAccessible(page, "the question before removing");
    await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
    await expect(page.getByText("The app is removed.")).toBeVisible();
    await expect(page.getByText("Recovery codes")).toBeHidden();
    await signOut(page);
    await typePassword(page, who);
    await expect(page).toHaveURL(new RegExp(`/dashboard/${who.slug}`));
  });
});

test("a passkey is added, signs in by itself and as the second step, and is removed", async ({ page }) => {
  await withPasskeys(page);
  const who = await makeSeller();
  await typePassword(page, who, "/sign-in?next=/you/security");
  await page.getByRole("link", { name: "Add a passkey" }).click();
  await expect(page.getByLabel("What to call it")).toHaveValue("Chrome on Linux");
  await expectAccessible(page, "/you/security/new-passkey");
  await page.getByLabel("What to call it").fill("My laptop");
  await page.getByRole("button", { name: "Make the passkey" }).click();
  await recoveryCodes(page);
  await page.getByRole("link", { name: "I have kept them" }).click();
  await expect(page.getByText("My laptop", { exact: true })).toBeVisible();
  await expect(page.getByText(/not used yet/)).toBeVisible();
  await expectAccessible(page, "/you/security with a passkey");

  await test.step("the same device makes no second one", async () => {
    await page.getByRole("link", { name: "Add a passkey" }).click();
    await page.getByRole("button", { name: "Make the passkey" }).click();
    await expect(page.getByRole("alert")).toContainText("has a passkey for your account already");
  });

  await test.step("it signs in by itself", async () => {
    await signOut(page);
    await page.goto("/sign-in?next=/you/security");
    await page.getByRole("button", { name: "Use a passkey" }).click();
    await expect(page).toHaveURL(/\/you\/security$/);
    await expect(page.getByText(/last used in the last 24 hours/)).toBeVisible();
  });

  await test.step("after the password it is the second step", async () => {
    await signOut(page);
    await typePassword(page, who, "/sign-in?next=/you/security");
    await expect(page.getByText("Now your passkey.")).toBeVisible();
    await expectAccessible(page, "/sign-in/second-factor by passkey");
    await page.getByRole("button", { name: "Use a passkey" }).click();
    await expect(page).toHaveURL(/\/you\/security$/);
  });

  await page.getByRole("button", { name: "Remove the passkey “My laptop”" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
  await expect(page.getByText("The passkey is removed.")).toBeVisible();
  await signOut(page);
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await expect(page.getByText("That passkey does not open an account here.")).toBeVisible();
});

test("a live key asks its owner for a second factor first, and then keeps it", async ({ page, keep }) => {
  const who = await makeSeller("Ngozi Beads");
  const payments = `/dashboard/${who.slug}/settings/payments`;
  const live = `sk_live_${"a1b2c3d4".repeat(4)}`;
  const paystack = page
    .locator("section")
    .filter({ has: page.getByRole("heading", { name: "Paystack", exact: true }) });
  await typePassword(page, who, `/sign-in?next=${payments}`);
  await expect(paystack.getByText("Before a live one, your account needs a second factor")).toBeVisible();
  await expectAccessible(page, "payments without a second factor");
  await paystack.getByLabel("Secret key").fill(live);
  await paystack.getByRole("button", { name: "Connect" }).click();
  await expect(page.getByText("your account needs more than a password first").first()).toBeVisible();
  await keep(page, "you-payments-refused");

  await page.getByRole("link", { name: "Set it up" }).first().click();
  await expect(page.getByText("Before Ngozi Beads takes real money")).toBeVisible();
  await keep(page, "you-security-for-store");
  await setUpApp(page);
  await page.getByRole("link", { name: "Go on to Ngozi Beads" }).click();
  await expect(page).toHaveURL(new RegExp(`${payments}$`));
  await paystack.getByLabel("Secret key").fill(live);
  await paystack.getByRole("button", { name: "Connect" }).click();
  await expect(paystack.getByText("Live", { exact: true })).toBeVisible();

  await page.goto("/you/security");
  await expect(page.getByText("so you always need one of the two")).toBeVisible();
  await expect(page.getByRole("button", { name: "Remove the authenticator app" })).toBeHidden();
  // The button is not what holds it: neither does the form.
  const refused = await page.evaluate(async () => {
    const answer = await fetch("/you/security", {
      method: "POST",
      body: new URLSearchParams({ intent: "remove-app" }),
    });
    return [answer.status, await answer.text()] as const;
  });
  expect(refused[0]).toBe(403);
  expect(refused[1]).toContain("needs a second factor");
});
