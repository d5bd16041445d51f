import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";
import { letterTo, linkTo } from "./support/mailbox.ts";
import { openStore } from "./support/seller.ts";
import { inviteTo, joinBy, press, rowOf } from "./support/staff.ts";

/** People come into a store by a letter, get other roles, own it and go. */
test("from an invitation to another owner", async ({ page: owner, browser, keep }) => {
  const slug = await openStore(owner, "Kemi Cloths");
  const tag = slug.split("-").at(-1) ?? "";
  const [tunde, mina] = [`tunde-${tag}@demo.test`, `mina-${tag}@demo.test`];
  const dashboard = `/dashboard/${slug}`;
  const staffPage = `${dashboard}/settings/staff`;

  await test.step("the owner invites, and sees who has not come yet", async () => {
    await inviteTo(owner, slug, tunde, "Staff");
    await expect(rowOf(owner, tunde)).toContainText("Until");
    const dialog = owner.getByRole("dialog");
    await press(owner.getByRole("button", { name: "Invite somebody" }), dialog);
    await dialog.getByLabel("Their e-mail").fill(tunde);
    await dialog.getByRole("button", { name: "Send the invitation" }).click();
    await expect(dialog.getByText("This address is invited already")).toBeVisible();
    await expect(dialog.getByLabel("Their e-mail")).toHaveValue(tunde);
    await dialog.getByRole("button", { name: "Not now" }).click();
    const letter = await letterTo(tunde, /invites you/);
    expect(letter.from).toContain("Kemi Cloths");
    expect(letter.text).toContain("Kemi Ade would like you to work with them");
  });

  const staff = await joinBy(browser, tunde, "Tunde Bakare", async (page) => {
    await expectAccessible(page, "joining");
    await keep(page, "invitation-mine");
  });
  await test.step("who joined sees what staff may, and no more", async () => {
    await expect(staff.getByText("You are on the staff of this store now")).toBeVisible();
    await staff.goto(`${dashboard}/products`);
    await expect(staff.getByRole("link", { name: "Add product" }).first()).toBeVisible();
    await expect(staff.getByRole("link", { name: "Import" })).toHaveCount(0);
    await expect(staff.getByRole("link", { name: "Settings" })).toHaveCount(0);
    const answer = await staff.goto(staffPage);
    expect(answer?.status()).toBe(403);
    await expect(staff.getByText("You are staff in Kemi Cloths")).toBeVisible();
    await expect(staff).toHaveTitle(/./);
    await staff.getByRole("link", { name: "Back to Kemi Cloths" }).click();
    await expect(staff.getByRole("heading", { level: 1 })).toHaveText("Hello, Tunde");
  });

  await test.step("the link has been used", async () => {
    const answer = await staff.goto(await linkTo(tunde, /invites you/));
    expect(answer?.status()).toBe(410);
    await expect(staff.getByRole("heading", { level: 1 })).toHaveText("You accepted this invitation");
  });

  await test.step("the owner makes them a viewer, takes it back, and means it after all", async () => {
    await owner.goto(staffPage);
    const role = rowOf(owner, "Tunde Bakare").getByRole("button", { name: /is .*\. Change/ });
    await press(role, owner.getByRole("menu"));
    await owner.getByRole("menuitem", { name: /^Viewer/ }).click();
    await expect(owner.getByText("Tunde Bakare is a viewer now.")).toBeVisible();
    await owner.getByRole("button", { name: "Undo" }).click();
    await expect(role).toHaveText("Staff");
    // By keyboard alone.
    await role.focus();
    await owner.keyboard.press("Enter");
    await expect(owner.getByRole("menuitem", { name: /^Manager/ })).toBeFocused();
    await owner.keyboard.press("End");
    await expect(owner.getByRole("menuitem", { name: /^Viewer/ })).toBeFocused();
    await owner.keyboard.press("Enter");
    await expect(role).toHaveText("Viewer");
    await expect(role).toBeFocused();
  });

  await test.step("then the buttons are gone, also those that a page from before still shows", async () => {
    await staff.goto(`${dashboard}/products`);
    await expect(staff.getByRole("link", { name: "Add product" })).toHaveCount(0);
    expect((await staff.goto(`${dashboard}/products/new`))?.status()).toBe(403);
    await staff.goto(`${dashboard}/membership`);
    await expect(staff.getByRole("heading", { name: "You are a viewer" })).toBeVisible();
  });

  await inviteTo(owner, slug, mina, "Manager");
  const manager = await joinBy(browser, mina, "Mina Danso");
  await test.step("a manager manages those below, and is not offered more", async () => {
    await manager.goto(staffPage);
    await expect(rowOf(manager, "Tunde Bakare").getByRole("button", { name: /Change/ })).toBeVisible();
    await expect(rowOf(manager, "Kemi Ade").getByRole("button")).toHaveCount(0);
    await expect(rowOf(manager, "Mina Danso").getByRole("button")).toHaveCount(0);
    await expect(manager.getByText("Hand the store over")).toHaveCount(0);
    await expect(manager.getByRole("button", { name: "Leave this store" })).toBeVisible();
    await press(manager.getByRole("button", { name: "Invite somebody" }), manager.getByRole("dialog"));
    await expect(manager.getByRole("dialog").getByRole("radio")).toHaveCount(2);
  });

  await test.step("the owner hands the store over", async () => {
    await owner.goto(staffPage);
    await owner.getByLabel("New owner").selectOption("Mina Danso, manager");
    await press(owner.getByRole("button", { name: "Hand it over" }), owner.getByRole("dialog"));
    await expectAccessible(owner, "handing over");
    await keep(owner, "staff-hand-over");
    await owner.getByRole("button", { name: "Hand the store over" }).click();
    await expect(owner.getByText("You are a manager of this store now")).toBeVisible();
    await expect(rowOf(owner, "Mina Danso")).toContainText("Owner");
    await expect(owner.getByText("New owner")).toHaveCount(0);
    await letterTo(`kemi-${tag}@demo.test`, /now belongs to Mina Danso/);
    await letterTo(mina, /is yours now/);
  });

  await test.step("the new owner removes who was before, who is then nobody there", async () => {
    await manager.goto(staffPage);
    await press(manager.getByRole("button", { name: "Remove Kemi Ade" }), manager.getByRole("dialog"));
    await manager.getByRole("button", { name: "Keep them" }).click();
    await manager.getByRole("button", { name: "Remove Kemi Ade" }).click();
    await manager.getByRole("button", { name: "Remove them" }).click();
    await expect(rowOf(manager, "Kemi Ade")).toHaveCount(0);
    await owner.getByRole("link", { name: "Orders" }).first().click();
    await expect(owner.getByText("You have no store at this address.")).toBeVisible();
    await owner.goto(dashboard);
    await expect(owner.getByText("You have no store at this address.")).toBeVisible();
  });

  await test.step("a viewer leaves by themselves", async () => {
    await staff.goto(`${dashboard}/membership`);
    await press(staff.getByRole("button", { name: "Leave this store" }), staff.getByRole("dialog"));
    await staff.getByRole("button", { name: "Leave the store" }).click();
    await expect(staff).toHaveURL(/\/stores\/new\?left=1$/);
  });
});
