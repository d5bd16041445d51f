import { expect, shopAt, test } from "./support/fixtures.ts";
import { signIn } from "./support/seller.ts";
import { fillDetails } from "./support/shopper.ts";

test("a buyer who never comes back from the gateway has paid all the same, and gets a letter", async ({
  page: seller,
  shopper,
  addresses,
}) => {
  await shopper.goto(`${shopAt("ada")}/collections/all`);
  await shopper.getByRole("link", { name: "Rain Indigo Shawl" }).first().click();
  await shopper.getByRole("button", { name: /Add to cart/ }).click();
  await shopper
    .getByRole("link", { name: /Check ?out/i })
    .first()
    .click();
  await fillDetails(shopper);
  const email = `gone-${Date.now()}@example.com`;
  await shopper.getByLabel("E-mail").fill(email);
  await shopper.getByText("Card, bank or transfer").first().click();
  await shopper.getByRole("button", { name: /Pay ₦/ }).click();

  // Approves without following the way back: the webhook alone tells the shop.
  const payPage = shopper.url();
  await shopper.request.post(payPage, { form: { decision: "approve" }, maxRedirects: 0 });

  await signIn(seller, "ada@demo.test");
  await expect(async () => {
    await seller.goto("/dashboard/ada/orders");
    await expect(seller.getByRole("row").nth(1)).toContainText("To send", { timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
  await expect(async () => {
    const letters = await seller.request.get(
      `${addresses.mailbox}/_standin/emails?to=${encodeURIComponent(email)}`,
    );
    expect(await letters.text()).toMatch(/paid/i);
  }).toPass({ timeout: 20_000 });
});
