import type { Page } from "@playwright/test";
import { base32 } from "@better-auth/utils/base32";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";
import { codeTo, letterTo, linkTo } from "./support/mailbox.ts";
import {
  freshCode,
  fromElsewhere,
  makeSeller,
  sql,
  typeCode,
  typePassword,
  withPasskeys,
} from "./support/people.ts";

test.beforeEach(({ context }) => fromElsewhere(context));

/** Sets an app up from the security page; answers its secret and the recovery codes. */
async function setUpApp(page: Page): Promise<{ secret: string; codes: string[] }> {
  await page.getByRole("link", { name: "Set it up" }).click();
  await expect(page.getByRole("img", { name: /QR code/ })).toBeVisible();
  const typed = (await page.getByRole("code").innerText()).replaceAll(" ", "");
  const secret = new TextDecoder().decode(base32.decode(typed));
  await page.getByLabel("Code from the app").fill(await freshCode(secret));
  await page.getByRole("button", { name: "Turn it on" }).click();
  return { secret, codes: await recoveryCodes(page) };
}

async function recoveryCodes(page: Page): Promise<string[]> {
  await expect(page.getByRole("heading", { name: "Your recovery codes" })).toBeVisible();
  const codes = await page
    .getByRole("listitem")
    .filter({ hasText: /^\w{5}-\w{5}$/ })
    .allInnerTexts();
  expect(codes).toHaveLength(10);
  return codes;
}

async function signOut(page: Page): Promise<void> {
  await page.goto("/you");
  await page.getByRole("banner").getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/$/);
}

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
  await page.getByLabel("New password").fill("ten new baskets at noon");
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByRole("alert")).toContainText("This link counts no more");
});

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

test("another device is seen in the list and signed out from here, at once", async ({ page, browser }) => {
  const who = await makeSeller("Ngozi Beads");
  await typePassword(page, who, "/sign-in?next=/you/security");
  const phone = await browser.newContext({
    userAgent:
      "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
    viewport: { width: 360, height: 740 },
  });
  await fromElsewhere(phone);
  const other = await phone.newPage();
  await typePassword(other, who);
  await expect(other).toHaveURL(new RegExp(`/dashboard/${who.slug}`));

  await page.reload();
  const devices = page.getByRole("region", { name: "Devices" }).getByRole("listitem");
  await expect(devices).toHaveCount(2);
  await expect(devices.first()).toContainText("This device");
  await page.getByRole("button", { name: "Sign out Safari on iPhone" }).click();
  await expect(page.getByText("That device is signed out.")).toBeVisible();
  await expect(devices).toHaveCount(1);
  await other.getByRole("link", { name: "Orders" }).first().click();
  await expect(other).toHaveURL(/\/sign-in\?/);

  await typePassword(other, who);
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

test("a live key asks its owner for a second factor first, and then keeps it", async ({ page, keep }) => {
  const who = await makeSeller("Ngozi Beads");
  const payments = `/dashboard/${who.slug}/settings/payments`;
  const live = `sk_live_${"a1b2c3d4".repeat(4)}`;
  await typePassword(page, who, `/sign-in?next=${payments}`);
  await expect(page.getByText("Before a live one, your account needs a second factor")).toBeVisible();
  await expectAccessible(page, "payments without a second factor");
  await page.getByLabel("Secret key").fill(live);
  await page.getByRole("button", { name: "Connect" }).click();
  await expect(page.getByText("your account needs more than a password first")).toBeVisible();
  await keep(page, "you-payments-refused");

  await page.getByRole("link", { name: "Set it up" }).click();
  await expect(page.getByText("Before Ngozi Beads takes real money")).toBeVisible();
  await keep(page, "you-security-for-store");
  await setUpApp(page);
  await page.getByRole("link", { name: "Go on to Ngozi Beads" }).click();
  await expect(page).toHaveURL(new RegExp(`${payments}$`));
  await page.getByLabel("Secret key").fill(live);
  await page.getByRole("button", { name: "Connect" }).click();
  await expect(page.getByText("Live", { exact: true })).toBeVisible();

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

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test(`the pages of one's own account are kept as pictures (${colorScheme})`, async ({ page, keep }) => {
      test.setTimeout(180_000);
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
