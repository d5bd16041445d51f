import type { Page } from "@playwright/test";
import { expectAccessible, expectAccessibleAsIs } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";
import { signIn } from "./support/seller.ts";
import { goToCheckout } from "./support/shopper.ts";

/** Buys `pieces` of a thing and pays for them at the shop's gateway; answers the order's own page. */
async function buy(shopper: Page, slug: "ada" | "bola", handle: string, pieces: number): Promise<URL> {
  await goToCheckout(shopper, slug, handle, pieces);
  await shopper.getByRole("radio", { name: slug === "ada" ? /with Paystack/ : /with Flutterwave/ }).check();
  await shopper.getByRole("button", { name: /^Pay / }).click();
  await shopper.getByRole("button", { name: /Approve/ }).click();
  await expect(shopper.getByRole("heading", { level: 1 })).toHaveText("Thank you, your order is paid");
  return new URL(shopper.url());
}

const numberIn = ({ pathname }: URL): string => /\/orders\/(\d+)/.exec(pathname)?.[1] ?? "";

/** The order's page shows this, once the job that does it has run. */
async function until(page: Page, text: string): Promise<void> {
  await expect(async () => {
    await page.reload();
    await expect(page.getByText(text, { exact: true }).first()).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 90_000 });
}

test("one of two pieces is refunded, the other comes back: asked for, approved, received, and refunded", async ({
  page: seller,
  shopper,
  keep,
}) => {
  const order = await buy(shopper, "ada", "indigo-shawl", 2);
  const number = numberIn(order);
  await signIn(seller, "ada@demo.test");
  await seller.goto(`/dashboard/ada/orders/${number}`);
  await seller.getByRole("button", { name: "Refund", exact: true }).click();
  const dialog = seller.getByRole("dialog", { name: "Refund" });
  await dialog.getByLabel(/How many of/).fill("1");
  const give = dialog.getByRole("button", { name: /^Give ₦[\d,]+ back$/ });
  const sum = /₦[\d,]+/.exec((await give.textContent()) ?? "")?.[0] ?? "";
  expect(sum).not.toBe("₦0");
  await expectAccessible(seller, "the dialog of a refund");
  await keep(seller, "dashboard-refund-dialog");
  await give.click();
  await expect(dialog).toBeHidden();
  await until(seller, "Given back");
  await expect(seller.getByText("Partly refunded")).toBeVisible();
  await expect(seller.getByText(`${sum} of it went back, or is on its way.`)).toBeVisible();
  await keep(seller, "dashboard-order-partly-refunded");

  await seller.getByRole("button", { name: "Mark as sent" }).click();
  await seller.getByRole("dialog").getByRole("button", { name: "Mark as sent" }).click();
  await expect(seller.getByText("Marked as sent.", { exact: false }).first()).toBeVisible();

  const page = `${order.origin}/orders/${number}${order.search}`;
  await shopper.goto(page);
  await expect(shopper.getByText("Sent back", { exact: true })).toBeVisible();
  await shopper.getByRole("link", { name: "Return something" }).click();
  await shopper.getByRole("button", { name: "Ask for the return" }).click();
  await expect(shopper.getByRole("alert")).toContainText("Choose what you would like to return.");
  await shopper.getByLabel("How many").selectOption("1");
  await shopper.getByLabel("Why").selectOption("Too small");
  await shopper.getByLabel(/What is wrong/).fill("It does not go around my shoulders.");
  await expectAccessibleAsIs(shopper, "the form of a return");
  await keep(shopper, "shop-return-form");
  await shopper.getByRole("button", { name: "Ask for the return" }).click();
  await expect(shopper.getByText("looks at your return")).toBeVisible();

  await seller.goto("/dashboard/ada/returns");
  await expect(seller.getByText("Asked for").first()).toBeVisible();
  await expectAccessible(seller, "the list of returns");
  await keep(seller, "dashboard-returns");
  await seller
    .getByRole("link", { name: `#${number}` })
    .first()
    .click();
  await seller.getByRole("button", { name: "Approve" }).click();
  await seller.getByLabel("How to send it back").fill("Bring it to 5 Marina, Lagos.");
  await seller.getByRole("dialog").getByRole("button", { name: "Approve" }).click();
  await expect(seller.getByRole("dialog")).toBeHidden();
  await shopper.goto(page);
  await expect(shopper.getByText("Bring it to 5 Marina, Lagos.")).toBeVisible();
  await expectAccessibleAsIs(shopper, "an order with a return");
  await keep(shopper, "shop-order-return");

  await seller.getByRole("button", { name: "It arrived" }).click();
  await keep(seller, "dashboard-return-arrives");
  await seller.getByRole("dialog").getByRole("button", { name: "It arrived" }).click();
  await seller.getByRole("button", { name: "Refund it" }).click();
  const rest = seller.getByRole("dialog", { name: "Refund the return" });
  await expect(rest.getByRole("button", { name: `Give ${sum} back` })).toBeVisible();
  await expectAccessible(seller, "the dialog of a return's refund");
  await rest.getByRole("button", { name: `Give ${sum} back` }).click();
  await expect(rest).toBeHidden();
  await expect(seller.getByText("Settled", { exact: true })).toBeVisible();
  await expect(async () => {
    await seller.reload();
    await expect(seller.getByText("Given back", { exact: true })).toHaveCount(2, { timeout: 1_000 });
  }).toPass({ timeout: 90_000 });
  await expectAccessible(seller, "an order with refunds and a return");
  await keep(seller, "dashboard-order-refunded");
  await shopper.goto(page);
  await expect(shopper.getByText("Settled", { exact: true })).toBeVisible();
});

