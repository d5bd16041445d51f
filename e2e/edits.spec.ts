import type { Page } from "@playwright/test";
import { expectAccessible, expectAccessibleAsIs } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";
import { signIn } from "./support/seller.ts";
import { goToCheckout } from "./support/shopper.ts";

/* A seller changes orders before they are sent; the buyer, without JavaScript, reads it and pays what was added. */

const press = (page: Page, name: RegExp | string) => page.getByRole("button", { name }).click();
const title = (page: Page) => page.getByRole("heading", { level: 1 });

/** Orders an indigo shawl, to be paid this way. */
async function order(shopper: Page, way: RegExp): Promise<void> {
  await goToCheckout(shopper, "ada", "indigo-shawl");
  await shopper.getByRole("radio", { name: way }).check();
  await press(shopper, /Pay ₦|Place order/);
}

/** Opens the page on which the newest order is changed, and adds one thing that has "tote" in its name. */
async function addTote(seller: Page, number: string): Promise<void> {
  await seller.goto(`/dashboard/ada/orders/${number}`);
  await seller.getByRole("link", { name: "Change this order" }).click();
  await expect(title(seller)).toHaveText(`Change order #${number}`);
  await expect(seller.getByText("Nothing is changed yet.")).toBeVisible();
  await seller.getByLabel("Find things to add").fill("tote");
  await seller
    .getByRole("button", { name: /tote.*Add$/i })
    .first()
    .click();
}

test("what is added to an order that is paid is paid by its buyer, on the order's page", async ({
  page: seller,
  shopper,
  keep,
}) => {
  await order(shopper, /with Paystack/);
  await press(shopper, "Approve payment");
  await expect(title(shopper)).toHaveText("Thank you, your order is paid");
  const number = /orders\/(\d+)/.exec(shopper.url())?.[1] ?? "";

  await signIn(seller, "ada@demo.test");
  await addTote(seller, number);
  await expect(seller.getByText(/₦[\d,.]+ is collected from the buyer by a link\./)).toBeVisible();
  await expectAccessible(seller, "an order that is changed");
  for (const scheme of ["dark", "light"] as const) {
    await seller.emulateMedia({ colorScheme: scheme });
    await keep(seller, `dashboard-order-edit-${scheme}`);
  }
  await seller.getByLabel("Reason").fill("As we agreed by phone");
  await press(seller, "Save the change");
  await expect(seller.getByRole("heading", { name: /^Added, not paid yet: ₦/ })).toBeVisible();
  await expect(seller.getByText("The order was changed")).toBeVisible();
  await expectAccessible(seller, "an order with something added");
  await keep(seller, "dashboard-order-added");

  await shopper.reload();
  await expect(shopper.getByRole("heading", { name: /added to your order$/ })).toBeVisible();
  await expectAccessibleAsIs(shopper, "an order with something to pay");
  await keep(shopper, "shop-order-added");
  await shopper
    .getByRole("button", { name: /^Pay ₦.* now/ })
    .first()
    .click();
  await press(shopper, "Approve payment");
  await expect(shopper.getByText("What was added is paid")).toBeVisible();
  await seller.reload();
  await expect(seller.getByText("What was added is paid")).toBeVisible();
  await expect(seller.getByRole("button", { name: "Mark as sent" })).toBeVisible();
});

test("an order that is paid at the door becomes another, with the keyboard alone", async ({
  page: seller,
  shopper,
}) => {
  await order(shopper, /Pay on delivery/);
  await expect(title(shopper)).toHaveText("Thank you, your order is placed");
  const number = /orders\/(\d+)/.exec(shopper.url())?.[1] ?? "";
  await signIn(seller, "ada@demo.test");
  await addTote(seller, number);
  const more = seller.getByRole("button", { name: /^One .*shawl.* more$/i });
  await more.focus();
  await seller.keyboard.press("Enter");
  const said = await seller.getByText(/^The buyer pays ₦/).innerText();
  const due = /pays (₦[\d,.]+\d)/.exec(said)?.[1] ?? "nothing";
  await seller.getByRole("button", { name: "Save the change" }).focus();
  await seller.keyboard.press("Enter");
  await expect(seller.getByText("The order was changed")).toBeVisible();
  await shopper.reload();
  await expect(shopper.getByText(due).first()).toBeVisible();
  await expect(shopper.getByText(/changed your order · Added: 1 × .*tote/i)).toBeVisible();
});
