import { request } from "node:http";
import { expectAccessible } from "./support/accessible.ts";
import { addToCart } from "./support/buyer.ts";
import { expect, shopAt, test } from "./support/fixtures.ts";
import { letterTo } from "./support/mailbox.ts";
import { sql } from "./support/people.ts";
import { signIn } from "./support/seller.ts";

const linkOf = (text: string, path: string): string =>
  new RegExp(String.raw`https?://\S+${path}\?\S+`).exec(text)?.[0] ?? "";

/** What a reminder waits for: the cart was touched an hour ago, or a day. */
const letTimePass = (email: string, hours: number) =>
  sql(
    `with r as (update cart_reminders set due_at = now(), agreed_at = agreed_at - $2 * interval '1 hour',
        first_sent_at = first_sent_at - $2 * interval '1 hour' where email = $1 returning cart_id)
      update carts set expires_at = expires_at - $2 * interval '1 hour' where id in (select cart_id from r)`,
    [email, hours],
  );

/** Sends the form of RFC 8058 as a mail service does; answers the status. */
const pressOneClick = (address: string): Promise<number | undefined> => {
  const { host, port, pathname, search } = new URL(address);
  return new Promise((resolve, reject) => {
    const headers = { host, "content-type": "application/x-www-form-urlencoded" };
    const sent = request(
      // Only browsers know where names under `localhost` are.
      { host: "127.0.0.1", port, path: pathname + search, method: "POST", headers },
      (answer) => resolve(answer.resume().statusCode),
    );
    sent.on("error", reject).end("List-Unsubscribe=One-Click");
  });
};

test("without JavaScript: asked at the checkout, reminded, back on another device, and out with one click", async ({
  shopper,
  browser,
  keep,
}) => {
  const email = `left-${Date.now().toString(36)}@example.com`;
  await addToCart(shopper, "bola", "Sky Anklet");
  await shopper.goto(`${shopAt("bola")}/checkout`);
  const box = shopper.getByRole("checkbox", { name: "Remind me if I don't finish" });
  await expect(box).not.toBeChecked();
  await shopper.getByLabel("E-mail").fill(email);
  await box.check();
  await keep(shopper, "checkout-remind");
  await shopper.getByRole("button", { name: "Update totals" }).click();
  await expect(box).toBeChecked();
  // Who comes again finds what they said, and can take it back.
  await shopper.goto(`${shopAt("bola")}/checkout`);
  await expect(box).toBeChecked();

  await letTimePass(email, 1);
  // The minute's sweep sends it.
  let text = "";
  await expect(async () => {
    ({ text } = await letterTo(email, /left something in your cart/));
  }).toPass({ timeout: 90_000 });
  expect(text).toContain("Sky Anklet");

  const phone = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  const other = await phone.newPage();
  await other.goto(linkOf(text, "/cart/back"));
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("Your cart");
  await keep(other, "cart-back");
  await other.getByRole("button", { name: "Back to my cart" }).click();
  await expect(other).toHaveURL(/\/cart$/);
  await expect(other.getByText("It is in your cart.")).toBeVisible();
  await expect(other.getByRole("link", { name: "Sky Anklet" }).first()).toBeVisible();

  // A mail program presses for its reader: from nowhere, without following anything.
  const stop = linkOf(text, "/no-more-letters");
  expect(await pressOneClick(stop)).toBe(200);
  const [kept] = await sql<{ kept: number }>(
    "select count(*)::int as kept from cart_reminders where email = $1",
    [email],
  );
  expect(kept).toEqual({ kept: 0 });
  await phone.close();
});

test("a seller sees what was left, reads the letters beforehand, and turns them off", async ({
  page,
  shopper,
  keep,
}) => {
  const email = `seen-${Date.now().toString(36)}@example.com`;
  await addToCart(shopper, "bola", "Sky Anklet");
  await shopper.goto(`${shopAt("bola")}/checkout`);
  await shopper.getByLabel("E-mail").fill(email);
  await shopper.getByRole("checkbox", { name: "Remind me if I don't finish" }).check();
  await shopper.getByRole("button", { name: "Update totals" }).click();
  await letTimePass(email, 2);

  await signIn(page, "bola@demo.test");
  await page.goto("/dashboard/bola/orders");
  await page.getByRole("link", { name: "Left carts" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Left carts");
  await expect(page.getByText(email).first()).toBeAttached();
  await expectAccessible(page, "carts");
  await keep(page, "carts");

  await page.goto("/dashboard/bola/settings/letters?step=CART_LEFT");
  const letter = page.frameLocator("iframe");
  await expect(letter.getByRole("heading", { level: 1 })).toHaveText("Your cart is still here");
  await expectAccessible(page, "letters-cart");
  await keep(page, "letters-cart");
  const on = page.getByRole("checkbox", { name: "Remind shoppers who ask for it" });
  await on.uncheck();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Reminders are off.")).toBeVisible();
  await shopper.reload();
  await expect(shopper.getByRole("checkbox", { name: "Remind me if I don't finish" })).toHaveCount(0);
  await on.check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Reminders are on.")).toBeVisible();
});