test("a cancelled order's refund that fails at Flutterwave is sent again", async ({
  page: seller,
  shopper,
  addresses,
  keep,
}) => {
  const misbehave = (faults: Record<string, unknown>) =>
    seller.request.post(`${addresses.flutterwave}/_standin/faults`, { data: faults });
  const order = await buy(shopper, "bola", "bottle-glass-bracelet", 1);
  const number = numberIn(order);
  await misbehave({ fail_refunds: true });
  await signIn(seller, "bola@demo.test");
  await seller.goto(`/dashboard/bola/orders/${number}`);
  await seller.getByRole("button", { name: "Cancel this order" }).click();
  const dialog = seller.getByRole("dialog");
  await expect(dialog.getByLabel("Send the money back through Flutterwave")).toBeChecked();
  await expect(dialog.getByLabel("Put its items back on the shelf")).toBeChecked();
  await keep(seller, "dashboard-cancel-and-refund");
  await dialog.getByRole("button", { name: "Cancel the order" }).click();
  await until(seller, "Did not go through");
  await expectAccessible(seller, "an order whose refund failed");
  await keep(seller, "dashboard-refund-failed");
  await shopper.goto(`${order.origin}/orders/${number}${order.search}`);
  await expect(shopper.getByText("Bola Beads gives it back to you")).toBeVisible();

  await misbehave({});
  await seller.getByRole("button", { name: "Try again" }).click();
  await until(seller, "Given back");
  await expect(seller.getByText("Refunded", { exact: true }).first()).toBeVisible();
  await shopper.reload();
  await expect(shopper.getByRole("heading", { level: 1 })).toHaveText("Your money was sent back");
});

