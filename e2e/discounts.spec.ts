import { expectAccessible, expectAccessibleAsIs } from "./support/accessible.ts";
import { expect, shopAt, test } from "./support/fixtures.ts";
import { signIn } from "./support/seller.ts";
import { fillDetails } from "./support/shopper.ts";

test("a code from a link, typed wrong, taken off and typed again, is what the gateway asks less for", async ({
  shopper,
  keep,
}) => {
  await test.step("the link leaves the address clean and the code in the cart", async () => {
    await shopper.goto(`${shopAt("ada")}/products/moon-rings-adire?code=welcome10`);
    await expect(shopper).toHaveURL(`${shopAt("ada")}/products/moon-rings-adire`);
    await shopper.getByText("2 yards").first().click();
    await shopper.getByRole("button", { name: /Add to cart/ }).click();
    await expect(shopper).toHaveURL(/\/cart$/);
    await expect(shopper.getByText("Code WELCOME10")).toBeVisible();
    await keep(shopper, "shop-cart-code");
    await expectAccessibleAsIs(shopper, "the cart with a code");
  });

  await test.step("it can be taken off, and a wrong one is refused beside its field", async () => {
    await shopper.getByRole("button", { name: "Remove WELCOME10" }).click();
    await expect(shopper.getByText("Code WELCOME10")).toHaveCount(0);
    await shopper.getByLabel("Discount code or gift card").fill("welcom10");
    await shopper.getByRole("button", { name: "Use it" }).click();
    const field = shopper.getByLabel("Discount code or gift card");
    await expect(field).toHaveValue("welcom10");
    await expect(field).toHaveAccessibleDescription(/We don't know the code WELCOM10/);
    await keep(shopper, "shop-cart-code-wrong");
    await expectAccessibleAsIs(shopper, "the cart with a wrong code");
  });

  let total = "";
  await test.step("at the checkout a typed code never sends the order, and loses nothing that was typed", async () => {
    await shopper.getByRole("link", { name: "Check out" }).click();
    await fillDetails(shopper);
    const box = shopper.getByLabel("Discount code or gift card");
    await box.fill("welcom10");
    await shopper.getByRole("button", { name: /Place order/ }).click();
    const order = shopper.getByRole("button", { name: /Place order/ });
    await expect(order).toHaveAccessibleDescription(/The code WELCOM10 can't be used/);
    await keep(shopper, "shop-checkout-code-wrong");
    await expectAccessibleAsIs(shopper, "the checkout with a wrong code");
    await shopper.getByRole("link", { name: "Back to the code" }).click();
    await expect(box).toBeInViewport();
    await box.fill("Welcome10");
    await shopper.getByLabel("Discount code or gift card").press("Enter");
    await expect(shopper).toHaveURL(/\/checkout$/);
    await expect(shopper.getByText("WELCOME10 is on your order.")).toBeVisible();
    await expect(shopper.getByLabel("Full name")).toHaveValue("Zainab Bello");
    await keep(shopper, "shop-checkout-code");
    await expectAccessibleAsIs(shopper, "the checkout with a code");
    await shopper.getByText("Card, bank or transfer").first().click();
    const pay = shopper.getByRole("button", { name: /Pay ₦/ });
    total = /₦[\d,.]+/.exec((await pay.textContent()) ?? "")?.[0] ?? "";
    expect(total).toBe("₦11,860");
    await pay.click();
  });

  await test.step("Paystack asks for the sum with the discount, and the order shows it", async () => {
    await expect(shopper.getByText(`${total}.00`)).toBeVisible();
    await shopper.getByRole("button", { name: "Approve payment" }).click();
    await expect(shopper).toHaveURL(/\/orders\/\d+\?key=/);
    await expect(shopper.getByText("Code WELCOME10")).toBeVisible();
    await keep(shopper, "shop-order-code");
    await expectAccessibleAsIs(shopper, "the order with a code");
  });

  await test.step("the same address has it once", async () => {
    await shopper.goto(`${shopAt("ada")}/products/moon-rings-adire`);
    await shopper.getByText("2 yards").first().click();
    await shopper.getByRole("button", { name: /Add to cart/ }).click();
    await shopper.getByLabel("Discount code or gift card").fill("WELCOME10");
    await shopper.getByRole("button", { name: "Use it" }).click();
    await shopper.getByRole("link", { name: "Check out" }).click();
    // With the e-mail address known, the totals are worked out anew: the code is not theirs to use again.
    await fillDetails(shopper);
    await shopper.getByText("Card, bank or transfer").first().click();
    await expect(
      shopper.getByText("You have used WELCOME10 as often as one buyer may.").first(),
    ).toBeVisible();
    await expect(shopper.getByRole("button", { name: /Pay ₦12,900/ })).toBeVisible();
    await expect(shopper.getByLabel("Full name")).toHaveValue("Zainab Bello");
    await keep(shopper, "shop-checkout-code-refused");
    await expectAccessibleAsIs(shopper, "the checkout with a code that was used before");
  });
});

test("a seller makes a discount that says in words what it does, and issues a gift card that pays", async ({
  page,
  shopper,
  keep,
}) => {
  await signIn(page, "ada@demo.test");
  await test.step("the list, and a new discount", async () => {
    await page.goto("/dashboard/ada/discounts");
    await expect(page.getByRole("link", { name: "Welcome" }).first()).toBeVisible();
    await keep(page, "dashboard-discounts");
    await expectAccessible(page, "discounts");
    await page.getByRole("link", { name: "Add discount" }).click();
    await page.getByLabel("Name").fill("Three for two");
    await page.getByRole("textbox", { name: "Codes" }).fill("THREE");
    await page.getByRole("radio", { name: /Buy some, get some/ }).check();
    await page.getByLabel("Those for how much less").fill("100");
    await expect(page.getByText("Buy any 2, get 1 more free, with the code THREE.")).toBeVisible();
    await page.getByLabel("Those for how much less").fill("1000");
    await page.getByRole("button", { name: "Add discount" }).click();
    await expect(page.getByText("Enter a percentage from 0.01 to 100.").first()).toBeVisible();
    await expect(page.getByLabel("Name")).toHaveValue("Three for two");
    await page.getByLabel("Those for how much less").fill("100");
    await keep(page, "dashboard-discount");
    await expectAccessible(page, "a new discount");
    await page.getByRole("button", { name: "Add discount" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Three for two" })).toBeVisible();
    await expect(page.getByText("Running")).toBeVisible();
  });

  await test.step("it is copied, and switched off", async () => {
    await page.getByRole("button", { name: "More about this discount" }).click();
    await page.getByRole("menuitem", { name: "Duplicate" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "New discount" })).toBeVisible();
    await expect(page.getByLabel("Name")).toHaveValue("Three for two");
    await expect(page.getByRole("textbox", { name: "Codes" })).toHaveValue("");
    await page.goto("/dashboard/ada/discounts?q=THREE");
    await page.getByRole("link", { name: "Three for two" }).first().click();
    await page.getByRole("button", { name: "More about this discount" }).click();
    await page.getByRole("menuitem", { name: "Switch off" }).click();
    await page.getByRole("button", { name: "Switch it off" }).click();
    await expect(page.getByText("Off", { exact: true })).toBeVisible();
  });

  let code = "";
  await test.step("a gift card's code is shown once", async () => {
    await page.goto("/dashboard/ada/gift-cards");
    await keep(page, "dashboard-gift-cards-none");
    await page.getByRole("button", { name: "Issue gift card" }).first().click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("How much is on it").fill("100,000");
    await dialog.getByLabel("Note").fill("For waiting so long");
    await keep(page, "dashboard-gift-card-issue");
    await expectAccessible(page, "issuing a gift card");
    await dialog.getByRole("button", { name: "Issue it" }).click();
    code = (await dialog.getByText(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/).textContent()) ?? "";
    expect(code).not.toBe("");
    await dialog.getByRole("button", { name: "I have it" }).click();
    await expect(page.getByRole("link", { name: `…${code.slice(-4)}` }).first()).toBeVisible();
    await expect(dialog).toBeHidden();
    // The next opening asks anew, and is another card; one that a letter carries leaves nothing to do here.
    await page.getByRole("button", { name: "Issue gift card" }).first().click();
    await expect(dialog.getByLabel("How much is on it")).toHaveValue("");
    await dialog.getByLabel("How much is on it").fill("100,000");
    await dialog.getByLabel("Their e-mail").fill("zainab@example.com");
    await dialog.getByLabel("Note").fill("For waiting so long");
    await dialog.getByRole("button", { name: "Issue it" }).click();
    await expect(page.getByText("Issued. Its code is on the way by e-mail.")).toBeVisible();
    await expect(dialog).toBeHidden();
    await expect(page.getByText("zainab@example.com").first()).toBeVisible();
    await keep(page, "dashboard-gift-cards");
    await expectAccessible(page, "gift cards");
  });

  await test.step("its holder looks what is on it and pays a whole order with it", async () => {
    await shopper.goto(`${shopAt("ada")}/gift-card`);
    await shopper.getByLabel("Code of the gift card").fill("AAAA-AAAA-AAAA-AAAA");
    await shopper.getByRole("button", { name: "See what is on it" }).click();
    await expect(shopper.getByText("No gift card of this shop can be used with this code.")).toBeVisible();
    await shopper.getByLabel("Code of the gift card").fill(code.toLowerCase());
    await shopper.getByRole("button", { name: "See what is on it" }).click();
    await expect(shopper.getByText("₦100,000")).toBeVisible();
    await keep(shopper, "shop-gift-card");
    await expectAccessibleAsIs(shopper, "the balance of a gift card");
    await shopper.goto(`${shopAt("ada")}/products/moon-rings-adire`);
    await shopper.getByText("2 yards").first().click();
    await shopper.getByRole("button", { name: /Add to cart/ }).click();
    await shopper.getByRole("link", { name: "Check out" }).click();
    await fillDetails(shopper);
    await shopper.getByLabel("Discount code or gift card").fill(code);
    await shopper.getByRole("button", { name: "Use it" }).click();
    await expect(shopper.getByText("₦87,100 stays on it")).toBeVisible();
    await expect(shopper.getByText("Nothing is left to pay.")).toBeVisible();
    await keep(shopper, "shop-checkout-gift-card");
    await expectAccessibleAsIs(shopper, "a checkout that a gift card pays");
    await shopper.getByRole("button", { name: /Place order/ }).click();
    await expect(shopper.getByRole("heading", { level: 1 })).toHaveText("Thank you, your order is paid");
    await keep(shopper, "shop-order-gift-card");
  });

  await test.step("the seller sees what it paid for", async () => {
    await page.reload();
    await page
      .getByRole("link", { name: `…${code.slice(-4)}` })
      .first()
      .click();
    await expect(page.getByText("Paid for order")).toBeVisible();
    await keep(page, "dashboard-gift-card");
    await expectAccessible(page, "a gift card");
    await page.getByRole("link", { name: /^#\d+$/ }).click();
    await expect(page.getByText(`Gift card …${code.slice(-4)} paid ₦12,900`)).toBeVisible();
    await keep(page, "dashboard-order-gift-card");
    await expectAccessible(page, "an order that a gift card paid");
  });
});
