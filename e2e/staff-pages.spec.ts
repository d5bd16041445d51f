import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import pg from "pg";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";
import { linkTo } from "./support/mailbox.ts";
import { signIn } from "./support/seller.ts";
import { inviteTo, press } from "./support/staff.ts";

/** Changes the past, for what takes days or hours to come. */
async function change(text: string, email: string): Promise<void> {
  const { ownerUrl } = JSON.parse(readFileSync(".data/e2e/addresses.json", "utf8")) as { ownerUrl: string };
  const client = new pg.Client(ownerUrl);
  await client.connect();
  await client.query(text, [email]);
  await client.end();
}

const letExpire = (email: string) =>
  change("update staff_invitations set expires_at = now() - interval '1 day' where email = $1", email);

test("who signed in a while ago does so once more before the store, its money or its staff is another's", async ({
  page,
  keep,
}) => {
  await signIn(page, "bola@demo.test");
  await change(
    `update seller_sessions set created_at = now() - interval '1 hour'
     where user_id = (select id from seller_users where email = $1)`,
    "bola@demo.test",
  );
  await page.context().clearCookies({ name: "__Host-seller.session_data" });
  await page.goto("/dashboard/bola/settings/payments");
  await expect(page.getByRole("link", { name: /^Sign in once more to/ }).first()).toBeVisible();
  await expect(page.getByLabel(/key/i)).toHaveCount(0);
  await keep(page, "payments-sign-in-again");
  await expectAccessible(page, "payments, signed in long ago");
  await page.goto("/dashboard/bola/settings/staff");
  await expect(page.getByRole("link", { name: "Sign in once more to invite" })).toBeVisible();
  await keep(page, "staff-sign-in-again");
  await page.getByRole("link", { name: "Sign in once more to hand it over" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Is it still you?");
  await page.getByLabel("Password", { exact: true }).fill("open-market-demo");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page).toHaveURL(/\/settings\/staff$/);
  await expect(page.getByRole("button", { name: "Hand it over" })).toBeVisible();
});

test("a dialog begins at its first field, and gives the keyboard back to what opened it", async ({
  page,
}) => {
  await signIn(page, "ada@demo.test");
  await page.goto("/dashboard/ada/settings/staff");
  for (const [name, first] of [
    ["Invite somebody", "Their e-mail"],
    [/^Remove /, null],
  ] as const) {
    const opener = page.getByRole("button", { name }).first();
    await opener.press("Enter");
    const dialog = page.getByRole("dialog");
    await expect(first ? dialog.getByLabel(first) : dialog.getByRole("button").first()).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await expect(opener).toBeFocused();
  }
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test(`the pages of staff and invitations read well to everybody (${colorScheme})`, async ({
      page: owner,
      browser,
      keep,
    }) => {
      const somebody = async () => (await browser.newContext({ colorScheme })).newPage();
      const look = async (page: Page, name: string) => {
        await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
        await expect(page).toHaveTitle(/./);
        await expectAccessible(page, name);
        await keep(page, `${name}-${colorScheme}`);
      };
      const address = (who: string) => `${who}-${colorScheme}@demo.test`;
      const [open, late, gone, mine] = ["a-rather-long-name.of-somebody", "late", "gone", "efe"].map(address);
      if (!open || !late || !gone || !mine) throw new Error("unreachable");

      await signIn(owner, "ada@demo.test");
      const staffPage = "/dashboard/ada/settings/staff";
      for (const [email, role] of [
        [open, "Manager"],
        [late, "Viewer"],
        [gone, "Staff"],
      ] as const)
        await inviteTo(owner, "ada", email, role);
      await letExpire(late);
      const links = await Promise.all([open, late, gone].map((email) => linkTo(email, /invites you/)));
      await press(
        owner.getByRole("button", { name: `Withdraw the invitation to ${gone}` }),
        owner.getByText(`The link in the letter to ${gone} counts no more`),
      );
      await owner.reload();
      await look(owner, "staff-owner");
      await press(owner.getByRole("button", { name: "Invite somebody" }), owner.getByRole("dialog"));
      await owner.getByRole("dialog").getByLabel("Their e-mail").fill("no address");
      await owner.getByRole("button", { name: "Send the invitation" }).click();
      await expect(owner.getByText("Please write their e-mail address")).toBeVisible();
      await expectAccessible(owner, "inviting");
      await keep(owner, `staff-inviting-${colorScheme}`);
      await owner.goto("/dashboard/ada/membership");
      await look(owner, "membership-owner");

      const nobody = await somebody();
      const [opened = "", expired = "", revoked = ""] = links;
      await nobody.goto(opened);
      await look(nobody, "invitation-nobody");
      await nobody.goto(expired);
      await look(nobody, "invitation-expired");
      await nobody.goto(revoked);
      await look(nobody, "invitation-revoked");
      const answer = await nobody.goto(opened.replace(/.$/, "_"));
      expect(answer?.status()).toBe(404);
      await expect(nobody.getByText("Ada’s Fabrics")).toHaveCount(0);
      await look(nobody, "invitation-forged");

      const viewer = await somebody();
      await signIn(viewer, "efe@demo.test");
      await viewer.goto(staffPage);
      await look(viewer, "staff-refused");
      await viewer.goto("/dashboard/ada/membership");
      await look(viewer, "membership-viewer");
      await press(viewer.getByRole("button", { name: "Leave this store" }), viewer.getByRole("dialog"));
      await keep(viewer, `membership-leaving-${colorScheme}`);
      await viewer.goto("/dashboard/ada/products");
      await viewer.getByRole("link", { name: "Palm Leaf Ankara" }).first().click();
      await expect(viewer.getByText("You can look at this, not change it.")).toBeVisible();
      await expect(viewer.getByRole("textbox", { name: "Description", exact: true }).first()).toBeVisible();
      // The table can be scrolled by keyboard where it is too wide; axe takes all in a locked form for out of reach.
      const table = viewer.getByRole("region", { name: "All variants" });
      await table.focus();
      await expect(table).toBeFocused();
      await viewer.setViewportSize({ width: 1440, height: 900 });
      await expectAccessible(viewer, "a product as a viewer");
      await keep(viewer, `product-viewer-${colorScheme}`);
      await viewer.goto(opened);
      await look(viewer, "invitation-other");
      await viewer.getByRole("button", { name: "Sign out, and in again" }).click();
      await expect(viewer.getByRole("link", { name: "Make an account" })).toBeVisible();
      await viewer.getByRole("link", { name: "I have one: sign in" }).click();
      await viewer.getByLabel("E-mail").fill("efe@demo.test");
      await viewer.getByLabel("Password", { exact: true }).fill("open-market-demo");
      await viewer.getByRole("button", { name: "Sign in", exact: true }).click();
      await expect(viewer).toHaveURL(opened);

      const manager = await somebody();
      await manager.goto("/sign-in");
      await manager.getByLabel("E-mail").fill("chidi@demo.test");
      await manager.getByLabel("Password", { exact: true }).fill("open-market-demo");
      await manager.getByRole("button", { name: "Sign in", exact: true }).click();
      await expect(manager.getByText("You manage it")).toBeVisible();
      await expect(manager.getByText("You work here")).toBeVisible();
      await look(manager, "stores-two-roles");
      await manager.goto(staffPage);
      await look(manager, "staff-manager");
      await press(manager.getByRole("button", { name: /Switch store/ }), manager.getByRole("menu"));
      await keep(manager, `store-menu-${colorScheme}`);
      await owner.goto(staffPage);
      for (const email of [open, late])
        await press(
          owner.getByRole("button", { name: `Withdraw the invitation to ${email}` }),
          owner.getByText(`The link in the letter to ${email} counts no more`),
        );
    });
  });
}