test("what came back is exchanged for another variant, as an order of its own", async ({
  page: seller,
  shopper,
  keep,
}) => {
  const order = await buy(shopper, "bola", "bottle-glass-bracelet", 1);
  const number = numberIn(order);
  await signIn(seller, "bola@demo.test");
  await seller.goto(`/dashboard/bola/orders/${number}`);
  await seller.getByRole("button", { name: "Mark as sent" }).click();
  await seller.getByRole("dialog").getByRole("button", { name: "Mark as sent" }).click();
  await seller.getByRole("button", { name: "Note a return" }).click();
  const dialog = seller.getByRole("dialog");
  await dialog.getByLabel(/How many of/).fill("1");
  await dialog.getByRole("button", { name: "Note the return" }).click();
  await expect(dialog.getByText("Please say why, for each thing you return.")).toBeVisible();
  await dialog.getByLabel(/Why .* comes back/).selectOption("Too small");
  await expectAccessible(seller, "the dialog of a return");
  await dialog.getByRole("button", { name: "Note the return" }).click();
  await seller.getByRole("button", { name: "It arrived" }).click();
  await dialog.getByRole("button", { name: "It arrived" }).click();
  await seller.getByRole("button", { name: "Exchange it" }).click();
  const choice = dialog.getByLabel("Send instead");
  await expect(choice.getByRole("option", { disabled: false }).nth(1)).toBeAttached();
  await choice.selectOption({ index: 2 });
  await expect(dialog.getByText(/An even exchange|is given back|is asked for/)).toBeVisible();
  await expectAccessible(seller, "the dialog of an exchange");
  await keep(seller, "dashboard-exchange-dialog");
  await dialog.getByRole("button", { name: "Exchange it" }).click();
  await expect(dialog).toBeHidden();
  const next = seller.getByRole("link", { name: /^order #\d+$/ });
  await expect(next).toBeVisible();
  await next.click();
  await expect(seller.getByText("This is an exchange of")).toBeVisible();
  await expect(seller.getByText(`For what came back from order #${number}`)).toBeVisible();
  await expectAccessible(seller, "an exchange's order");
  await keep(seller, "dashboard-exchange-order");
  await shopper.goto(`${order.origin}/orders/${number}${order.search}`);
  await expect(shopper.getByRole("heading", { level: 1 })).toHaveText("Your order is back with the shop");
  await expect(shopper.getByText(/^Order \d+ goes out to you in its place\.$/)).toHaveCount(2);

  // The exchange comes back as well: what the first order paid for it goes back with that one.
  await seller.getByRole("button", { name: "Mark as sent" }).click();
  await dialog.getByRole("button", { name: "Mark as sent" }).click();
  await expect(dialog).toBeHidden();
  await seller.getByRole("button", { name: "Note a return" }).click();
  await dialog.getByLabel(/How many of/).fill("1");
  await dialog.getByLabel(/Why .* comes back/).selectOption("Too small");
  await dialog.getByRole("button", { name: "Note the return" }).click();
  await seller.getByRole("button", { name: "It arrived" }).click();
  await dialog.getByRole("button", { name: "It arrived" }).click();
  await expect(dialog).toBeHidden();
  await seller.goto("/dashboard/bola");
  await seller.getByRole("link", { name: /1 return arrived and waits for its refund/ }).click();
  await seller
    .getByRole("link", { name: /^#\d+$/ })
    .first()
    .click();
  await seller.getByRole("button", { name: "Refund it" }).click();
  await expect(dialog.getByText(`of it with order #${number}, which paid for this`)).toBeVisible();
  await expect(dialog.getByLabel("How it goes back")).toHaveValue("gateway");
  await expectAccessible(seller, "the dialog of an exchange's refund");
  await keep(seller, "dashboard-exchange-refund");
  await dialog.getByRole("button", { name: /^Give GH₵[\d,.]+ back$/ }).click();
  await expect(dialog).toBeHidden();
  await expect(seller.getByText(new RegExp(`(Goes back|of it) with order #${number}`))).toBeVisible();
  await keep(seller, "dashboard-exchange-refunded");
  await seller.goto(`/dashboard/bola/orders/${number}`);
  await until(seller, "Given back");
  await shopper.reload();
  await expect(shopper.getByText(/was sent back to you/)).toBeVisible();
});
