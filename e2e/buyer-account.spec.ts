import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expectAccessible, expectAccessibleAsIs } from "./support/accessible.ts";
import {
  addToCart,
  BUYER_PASSWORD,
  comeFromElsewhere,
  join,
  newBuyer,
  signIn,
  signUp,
} from "./support/buyer.ts";
import { expect, shopAt, test } from "./support/fixtures.ts";
import { codeTo, letterTo, linkTo } from "./support/mailbox.ts";
import { fillDetails } from "./support/shopper.ts";

const CLOTH = "Rain Indigo Shawl";
const BEADS = "Sea Chevron Strand";
const h1 = (page: Page) => page.getByRole("heading", { level: 1 });
type Keep = (page: Page, name: string) => Promise<void>;

/** A page as it stands: read by axe, and kept as a picture. */
async function look(page: Page, keep: Keep, name: string): Promise<void> {
  await expect(h1(page)).toHaveCount(1);
  await expectAccessibleAsIs(page, name);
  await keep(page, `account-${name}`);
}

test("a guest who has ordered opens an account: the order is in it, and the cart came along", async ({
  shopper,
  keep,
}) => {
  const amina = newBuyer();
  await comeFromElsewhere(shopper);
  await addToCart(shopper, "ada", CLOTH);
  await shopper.getByRole("link", { name: "Check out" }).click();
  await look(shopper, keep, "checkout-as-guest");
  await fillDetails(shopper);
  await shopper.getByLabel("E-mail").fill(amina.email);
  await shopper.getByRole("radio", { name: "Pay on delivery" }).check();
  await shopper.getByRole("button", { name: /^(Pay|Place)/ }).click();
  await expect(shopper).toHaveURL(/\/orders\/\d+\?key=/);
  const number = /orders\/(\d+)/.exec(shopper.url())?.[1] ?? "";

  await addToCart(shopper, "ada", "Palm Leaf Ankara");
  await shopper.goto(`${shopAt("ada")}/account`);
  await look(shopper, keep, "sign-in");
  await shopper.getByRole("link", { name: "Open an account" }).click();
  await look(shopper, keep, "sign-up");
  await shopper.getByLabel("Your name").fill(amina.name);
  await shopper.getByLabel("E-mail").fill("amina at home");
  await shopper.getByLabel("Password").fill("password1");
  await shopper.getByRole("button", { name: "Go on" }).click();
  await expect(shopper.getByRole("alert")).toContainText("2 things need another look");
  await expect(shopper.getByLabel("Your name")).toHaveValue(amina.name);
  await look(shopper, keep, "sign-up-problems");
  await shopper.getByLabel("E-mail").fill(amina.email);
  await shopper.getByLabel("Password").fill(BUYER_PASSWORD);
  await shopper.getByRole("button", { name: "Go on" }).click();
  await expect(shopper.getByText(amina.email)).toBeVisible();
  await look(shopper, keep, "code");
  await shopper.getByLabel("Code", { exact: true }).fill("1234");
  await shopper.getByRole("button", { name: "Go on" }).click();
  await expect(shopper.getByRole("alert")).toBeVisible();
  await look(shopper, keep, "code-problem");
  await shopper.getByLabel("Code", { exact: true }).fill(await codeTo(amina.email));
  await shopper.getByRole("button", { name: "Go on" }).click();
  await expect(h1(shopper)).toHaveText("Hello Amina");
  await expect(shopper.getByRole("link", { name: `Order ${number}` })).toBeVisible();
  await look(shopper, keep, "new");

  await shopper.getByRole("link", { name: `Order ${number}` }).click();
  await expect(shopper).toHaveURL(new RegExp(`/orders/${number}\\?key=`));
  await shopper.goto(`${shopAt("ada")}/cart`);
  await expect(shopper.getByText("Palm Leaf Ankara").first()).toBeVisible();
});

test("the demo buyer signs in with her password and finds a year of orders in each shop", async ({
  shopper,
  keep,
}) => {
  await comeFromElsewhere(shopper);
  await shopper.goto(`${shopAt("ada")}/account/sign-in`);
  await shopper.getByLabel("E-mail").fill("zainab@demo.test");
  await shopper.getByLabel("Password").fill("not her password");
  await shopper.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(shopper.getByRole("alert")).toContainText("do not belong together");
  await expect(shopper.getByLabel("E-mail")).toHaveValue("zainab@demo.test");
  await look(shopper, keep, "sign-in-problem");
  for (const slug of ["ada", "bola"]) {
    await signIn(shopper, slug, "zainab@demo.test", "open-market-demo");
    await expect(h1(shopper)).toHaveText("Hello Zainab");
    await look(shopper, keep, `${slug}-home`);
    await shopper.goto(`${shopAt(slug)}/account/orders`);
    await expect(shopper.getByRole("link", { name: /^Order \d/ })).toHaveCount(slug === "ada" ? 10 : 6);
    await look(shopper, keep, `${slug}-orders`);
    await shopper.goto(`${shopAt(slug)}/`);
    await keep(shopper, `account-${slug}-shop-signed-in`);
  }
  await shopper.goto(`${shopAt("ada")}/account/orders/1`);
  await expect(h1(shopper)).toContainText("could not find");
  await look(shopper, keep, "order-missing");
});

