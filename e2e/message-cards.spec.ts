import type { Page } from "@playwright/test";
import sharp from "sharp";
import { expectAccessible, expectAccessibleAsIs } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";
import { makeAnAdmin, sql, typeCode, typePassword } from "./support/people.ts";
import { signIn } from "./support/seller.ts";
import { fillDetails, goToCheckout } from "./support/shopper.ts";

/* What messages hold besides words: pictures, products and offers, between a buyer's phone and a seller's desk. */

const PHONE = { width: 360, height: 740 };

async function placeOrder(shopper: Page): Promise<string> {
  await goToCheckout(shopper, "ada", "indigo-shawl");
  await shopper.getByRole("radio", { name: /on delivery/i }).check();
  await shopper.getByRole("button", { name: /Place order/ }).click();
  await expect(shopper.getByRole("heading", { level: 1 })).toHaveText("Thank you, your order is placed");
  return shopper.url();
}

const photo = async (background: string) => ({
  name: "seam.jpg",
  mimeType: "image/jpeg",
  buffer: await sharp({ create: { width: 1200, height: 900, channels: 3, background } })
    .jpeg()
    .toBuffer(),
});

test("a buyer shows what is wrong, the seller a product and an offer, and the buyer checks out with it", async ({
  page: seller,
  shopper,
  browser,
  keep,
}) => {
  const address = await placeOrder(shopper);
  const number = /orders\/(\d+)/.exec(address)?.[1] ?? "";
  const [order] = await sql<{ id: string }>(
    "select o.id from orders o join stores s on s.id = o.store_id where s.slug = 'ada' and o.number = $1",
    [number],
  );
  const buyer = await (await browser.newContext({ viewport: PHONE })).newPage();
  const thread = buyer.getByRole("list", { name: "Messages" });
  const log = seller.getByRole("region", { name: /^Conversation with/ });
  await signIn(seller, "ada@demo.test");
  await seller.goto(`/dashboard/ada/inbox/${order?.id}`);

  await test.step("a picture goes from a page that stays where it is, and comes to both by itself", async () => {
    await buyer.goto(address.replace("?", "/messages?"));
    await buyer.getByText("Add pictures").click();
    await buyer.getByLabel(/^Up to 4 pictures/).setInputFiles([await photo("#7a3b2e")]);
    await buyer.getByLabel("What they show, for whoever can’t see them").fill("The seam came open");
    await expectAccessible(buyer, "a form with a picture chosen");
    await keep(buyer, "cards-choosing");
    await buyer.getByLabel(/^Your message to/).fill("Can you mend this?");
    await buyer.getByRole("button", { name: "Send" }).click();
    await expect(thread.getByRole("img", { name: "The seam came open" })).toBeVisible();
    await expect(thread).toContainText("Can you mend this?");
    await expect(buyer.getByLabel(/^Your message to/)).toHaveValue("");
    await expect(log.getByRole("img", { name: "The seam came open" })).toBeVisible();
    await expect
      .poll(() => log.getByRole("img").evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
  });

  await test.step("the seller answers with a picture and words", async () => {
    await seller.locator("input[type=file]").setInputFiles([await photo("#20452f")]);
    await expect(seller.getByText("1 picture with your answer")).toBeVisible();
    await seller.getByLabel("What they show, for whoever can’t see them").fill("The new thread");
    await expectAccessible(seller, "an answer with a picture chosen");
    await seller.getByLabel("Your answer").fill("Of course, with this thread.");
    await seller.getByRole("button", { name: "Send", exact: true }).click();
    await expect(log.getByRole("img", { name: "The new thread" })).toBeVisible();
    await expect(seller.getByText("1 picture with your answer")).toBeHidden();
    await expect(thread.getByRole("img", { name: "The new thread" })).toBeVisible();
  });

  await test.step("a product is sent out of a search", async () => {
    await seller.getByRole("link", { name: "Product or offer" }).click();
    await expect(seller.getByRole("heading", { level: 1 })).toHaveText("Send a product");
    await seller.getByLabel("Search products").fill("shawl");
    await expect(seller).toHaveURL(/q=shawl/);
    await expectAccessible(seller, "products to send");
    await keep(seller, "cards-products");
    await seller.getByRole("button", { name: /^Send/ }).first().click();
    await expect(seller).toHaveURL(new RegExp(`/inbox/${order?.id}$`));
    await expect(thread.locator("a[href^='/products/']")).toBeVisible();
  });

  await test.step("an offer is made, and said to be refused beside its field", async () => {
    await seller.getByRole("link", { name: "Product or offer" }).click();
    await seller.getByLabel("Search products").fill("shawl");
    await expect(seller).toHaveURL(/q=shawl/);
    await seller
      .getByRole("link", { name: /^Offer/ })
      .first()
      .click();
    await expect(seller.getByRole("heading", { level: 1 })).toHaveText("Make an offer");
    await seller
      .getByLabel(/^How many/)
      .first()
      .fill("2");
    await seller.getByRole("button", { name: "Send the offer" }).click();
    await expect(seller.getByText("Enter a price like 2,500, not above that of your shop.")).toBeVisible();
    await expectAccessible(seller, "an offer that lacks a price");
    await keep(seller, "cards-offer-form");
    await seller.getByLabel("Percent off").fill("20");
    await seller.getByRole("button", { name: "Send the offer" }).click();
    await expect(log.getByText("Good until")).toBeVisible();
    await expect(thread.getByRole("button", { name: "Check out with this offer" })).toBeVisible();
    await expectAccessible(buyer, "a thread with cards");
    await keep(buyer, "cards-thread");
    await expectAccessible(seller, "a conversation with cards");
    await keep(seller, "cards-inbox");
  });

  await test.step("without script the thread shows the same, and its button works", async () => {
    await shopper.goto(address.replace("?", "/messages?"));
    await expect(shopper.getByRole("img", { name: "The seam came open" })).toBeVisible();
    await expectAccessibleAsIs(shopper, "a thread with cards, without script");
    await shopper.getByRole("button", { name: "Check out with this offer" }).click();
    await expect(shopper).toHaveURL(/\/checkout$/);
    await shopper.locator("summary").first().click();
    await expect(
      shopper
        .getByText(/^Offer from/)
        .filter({ visible: true })
        .first(),
    ).toBeVisible();
    await keep(shopper, "cards-checkout");
    await fillDetails(shopper);
    await shopper.getByRole("radio", { name: /on delivery/i }).check();
    await shopper.getByRole("button", { name: /Place order/ }).click();
    await expect(shopper.getByRole("heading", { level: 1 })).toHaveText("Thank you, your order is placed");
  });

  await test.step("both see at once that it is ordered, and nobody can take it a second time", async () => {
    await expect(thread.getByText(/You have ordered this: order \d+\./)).toBeVisible();
    await expect(thread.getByRole("button", { name: "Check out with this offer" })).toBeHidden();
    await expect(log.getByText(/^Order #\d+$/)).toBeVisible();
    await expect(log.getByRole("button", { name: "Take back" })).toBeHidden();
    await keep(buyer, "cards-ordered");
  });

  await test.step("either side reports a picture by what it shows", async () => {
    await shopper.goto(address.replace("?", "/report?"));
    await expect(shopper.getByRole("radio", { name: "Picture: The new thread" })).toBeVisible();
    await expect(shopper.getByRole("radio", { name: /^Offer: / })).toBeVisible();
    await expect(shopper.getByRole("radio", { name: /as a whole$/ })).toHaveCount(1);
    await expectAccessibleAsIs(shopper, "a report with cards to choose from");
    await keep(shopper, "cards-report");
    await seller.getByRole("button", { name: "Report" }).and(seller.locator(":visible")).click();
    await seller.getByLabel("What do you report?").selectOption("Picture: The seam came open");
    await seller.getByLabel("What is wrong?").fill("It is no seam of ours.");
    await seller.getByRole("button", { name: "Send the report" }).click();
    await expect(seller.getByRole("button", { name: "Send the report" })).toBeHidden();
  });

  await test.step("who looks at reports sees the picture, and nothing else of the conversation", async () => {
    const admin = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
    const who = await makeAnAdmin();
    await typePassword(admin, who, "/admin/sign-in");
    await typeCode(admin, who.secret);
    await expect(admin.getByRole("heading", { level: 1 })).toHaveText("Stores");
    await admin.goto("/admin/reports");
    const report = admin.getByRole("listitem").filter({ hasText: "It is no seam of ours." });
    await expect(report).toContainText("Picture: The seam came open");
    await expect(report.getByRole("img")).toBeHidden();
    await report.getByText("Show the picture").click();
    await expect
      .poll(() => report.getByRole("img").evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
    await expect(report).not.toContainText("Can you mend this?");
    await expectAccessible(admin, "a report of a picture");
    await keep(admin, "cards-report-queue");
    await admin.context().close();
  });
  await buyer.context().close();
});
