import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible.ts";
import { addToCart, BUYER_PASSWORD, fresher, join, newBuyer, signIn, signUp } from "./support/buyer.ts";
import { expect, shopAt, test } from "./support/fixtures.ts";
import { look } from "./support/look.ts";
import { letterTo } from "./support/mailbox.ts";
import { signIn as signInAsSeller } from "./support/seller.ts";

const CLOTH = "Rain Indigo Shawl";
const BEADS = "Sea Chevron Strand";
const h1 = (page: Page) => page.getByRole("heading", { level: 1 });

async function fillAddress(page: Page, street: string): Promise<void> {
  await page.getByLabel("Full name").fill("Mama Amina");
  await page.getByLabel("Phone").fill("0803 555 0100");
  await page.getByLabel("Street and house number").fill(street);
  await page.getByLabel("Town or city").fill("Ibadan");
  await page.getByLabel("State", { exact: true }).selectOption("Oyo");
}

test("addresses are added, changed, preferred and deleted, and check-out begins with the preferred one", async ({
  shopper,
  keep,
}) => {
  await join(shopper, "ada");
  await shopper.goto(`${shopAt("ada")}/account/addresses`);
  await look(shopper, keep, "addresses-none");
  await shopper.getByRole("link", { name: "Add an address" }).click();
  await shopper.getByRole("button", { name: "Save the address" }).click();
  await expect(shopper.getByRole("alert")).toContainText("things need another look");
  await look(shopper, keep, "address-problems");
  await fillAddress(shopper, "1 Ring Road");
  await shopper.getByRole("button", { name: "Save the address" }).click();
  await expect(shopper.getByText("The address is saved.")).toBeVisible();
  await shopper.getByRole("link", { name: "Add an address" }).click();
  await fillAddress(shopper, "22 Mokola Hill, the house with the long veranda behind the Methodist school");
  await shopper.getByRole("button", { name: "Save the address" }).click();
  await look(shopper, keep, "addresses");
  await shopper.getByRole("button", { name: /Begin with this one/ }).click();
  await expect(shopper.getByText("Check-out begins with that address now.")).toBeVisible();
  await shopper.getByRole("link", { name: /Change ?: Mama Amina, 1 Ring Road/ }).click();
  await look(shopper, keep, "address");
  await shopper.getByLabel("Street and house number").fill("3 Ring Road");
  await shopper.getByRole("button", { name: "Save the address" }).click();
  await expect(shopper.getByText("3 Ring Road").first()).toBeVisible();

  await addToCart(shopper, "ada", CLOTH);
  await shopper.getByRole("link", { name: "Check out" }).click();
  await expect(shopper.getByRole("radio", { name: /22 Mokola Hill/ })).toBeChecked();
  await expect(shopper.getByLabel("Street and house number")).toBeHidden();
  await look(shopper, keep, "checkout-saved-address");
  await shopper.getByRole("radio", { name: /3 Ring Road/ }).check();
  await shopper.getByRole("radio", { name: "Pay on delivery" }).check();
  await shopper.getByRole("button", { name: /^(Pay|Place)/ }).click();
  await expect(shopper).toHaveURL(/\/orders\/\d+\?key=/);
  await expect(shopper.getByText("3 Ring Road")).toBeVisible();

  await addToCart(shopper, "ada", CLOTH);
  await shopper.getByRole("link", { name: "Check out" }).click();
  await shopper.getByRole("radio", { name: "Another address" }).check();
  await look(shopper, keep, "checkout-another-address");
  await shopper.getByRole("button", { name: /^(Pay|Place)/ }).click();
  await expect(shopper.getByRole("alert").first()).toContainText("things need another look");
  await expect(shopper.getByRole("radio", { name: "Another address" })).toBeChecked();
  await look(shopper, keep, "checkout-another-address-problems");
  await fillAddress(shopper, "4 Dugbe Market");
  await shopper.getByLabel("Keep this address for next time").check();
  await shopper.getByRole("radio", { name: "Pay on delivery" }).check();
  await shopper.getByRole("button", { name: /^(Pay|Place)/ }).click();
  await expect(shopper).toHaveURL(/\/orders\/\d+\?key=/);
  await shopper.goto(`${shopAt("ada")}/account/addresses`);
  await expect(shopper.getByText("4 Dugbe Market").first()).toBeVisible();
  await shopper.getByRole("link", { name: /4 Dugbe Market/ }).click();
  await shopper.getByRole("button", { name: "Delete this address" }).click();
  await expect(shopper.getByText("The address is deleted.")).toBeVisible();
  await expect(shopper.getByText("4 Dugbe Market")).toHaveCount(0);
});

test("a guest at check-out signs in and comes back to it, the cart in hand", async ({ shopper }) => {
  const who = await join(shopper, "bola");
  await fresher(shopper);
  await addToCart(shopper, "bola", BEADS);
  await shopper.getByRole("link", { name: "Check out" }).click();
  await shopper.getByRole("main").getByRole("link", { name: "Sign in" }).click();
  await shopper.getByLabel("E-mail").fill(who.email);
  await shopper.getByLabel("Password").fill(BUYER_PASSWORD);
  await shopper.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(shopper).toHaveURL(/\/checkout$/);
  await expect(shopper.getByText("Signed in as")).toBeVisible();
  await expect(shopper.getByLabel("E-mail")).toHaveValue(who.email);
  await expect(shopper.getByLabel("Full name")).toHaveValue(who.name);
});