test("somebody signs in with a code instead of a password", async ({ shopper }) => {
  const who = await join(shopper, "bola");
  await shopper.getByRole("button", { name: "Sign out" }).filter({ visible: true }).click();
  await shopper.goto(`${shopAt("bola")}/account/sign-in?next=/search`);
  await shopper.getByLabel("E-mail").fill(who.email);
  await shopper.getByRole("button", { name: "E-mail me a code" }).click();
  await expect(shopper.getByText(who.email)).toBeVisible();
  const first = await codeTo(who.email);
  await shopper.getByRole("button", { name: "Send another code" }).click();
  await expect(shopper.getByText("another code to")).toBeVisible();
  await expect(async () => expect(await codeTo(who.email)).not.toBe(first)).toPass();
  await shopper.getByLabel("Code", { exact: true }).fill(await codeTo(who.email));
  await shopper.getByRole("button", { name: "Go on" }).click();
  await expect(shopper).toHaveURL(/\/search$/);
});

test("a forgotten password is chosen anew through the letter, in the shop's name", async ({
  shopper,
  keep,
}) => {
  const who = await join(shopper, "ada");
  await shopper.context().clearCookies();
  await shopper.goto(`${shopAt("ada")}/account/sign-in`);
  await shopper.getByRole("link", { name: "Forgotten your password?" }).click();
  await look(shopper, keep, "forgotten");
  await shopper.getByLabel("E-mail").fill(who.email);
  await shopper.getByRole("button", { name: "Send the link" }).click();
  await expect(shopper.getByText("the letter has a link")).toBeVisible();
  await look(shopper, keep, "forgotten-sent");
  expect((await letterTo(who.email, /new password/i)).from).toContain("Ada’s Fabrics");
  const link = await linkTo(who.email, /new password/i);
  await shopper.goto(link);
  await look(shopper, keep, "new-password");
  await shopper.getByLabel("New password").fill("a new one at the well");
  await shopper.getByRole("button", { name: "Change the password" }).click();
  await expect(shopper.getByText("Your password is changed")).toBeVisible();
  await look(shopper, keep, "sign-in-changed");
  await shopper.goto(link);
  await shopper.getByLabel("New password").fill("another one at the well");
  await shopper.getByRole("button", { name: "Change the password" }).click();
  await expect(shopper.getByRole("alert")).toContainText("counts no more");
  await look(shopper, keep, "new-password-over");
  await signIn(shopper, "ada", who.email, "a new one at the well");
});

test("name, phone, e-mail address and password are changed", async ({ shopper, keep }) => {
  const who = await join(shopper, "bola");
  const fresh = newBuyer().email;
  await shopper.goto(`${shopAt("bola")}/account/details`);
  await shopper.getByLabel("Your name").fill("Amina Sule-Mensah");
  await shopper.getByLabel("Phone (optional)").fill("nine");
  await shopper.getByRole("button", { name: "Save" }).click();
  await expect(shopper.getByLabel("Your name")).toHaveValue("Amina Sule-Mensah");
  await look(shopper, keep, "details-problem");
  await shopper.getByLabel("Phone (optional)").fill("024 000 0199");
  await shopper.getByRole("button", { name: "Save" }).click();
  await expect(shopper.getByText("Your details are saved.")).toBeVisible();
  await look(shopper, keep, "details");
  await shopper.reload();
  await expect(shopper.getByText("Your details are saved.")).toBeHidden();

  await shopper.getByRole("link", { name: "Change your e-mail address" }).click();
  await look(shopper, keep, "email");
  await shopper.getByLabel("New e-mail address").fill(fresh);
  await shopper.getByRole("button", { name: "Send the code" }).click();
  await expect(shopper.getByText(fresh)).toBeVisible();
  await look(shopper, keep, "email-code");
  await shopper.getByLabel("Code", { exact: true }).fill(await codeTo(fresh));
  await shopper.getByRole("button", { name: "Go on" }).click();
  await expect(shopper.getByText(`Your address is ${fresh} now.`)).toBeVisible();
  expect((await letterTo(who.email, /address .* was changed/)).text).toContain(fresh);

  await shopper.getByRole("link", { name: "Change your password" }).click();
  await look(shopper, keep, "password");
  await shopper.getByLabel("New password").fill("short");
  await shopper.getByRole("button", { name: "Change the password" }).click();
  await expect(shopper.getByRole("alert")).toBeVisible();
  await shopper.getByLabel("New password").fill("three strands of glass");
  await shopper.getByRole("button", { name: "Change the password" }).click();
  await expect(shopper.getByText("Your password is changed")).toBeVisible();
  await signIn(await fresher(shopper), "bola", fresh, "three strands of glass");
});

/** The same person at a browser that forgot them. */
async function fresher(page: Page): Promise<Page> {
  await page.context().clearCookies();
  return page;
}

async function fillAddress(page: Page, street: string): Promise<void> {
  await page.getByLabel("Full name").fill("Mama Amina");
  await page.getByLabel("Phone").fill("0803 555 0100");
  await page.getByLabel("Street and house number").fill(street);
  await page.getByLabel("Town or city").fill("Ibadan");
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
  await shopper.getByRole("link", { name: /Change the address of Mama Amina, 1 Ring Road/ }).click();
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
  await expect(shopper.getByText("Safari on a Mac", { exact: true })).toBeVisible();
  await look(shopper, keep, "devices");
  await shopper.getByRole("button", { name: /Sign out Safari on a Mac/ }).click();
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

  await seller.goto("/sign-in");
  await seller.getByLabel("E-mail").fill("ada@demo.test");
  await seller.getByLabel("Password", { exact: true }).fill("open-market-demo");
  await seller.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(seller).toHaveURL(/\/dashboard\//);
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
  await comeFromElsewhere(shopper);
  await shopper.goto(`${shopAt("bola")}/account/sign-up`);
  await look(shopper, keep, "bola-sign-up");
  await signUp(shopper, newBuyer());
  for (const path of ["addresses/new", "devices", "data", "erase", "details"]) {
    await shopper.goto(`${shopAt("bola")}/account/${path}`);
    await look(shopper, keep, `bola-${path.replace("/", "-")}`);
  }
});
