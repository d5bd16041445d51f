import { writeFileSync } from "node:fs";
import type { APIResponse, Page } from "@playwright/test";
import { expectAccessible, expectAccessibleAsIs } from "./support/accessible.ts";
import { expect, shopAt, test } from "./support/fixtures.ts";
import { letterTo } from "./support/mailbox.ts";
import { signIn } from "./support/seller.ts";
import { fillDetails } from "./support/shopper.ts";

/* One order in two parcels, told apart by the seller on a phone and on a desk, and by a buyer without JavaScript. */

const PHONE = { width: 360, height: 740 };
const DESK = { width: 1440, height: 900 };
const title = (shopper: Page) => shopper.getByRole("heading", { level: 1 });

test("an order goes in two parcels, is followed, arrives and is printed", async ({
  page: seller,
  shopper,
  keep,
}) => {
  for (const handle of ["indigo-shawl", "adire-tote"]) {
    await shopper.goto(`${shopAt("ada")}/products/${handle}`);
    await shopper.getByLabel("How many").fill("2");
    await shopper.getByRole("button", { name: /Add to cart/ }).click();
  }
  await shopper
    .getByRole("link", { name: /Check ?out/i })
    .first()
    .click();
  await fillDetails(shopper);
  await shopper.getByRole("radio", { name: /on delivery/i }).check();
  await shopper.getByRole("button", { name: /Place order/ }).click();
  await expect(title(shopper)).toHaveText("Thank you, your order is placed");
  const number = /orders\/(\d+)/.exec(shopper.url())?.[1] ?? "";
  const parcels = seller.getByRole("region", { name: /^Parcel \d$/ });
  const dialog = seller.getByRole("dialog");

  await test.step("on a phone, the first parcel takes a part of it", async () => {
    await seller.setViewportSize(PHONE);
    await signIn(seller, "ada@demo.test");
    await seller.goto(`/dashboard/ada/orders/${number}`);
    await seller.getByRole("button", { name: "Mark as sent" }).click();
    const quantities = dialog.getByRole("spinbutton");
    await expect(quantities).toHaveCount(2);
    await quantities.first().fill("0");
    await quantities.last().fill("0");
    await dialog.getByRole("button", { name: "Mark as sent" }).click();
    await expect(dialog.getByText("Choose at least one thing to send.")).toBeVisible();
    await quantities.first().fill("1");
    await dialog.getByLabel("Carrier").fill("GIG Logistics");
    await dialog.getByLabel("Tracking number").fill("GIG-4471");
    await dialog.getByLabel("Link to follow it").fill("https://example.com/GIG-4471");
    await expectAccessible(seller, "what goes into a parcel");
    await keep(seller, "dashboard-parcel-dialog");
    await dialog.getByRole("button", { name: "Mark as sent" }).click();
    await expect(dialog).toBeHidden();
    await expect(seller.getByText("Partly sent").first()).toBeVisible();
    await expect(seller.getByRole("heading", { name: "Left to send" })).toBeVisible();
    await expect(seller.getByRole("button", { name: "Cancel this order" })).toBeHidden();
    const letter = await letterTo(
      "zainab@example.com",
      new RegExp(`A part of order ${number} is on its way`),
    );
    expect(letter.text).toContain("3 more things of your order follow in another parcel.");
  });

  await test.step("its tracking number is corrected", async () => {
    await parcels.first().getByRole("button", { name: "Correct tracking" }).click();
    await expect(dialog.getByLabel("Tracking number")).toHaveValue("GIG-4471");
    await dialog.getByLabel("Tracking number").fill("GIG-4472");
    await expectAccessible(seller, "a tracking number that is corrected");
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(parcels.first()).toContainText("GIG-4472");
  });

  await test.step("on a desk, the rest goes with one press, and the first arrives", async () => {
    await seller.setViewportSize(DESK);
    await seller.getByRole("button", { name: "Send the rest" }).click();
    await dialog.getByLabel("Carrier").fill("Eko Riders");
    await dialog.getByRole("button", { name: "Mark as sent" }).click();
    await expect(parcels).toHaveCount(2);
    await parcels.first().getByRole("button", { name: "Delivered" }).click();
    await dialog.getByRole("button", { name: "Yes, it has arrived" }).click();
    await expect(parcels.first()).toContainText("Delivered");
    await letterTo("zainab@example.com", new RegExp(`A part of order ${number} has arrived`));
    await seller.getByRole("button", { name: "Mark as paid" }).click();
    await dialog.getByRole("button", { name: "Yes, it is paid" }).click();
    await expect(seller.getByText("Paid", { exact: true }).first()).toBeVisible();
    for (const colorScheme of ["light", "dark"] as const) {
      await seller.emulateMedia({ colorScheme });
      // Colours that turn slowly would be read half way.
      await seller.reload();
      await expect(parcels).toHaveCount(2);
      await expectAccessible(seller, `an order in two parcels, ${colorScheme}`);
      await keep(seller, `dashboard-order-parcels-${colorScheme}`);
    }
  });

  await test.step("its slip and its invoice open", async () => {
    const slip = parcels.first().getByRole("link", { name: /^Packing slip/ });
    await expectPaper(await seller.request.get((await slip.getAttribute("href")) ?? ""), "packing-slip");
    const invoice = seller.getByRole("link", { name: /^Invoice/ });
    await expectPaper(await seller.request.get((await invoice.getAttribute("href")) ?? ""), "invoice");
  });

  await test.step("the buyer sees both parcels, what is in each and where it is, and has the invoice", async () => {
    await shopper.reload();
    await expect(title(shopper)).toHaveText("Your order is on its way");
    const both = shopper.getByRole("region", { name: "Your parcels" });
    await expect(both).toContainText("Parcel 1");
    await expect(both).toContainText(/Arrived on/);
    await expect(both).toContainText("GIG-4472");
    await expect(both).toContainText("Eko Riders");
    await expect(both.getByRole("link", { name: "See where it is" })).toHaveAttribute(
      "href",
      "https://example.com/GIG-4471",
    );
    await expectAccessibleAsIs(shopper, "an order in two parcels");
    await keep(shopper, "shop-order-parcels");
    // A browser without a window has no viewer for it either, and saves it.
    const saved = shopper.waitForEvent("download");
    await shopper.getByRole("link", { name: "Invoice (PDF)" }).click();
    expect((await saved).suggestedFilename()).toBe(`invoice-${number}.pdf`);
  });

  await test.step("a parcel that is called off is to be sent again", async () => {
    await parcels.last().getByRole("button", { name: "Call off" }).click();
    await expectAccessible(seller, "a parcel that is called off");
    await dialog.getByRole("button", { name: "Call it off" }).click();
    await expect(parcels.last()).toContainText("Called off");
    await letterTo("zainab@example.com", new RegExp(`Order ${number}: a parcel comes later`));
    await seller.goto("/dashboard/ada/orders?q=" + number);
    await expect(seller.getByText("Partly sent").first()).toBeVisible();
    await keep(seller, "dashboard-orders-partly-sent");
  });
});

/** Opens as a PDF, and is kept beside the pictures of pages. */
async function expectPaper(answer: APIResponse, name: string): Promise<void> {
  expect(answer.status()).toBe(200);
  expect(answer.headers()["content-type"]).toBe("application/pdf");
  expect(answer.headers()["content-disposition"]).toContain(name);
  const file = await answer.body();
  expect(file.subarray(0, 5).toString()).toBe("%PDF-");
  writeFileSync(`screenshots/paper-${name}.pdf`, file);
}