test("devices are signed out one by one and everywhere", async ({ shopper, browser, keep }) => {
  const who = await join(shopper, "ada");
  const laptopAgent =
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15";
  const context = await browser.newContext({ javaScriptEnabled: false, userAgent: laptopAgent });
  const laptop = await context.newPage();
  await signIn(laptop, "ada", who.email, BUYER_PASSWORD);
  await shopper.goto(`${shopAt("ada")}/account/devices`);
  await expect(shopper.getByText("Safari on Mac", { exact: true })).toBeVisible();
  await look(shopper, keep, "devices");
  await shopper.getByRole("button", { name: /Sign out ?: Safari on Mac/ }).click();
  await expect(shopper.getByText("It is signed out.")).toBeVisible();
  await laptop.reload();
  await expect(h1(laptop)).toHaveText("Sign in");

  await signIn(laptop, "ada", who.email, BUYER_PASSWORD);
  await shopper.goto(`${shopAt("ada")}/account/devices`);
  await shopper.getByRole("button", { name: "Sign out everywhere, here too" }).click();
  await expect(h1(shopper)).toHaveText("Sign in");
  await laptop.reload();
  await expect(h1(laptop)).toHaveText("Sign in");
  await context.close();
});

test("somebody takes their data along, and is forgotten", async ({ shopper, keep, page: seller }) => {
  const who = await join(shopper, "ada");
  await addToCart(shopper, "ada", CLOTH);
  await shopper.getByRole("link", { name: "Check out" }).click();
  await fillAddress(shopper, "9 Farewell Close");
  await shopper.getByRole("radio", { name: "Pay on delivery" }).check();
  await shopper.getByRole("button", { name: /^(Pay|Place)/ }).click();
  await expect(shopper).toHaveURL(/\/orders\/\d+\?key=/);
  const orderUrl = shopper.url();
  const number = /orders\/(\d+)/.exec(orderUrl)?.[1] ?? "";

  await shopper.goto(`${shopAt("ada")}/account/data`);
  await look(shopper, keep, "data");
  const downloading = shopper.waitForEvent("download");
  await shopper.getByRole("link", { name: "Download my data" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("my-data-at-ada.json");
  expect(JSON.parse(readFileSync(await download.path(), "utf8"))).toMatchObject({
    profile: { email: who.email },
    orders: [{ number: Number(number), address: { line1: "9 Farewell Close" } }],
  });

  await shopper.getByRole("link", { name: "Delete my account" }).click();
  await expect(shopper.getByText("One order is still under way")).toBeVisible();
  await look(shopper, keep, "erase");
  await shopper.getByRole("button", { name: "Delete my account" }).click();
  await expect(shopper.getByRole("alert")).toContainText("One thing needs another look");
  await look(shopper, keep, "erase-problem");
  await shopper.getByLabel("I know that this can't be undone.").check();
  await shopper.getByRole("button", { name: "Delete my account" }).click();
  await expect(shopper.getByText("Your account is deleted.")).toBeVisible();
  await look(shopper, keep, "erased");
  await letterTo(who.email, /is deleted/);

  await signInAsSeller(seller, "ada@demo.test");
  await seller.goto(`/dashboard/ada/orders/${number}`);
  await expect(seller.getByText("This buyer has deleted their account.")).toBeVisible();
  await keep(seller, "dashboard-order-buyer-leaving");
  await seller.getByRole("button", { name: "Mark as sent" }).first().click();
  await seller.getByRole("dialog").getByRole("button", { name: "Mark as sent" }).click();
  await expect(seller.getByRole("dialog")).toBeHidden();
  await letterTo(who.email, new RegExp(`Order ${number} is on its way`));
  await expect(async () => {
    await seller.reload();
    await expect(seller.getByText("Deleted buyer")).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
  await expectAccessible(seller, "an order of a deleted buyer");
  await keep(seller, "dashboard-order-deleted-buyer");
  await seller.goto("/dashboard/ada/orders");
  await expect(seller.getByText("Deleted buyer").filter({ visible: true }).first()).toBeVisible();
  await keep(seller, "dashboard-orders-deleted-buyer");
  await shopper.goto(orderUrl);
  await expect(h1(shopper)).toContainText("could not find");
});

test("in the other shop's look, too", async ({ shopper, keep }) => {
  await shopper.goto(`${shopAt("bola")}/account/sign-up`);
  await look(shopper, keep, "bola-sign-up");
  await signUp(shopper, newBuyer());
  for (const path of ["addresses/new", "devices", "data", "erase", "details"]) {
    await shopper.goto(`${shopAt("bola")}/account/${path}`);
    await look(shopper, keep, `bola-${path.replace("/", "-")}`);
  }
});
