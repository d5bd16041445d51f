import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";
import { signIn } from "./support/seller.ts";
import { goToCheckout } from "./support/shopper.ts";

const compared = "/dashboard/ada/settings/payments/reconciliation";

/** What goes wrong at Paystack from now on. */
const misbehave = (page: Page, paystack: string, faults: object) =>
  page.request.post(`${paystack}/_standin/faults`, { data: faults });

/** A comparison that was asked for came to its end. */
async function compare(seller: Page): Promise<void> {
  await seller.getByRole("button", { name: "Compare now" }).click();
  await expect(seller.getByText("Comparing now.")).toBeVisible();
  await expect(seller.getByRole("button", { name: "Compare now" })).toBeVisible({ timeout: 30_000 });
}

/** A buyer on a phone without JavaScript pays and never comes back. */
async function payAndLeave(shopper: Page): Promise<void> {
  await goToCheckout(shopper, "ada", "indigo-shawl");
  await shopper.getByRole("radio", { name: /with Paystack/ }).check();
  await shopper.getByRole("button", { name: /Pay ₦/ }).click();
  await shopper.request.post(shopper.url(), { form: { decision: "approve" }, maxRedirects: 0 });
}

test("a payment that no webhook told of is found, booked and shown, and then all payments match", async ({
  page: seller,
  shopper,
  keep,
  addresses,
}) => {
  await misbehave(seller, addresses.paystack, { drop_webhooks: true });
  await payAndLeave(shopper);
  await signIn(seller, "ada@demo.test");
  await seller.goto("/dashboard/ada/orders");
  await expect(seller.getByRole("row").nth(1)).toContainText("Not paid");

  await seller.goto("/dashboard/ada/settings/payments");
  await seller.getByRole("link", { name: "See how they compare" }).click();
  await expect(seller.getByRole("heading", { level: 1 })).toHaveText("Payments compared");
  await compare(seller);
  await expect(seller.getByText(/^(The one payment matches|All \d+ payments match)\.$/)).toBeVisible();
  const over = seller.getByRole("list", { name: "What is over" });
  await expect(over.getByText(/was paid, but no message of Paystack had told of it/)).toBeVisible();
  await expectAccessible(seller, "payments that match");
  await keep(seller, "dashboard-reconciliation-matches");

  await over
    .getByRole("link", { name: /^See order/ })
    .first()
    .click();
  await expect(seller.getByText("To send").first()).toBeVisible();
});

test("what differs says what to do next, and is told once it is done", async ({
  page: seller,
  shopper,
  keep,
  addresses,
}) => {
  await misbehave(seller, addresses.paystack, { drop_webhooks: true, tamper_amount: true });
  await payAndLeave(shopper);
  await misbehave(seller, addresses.paystack, {});
  await signIn(seller, "ada@demo.test");
  await seller.emulateMedia({ colorScheme: "dark" });
  await seller.goto(compared);
  await compare(seller);
  const differs = seller.getByRole("list", { name: "What differs" });
  await expect(differs.getByText(/arrived for order \d+, but ₦.* was asked for/)).toBeVisible();
  await expectAccessible(seller, "payments that differ, in the dark");
  await keep(seller, "dashboard-reconciliation-differs");
  await expect(differs.getByRole("link", { name: /^Open order \d+$/ })).toBeVisible();

  // By keyboard alone.
  await differs.getByRole("button", { name: /^Mark as settled/ }).focus();
  await seller.keyboard.press("Enter");
  await expect(seller.getByText("Marked as settled.")).toBeVisible();
  await expect(differs).toBeHidden();
  await expect(seller.getByText("Settled by hand").first()).toBeVisible();
});
