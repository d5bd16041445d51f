import type { Page } from "@playwright/test";
import { expectAccessible, expectAccessibleAsIs } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";
import { signIn } from "./support/seller.ts";
import { goToCheckout } from "./support/shopper.ts";

/* Buyers have no JavaScript here: they pay, fail, try again and choose another way, and it stays one order. */

const press = (shopper: Page, name: RegExp | string) => shopper.getByRole("button", { name }).click();
const title = (shopper: Page) => shopper.getByRole("heading", { level: 1 });

test("declined by Paystack, then by bank transfer: the receipt is sent, and the seller confirms the money", async ({
  page: seller,
  shopper,
  keep,
}) => {
  await goToCheckout(shopper, "ada", "indigo-shawl");
  await shopper.getByRole("radio", { name: /with Paystack/ }).check();
  await press(shopper, /Pay ₦/);
  await press(shopper, "Decline payment");
  await expect(shopper.getByRole("alert")).toContainText("declined");
  await press(shopper, "Abandon and go back");
  // The cancel address leads to the order itself; the next press asks the gateway.
  const order = new URL(shopper.url());
  expect(order.pathname).toMatch(/^\/orders\/\d+$/);
  await shopper.goto(`${order.origin}${order.pathname}/payment${order.search}`);
  await expect(title(shopper)).toHaveText("The payment did not go through");
  await expectAccessibleAsIs(shopper, "an order whose payment failed");
  await keep(shopper, "shop-order-payment-failed");

  await press(shopper, "Transfer to the shop's bank account");
  await expect(title(shopper)).toHaveText("Your order waits for your transfer");
  await expect(shopper.getByText("1010203040")).toBeVisible();
  await shopper.locator("input[type=file]").setInputFiles({
    name: "receipt.svg",
    mimeType: "image/svg+xml",
    buffer: Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"),
  });
  await press(shopper, "Send the receipt");
  await expect(shopper.getByText("This is neither.")).toBeVisible();
  await shopper.locator("input[type=file]").setInputFiles({
    name: "receipt.png",
    mimeType: "image/png",
    buffer: await shopper.screenshot(),
  });
  await press(shopper, "Send the receipt");
  await expect(title(shopper)).toHaveText("Thank you, the shop looks for your transfer");
  await expectAccessibleAsIs(shopper, "an order that waits for a transfer");
  await keep(shopper, "shop-order-transfer");

  const number = /orders\/(\d+)/.exec(shopper.url())?.[1];
  await signIn(seller, "ada@demo.test");
  await seller.goto(`/dashboard/ada/orders/${number}`);
  const receipt = seller.getByRole("img", { name: /^Receipt sent/ });
  await expect
    .poll(() => receipt.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth))
    .toBeGreaterThan(0);
  const file = await receipt.evaluate((img: HTMLImageElement) => img.src);
  expect((await shopper.request.get(file)).headers()["content-type"]).not.toContain("image/");
  await expectAccessible(seller, "an order with a receipt");
  await keep(seller, "dashboard-order-transfer");
  await seller.getByLabel("How much arrived?").fill("1");
  await seller.getByRole("button", { name: "Confirm the money" }).click();
  await expect(seller.getByText(/This order waits for ₦/)).toBeVisible();
  const total = /₦([\d,.]+)/.exec(await seller.getByText(/This order waits for ₦/).innerText())?.[1] ?? "";
  await seller.getByLabel("How much arrived?").fill(total.replace(/\.$/, ""));
  await seller.getByRole("button", { name: "Confirm the money" }).click();
  await expect(seller.getByText("Waits for a bank transfer")).toBeHidden();
  await shopper.reload();
  await expect(title(shopper)).toHaveText("Thank you, your order is paid");
});

test("declined by Flutterwave, tried again, and paid: one order", async ({ shopper, keep }) => {
  await goToCheckout(shopper, "bola", "bottle-glass-bracelet");
  await shopper.getByRole("radio", { name: /with Flutterwave/ }).check();
  await press(shopper, /Pay GH₵/);
  await expect(shopper.getByText("Pay by card or mobile money")).toBeVisible();
  await press(shopper, "Decline payment");
  await press(shopper, "Abandon and go back");
  await expect(title(shopper)).toHaveText("The payment did not go through");
  const first = new URL(shopper.url()).pathname;
  await press(shopper, /^Pay GH₵.* now$/);
  await press(shopper, "Approve payment");
  await expect(title(shopper)).toHaveText("Thank you, your order is paid");
  expect(new URL(shopper.url()).pathname).toBe(first);
  await keep(shopper, "shop-order-paid-flutterwave");
});

test("given up at Flutterwave, then paid at the door", async ({ shopper }) => {
  await goToCheckout(shopper, "bola", "bottle-glass-bracelet");
  await shopper.getByRole("radio", { name: /with Flutterwave/ }).check();
  await press(shopper, /Pay GH₵/);
  await press(shopper, "Abandon and go back");
  await expect(title(shopper)).toHaveText("Your order waits for its payment");
  await expect(shopper.getByText("Flutterwave has not told us about a payment yet.")).toBeVisible();
  await press(shopper, "Pay on delivery");
  await expect(title(shopper)).toHaveText("Thank you, your order is placed");
  await expect(shopper.getByText("You chose another way to pay")).toBeVisible();
});

test("the seller sees every way to be paid, arranges them, and reads what was odd", async ({
  page: seller,
  keep,
  addresses,
}) => {
  await signIn(seller, "bola@demo.test");
  await seller.goto("/dashboard/bola/settings/payments");
  const webhook = await seller.getByLabel("Webhook address").nth(1).inputValue();
  expect(webhook).toContain("/webhooks/flutterwave/");
  expect(addresses.flutterwave).toMatch(/^http/);
  const answer = await seller.request.post(webhook, {
    data: { event: "charge.completed", data: { id: 1, tx_ref: "opn-x" } },
    headers: { "verif-hash": "somebody-else" },
  });
  expect(answer.status()).toBe(401);
  await seller.reload();
  await expect(seller.getByText(/An event came that Flutterwave did not sign/)).toBeVisible();
  await expectAccessible(seller, "how a store is paid");
  await keep(seller, "dashboard-payments");
  const up = seller.getByRole("button", { name: /one up$/ });
  const ways = seller.getByRole("listitem").filter({ has: up });
  await expect(ways.first()).toContainText("Flutterwave");
  await seller.getByRole("button", { name: "Pay on delivery one up" }).click();
  await expect(ways.first()).toContainText("Pay on delivery");
  await seller.getByRole("button", { name: "Pay on delivery one down" }).click();
  await expect(ways.first()).toContainText("Flutterwave");
});
