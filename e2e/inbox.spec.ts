import type { Page } from "@playwright/test";
import { expectAccessible, expectAccessibleAsIs } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";
import { BuyerTalk } from "./support/room.ts";
import { signIn } from "./support/seller.ts";
import { goToCheckout } from "./support/shopper.ts";
import { press } from "./support/staff.ts";

/* What buyers say to the store, read and answered by a seller on a phone and on a desk. */

const PHONE = { width: 360, height: 740 };
const DESK = { width: 1440, height: 900 };

/** A buyer places an order; answers the address of its page. */
async function placeOrder(shopper: Page): Promise<string> {
  await goToCheckout(shopper, "ada", "indigo-shawl");
  await shopper.getByRole("radio", { name: /on delivery/i }).check();
  await shopper.getByRole("button", { name: /Place order/ }).click();
  await expect(shopper.getByRole("heading", { level: 1 })).toHaveText("Thank you, your order is placed");
  return shopper.url();
}

test("a seller hears at once who writes, answers, gives a conversation away and puts it aside", async ({
  page: seller,
  shopper,
  context,
  browser,
  keep,
}) => {
  const address = await placeOrder(shopper);
  const number = /orders\/(\d+)/.exec(address)?.[1] ?? "";
  const buyer = await BuyerTalk.open(address);
  const row = seller.getByRole("link", { name: "Zainab Bello" }).and(seller.locator(":visible")).first();
  const log = seller.getByRole("region", { name: "Conversation with Zainab Bello" });
  const field = seller.getByLabel("Your answer");
  const nav = seller.getByRole("navigation", { name: "Store" }).and(seller.locator(":visible"));

  await test.step("on a phone, an inbox says what it is for", async () => {
    await seller.setViewportSize(PHONE);
    await signIn(seller, "ada@demo.test");
    await seller.goto("/dashboard/ada/inbox");
    await expect(seller.getByRole("heading", { name: "Nobody has written yet" })).toBeVisible();
    await expectAccessible(seller, "an empty inbox");
    await keep(seller, "inbox-empty");
  });

  await test.step("who writes comes into it by themselves, and is counted on the way around", async () => {
    buyer.say("Hello! Is the shawl on its way?");
    await expect(row).toBeVisible();
    await expect(
      seller.getByText("Hello! Is the shawl on its way?").and(seller.locator(":visible")),
    ).toBeVisible();
    await expect(nav.getByRole("link", { name: "Inbox 1 unread" })).toBeVisible();
    buyer.say("I need it on Saturday.");
    await expect(seller.getByText("I need it on Saturday.").and(seller.locator(":visible"))).toBeVisible();
    await expectAccessible(seller, "an inbox on a phone");
    await keep(seller, "inbox");
  });

  await test.step("the thread shows what was said and the order it is about, and is read by being looked at", async () => {
    await row.click();
    await expect(log).toContainText("I need it on Saturday.");
    await expect(seller.getByText("Here now")).toBeVisible();
    await expect.poll(() => buyer.readByStore).toBe(2);
    await expect(nav.getByRole("link", { name: "Inbox", exact: true })).toBeVisible();
    await seller.getByText(`Order #${number}`, { exact: true }).and(seller.locator(":visible")).click();
    await expect(
      seller.getByRole("link", { name: `Open order #${number}` }).and(seller.locator(":visible")),
    ).toBeVisible();
    await expectAccessible(seller, "a thread on a phone");
    await keep(seller, "inbox-thread-phone");
    await seller.getByText(`Order #${number}`, { exact: true }).and(seller.locator(":visible")).click();
  });

  await test.step("an answer arrives, is sent, and is read", async () => {
    await field.fill("Yes, see https://example.com/track.");
    await seller.getByRole("button", { name: "Send" }).click();
    await expect(field).toHaveValue("");
    await expect.poll(() => buyer.texts.at(-1)).toBe("Yes, see https://example.com/track.");
    await expect(log.getByRole("link", { name: "https://example.com/track" })).toHaveAttribute(
      "rel",
      "nofollow noopener ugc",
    );
    await expect(log).toContainText(/Sent$/m);
    buyer.send({ t: "typing" });
    await expect(seller.getByText("Zainab Bello is typing…")).toBeVisible();
    buyer.send({ t: "read", seq: 3 });
    await expect(log.getByText("· Read")).toBeVisible();
  });

  await test.step("what is written without a network is sent once when it is back", async () => {
    await context.setOffline(true);
    await field.fill("It is with the rider.");
    await seller.getByRole("button", { name: "Send" }).click();
    await expect(log).toContainText("It is with the rider.");
    buyer.say("Wonderful.");
    await context.setOffline(false);
    await expect.poll(() => buyer.texts.filter((text) => text === "It is with the rider.")).toHaveLength(1);
    await expect(log).toContainText("Wonderful.");
    await expect(log.getByText("It is with the rider.")).toHaveCount(1);
  });

  await test.step("on a desk, the order stands beside it, and a saved reply is one press away", async () => {
    await seller.setViewportSize(DESK);
    await seller.goto("/dashboard/ada/settings/replies");
    const dialog = seller.getByRole("dialog");
    await press(seller.getByRole("button", { name: "Add a reply" }), dialog);
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog.getByText("Give it a name that you find it by.")).toBeVisible();
    await dialog.getByLabel("Name").fill("How to wash it");
    await dialog
      .getByLabel("What it says")
      .fill("Hello {name}, wash what is in order {order} cold and by hand.");
    await expectAccessible(seller, "a saved reply");
    await keep(seller, "inbox-reply-dialog");
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog).toBeHidden();
    await expectAccessible(seller, "saved replies");
    await keep(seller, "inbox-replies");
    await seller.goto(`/dashboard/ada/orders/${number}`);
    await seller.getByRole("link", { name: "Messages" }).click();
    await expect(log).toContainText("Wonderful.");
    const item = seller.getByRole("menuitem", { name: /^How to wash it/ });
    await press(seller.getByRole("button", { name: "Saved replies" }), item);
    await keep(seller, "inbox-picker");
    await item.click();
    await expect(field).toHaveValue(`Hello Zainab, wash what is in order #${number} cold and by hand.`);
    await expect(field).toBeFocused();
    await seller.keyboard.press("Enter");
    await expect.poll(() => buyer.texts.at(-1)).toContain("cold and by hand.");
    await expectAccessible(seller, "a thread on a desk");
    await keep(seller, "inbox-thread");
  });

  await test.step("it is taken, done, and opened by the buyer's next word", async () => {
    await seller.getByRole("button", { name: "Take it" }).click();
    await expect(
      seller.getByLabel("Assigned to").and(seller.locator(":visible")).locator("option:checked"),
    ).toHaveText(/\(you\)$/);
    await seller.getByRole("button", { name: "Mark as done" }).click();
    await expect(seller.getByRole("button", { name: "Open again" })).toBeVisible();
    await seller.getByRole("link", { name: "Inbox" }).first().click();
    await expect(seller.getByText("Nothing here right now")).toBeVisible();
    await expect(seller.getByText(/had your first answer within 1 minute/)).toBeVisible();
    buyer.say("One more thing: do you have it in red?");
    await expect(row).toBeVisible();
    await expectAccessible(seller, "an inbox on a desk");
    await keep(seller, "inbox-desk");
    await seller.getByRole("link", { name: /^Mine/ }).click();
    await expect(row).toBeVisible();
    await seller.getByRole("searchbox", { name: "Search messages" }).fill("nothing like it");
    await expect(seller.getByText("No conversation is like that")).toBeVisible();
    await seller.getByRole("searchbox", { name: "Search messages" }).fill(`#${number}`);
    await expect(row).toBeVisible();
    await seller.goto("/dashboard/ada");
    await expect(seller.getByRole("link", { name: "1 conversation has a message to answer" })).toBeVisible();
  });

  await test.step("without a script it is a page with a form", async () => {
    const plain = await browser.newContext({
      javaScriptEnabled: false,
      viewport: PHONE,
      storageState: await context.storageState(),
    });
    const page = await plain.newPage();
    await page.goto("/dashboard/ada/inbox");
    await page.getByRole("link", { name: "Zainab Bello" }).and(page.locator(":visible")).first().click();
    await page.getByLabel("Your answer").fill("In red too.");
    await page.getByRole("button", { name: "Send" }).click();
    await expect(page.getByText("In red too.")).toBeVisible();
    await expect(page.getByLabel("Your answer")).toHaveValue("");
    await expect.poll(() => buyer.texts.at(-1)).toBe("In red too.");
    await expectAccessibleAsIs(page, "a thread without a script");
    await keep(page, "inbox-thread-plain");
    await plain.close();
  });
  buyer.close();
});
