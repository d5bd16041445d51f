import type { Page } from "@playwright/test";
import { addToCart, BUYER_PASSWORD, fresher, join, newBuyer, signIn } from "./support/buyer.ts";
import { expect, shopAt, test } from "./support/fixtures.ts";
import { look } from "./support/look.ts";
import { codeTo, letterTo, linkTo } from "./support/mailbox.ts";
import { fillDetails } from "./support/shopper.ts";

const CLOTH = "Rain Indigo Shawl";
const h1 = (page: Page) => page.getByRole("heading", { level: 1 });

test("a guest who has ordered opens an account: the order is in it, and the cart came along", async ({
  shopper,
  keep,
}) => {
  const amina = newBuyer();
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
  await expect(shopper.getByRole("alert")).toContainText("counts no more");
  await expect(shopper.getByLabel("New password")).toBeHidden();
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
