import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { expectAccessible, expectAccessibleAsIs } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";
import { letterTo } from "./support/mailbox.ts";
import { makeAnAdmin, sql, typeCode, typePassword } from "./support/people.ts";
import { signIn } from "./support/seller.ts";
import { goToCheckout } from "./support/shopper.ts";

/* What buyer and seller can't settle: opened without scripts, answered on a phone, decided in the console, and read by all sides. */

const PHONE = { width: 360, height: 740 };
const DESK = { width: 1440, height: 900 };

/** A buyer's order that was sent ten days ago; answers its page and number. */
async function sentOrder(shopper: Page): Promise<{ address: string; number: string }> {
  await goToCheckout(shopper, "ada", "indigo-shawl");
  await shopper.getByRole("radio", { name: /on delivery/i }).check();
  await shopper.getByRole("button", { name: /Place order/ }).click();
  await expect(shopper.getByRole("heading", { level: 1 })).toHaveText("Thank you, your order is placed");
  const address = shopper.url();
  const number = /orders\/(\d+)/.exec(address)?.[1] ?? "";
  const key = new URL(address).searchParams.get("key") ?? "";
  const ago = "now() - interval '10 days'";
  await sql(
    `update orders set status = 'fulfilled', paid_at = ${ago}, fulfilled_at = ${ago} where key = $1`,
    [key],
  );
  await sql(
    "update order_lines set sent = quantity where order_id = (select id from orders where key = $1)",
    [key],
  );
  return { address, number };
}

test("a dispute goes from the buyer's page to the seller, to the platform and back to both", async ({
  page: seller,
  shopper,
  browser,
  keep,
}) => {
  const { address, number } = await sentOrder(shopper);
  const visible = (page: Page, text: string) => page.getByText(text).and(page.locator(":visible")).first();

  await test.step("the buyer opens it without scripts, and is told what is missing", async () => {
    await shopper.setViewportSize(PHONE);
    await shopper.goto(address);
    await keep(shopper, "dispute-order-before");
    await shopper.getByRole("link", { name: "Open a dispute" }).click();
    await shopper.getByRole("button", { name: "Open the dispute" }).click();
    await expect(shopper.getByRole("link", { name: "Please choose what is wrong." })).toBeVisible();
    await expectAccessibleAsIs(shopper, "a dispute that is refused");
    await keep(shopper, "dispute-refused");
    await shopper.getByRole("radio", { name: "I did not get it" }).check();
    await shopper.getByLabel("What happened").fill("It never came. I would like my money back.");
    await keep(shopper, "dispute-form");
    await shopper.getByRole("button", { name: "Open the dispute" }).click();
    await expect(shopper.getByRole("heading", { name: "Your dispute" })).toBeVisible();
    await expect(shopper.getByRole("link", { name: "Open a dispute" })).toBeHidden();
    await expectAccessibleAsIs(shopper, "an order in dispute");
    await keep(shopper, "dispute-opened");
  });

  await test.step("the seller hears of it, finds it under Today, and answers on a phone", async () => {
    await seller.setViewportSize(PHONE);
    await signIn(seller, "ada@demo.test");
    await seller.goto("/dashboard/ada");
    await expect(seller.getByRole("link", { name: "1 dispute has to be answered" })).toBeVisible();
    await letterTo("hello@ada.example.com", new RegExp(`Order ${number}: a dispute to answer`));
    await expect
      .poll(async () => {
        await seller.goto("/dashboard/ada/inbox?show=disputes");
        return visible(seller, "It never came.").isVisible();
      })
      .toBe(true);
    await expectAccessible(seller, "an inbox of disputes");
    await keep(seller, "dispute-inbox");
    await seller.goto(`/dashboard/ada/orders/${number}`);
    await expectAccessible(seller, "an order in dispute, for its seller");
    await keep(seller, "dispute-seller");
    await seller.getByRole("button", { name: "Offer to settle it" }).click();
    await seller.getByLabel("Your offer").fill("I send you another one today.");
    await keep(seller, "dispute-offer");
    await seller.getByRole("button", { name: "Send the offer" }).click();
    await expect(seller.getByText("Settlement offered")).toBeVisible();
  });

  await test.step("the buyer says no, and asks the platform", async () => {
    await shopper.reload();
    await expect(shopper.getByText("I send you another one today.")).toBeVisible();
    await keep(shopper, "dispute-offered");
    await shopper.getByRole("button", { name: "No, thank you" }).click();
    await shopper.getByRole("button", { name: "Ask the platform" }).click();
    await expect(shopper.getByText("The platform looks at it now").first()).toBeVisible();
  });

  const admin = await (await browser.newContext({ viewport: DESK })).newPage();
  await test.step("an admin says why before anything is shown", async () => {
    const who = await makeAnAdmin();
    await typePassword(admin, who, "/admin/sign-in");
    await typeCode(admin, who.secret);
    await expect(admin.getByRole("heading", { level: 1 })).toHaveText("Stores");
    await admin.goto("/admin/disputes");
    const row = admin.getByRole("row").filter({ hasText: `Order #${number}` });
    await expect(row).toContainText("Ada’s Fabrics");
    await expectAccessible(admin, "the queue of disputes");
    await keep(admin, "dispute-queue");
    await row.getByRole("link").click();
    await expect(admin.getByRole("heading", { name: "Why do you look at this dispute?" })).toBeVisible();
    await expect(admin.getByText("It never came")).toBeHidden();
    await expectAccessible(admin, "the reason for a look");
    await keep(admin, "dispute-reason");
    await admin.getByRole("button", { name: "Open the dispute" }).click();
    await expect(admin.getByText("Say in a sentence why you look")).toBeVisible();
    await admin.getByLabel("Your reason").fill("The buyer asked us to decide");
    await admin.getByRole("button", { name: "Open the dispute" }).click();
    await expect(admin.getByRole("heading", { name: "Messages" })).toBeVisible();
    await expect(admin.getByRole("region", { name: "Conversation" })).toContainText(
      "I send you another one today.",
    );
    await expectAccessible(admin, "a dispute in the console");
    await keep(admin, "dispute-case");
  });

  await test.step("writes to both, hears what is said meanwhile, takes the evidence and decides", async () => {
    await admin.getByLabel("Write to both").fill("Was there a receipt of the delivery?");
    await admin.getByRole("button", { name: "Send", exact: true }).click();
    const talk = admin.getByRole("region", { name: "Conversation" });
    await expect(talk).toContainText("Was there a receipt of the delivery?");
    await seller.goto("/dashboard/ada/inbox?show=disputes");
    await visible(seller, "Zainab Bello").click();
    await expect(visible(seller, "Was there a receipt of the delivery?")).toBeVisible();
    await seller.getByLabel("Your answer").fill("No, there is none.");
    await seller.getByRole("button", { name: "Send" }).click();
    await expect(talk).toContainText("No, there is none.");
    await keep(seller, "dispute-thread");

    const downloading = admin.waitForEvent("download");
    await admin.getByRole("button", { name: "Evidence file" }).click();
    const files = unzipSync(new Uint8Array(readFileSync(await (await downloading).path())));
    expect(Object.keys(files)).toEqual([`evidence-${number}.pdf`, `evidence-${number}.json`, "SHA256SUMS"]);
    expect(new TextDecoder().decode(files[`evidence-${number}.json`])).toContain("No, there is none.");

    await admin.setViewportSize(PHONE);
    await keep(admin, "dispute-case-phone");
    await admin.getByRole("radio", { name: /Refund advised/ }).check();
    await admin.getByLabel("Why").fill("Nobody can say where it is.");
    await admin.getByRole("button", { name: "Decide" }).click();
    await expect(admin.getByRole("heading", { name: "Refund advised" })).toBeVisible();
    await expectAccessible(admin, "a dispute that is decided, on a phone");
    await admin.goto("/admin/visits");
    await expect(admin.getByText("decided the dispute").first()).toBeVisible();
    await expectAccessible(admin, "the trail");
    await keep(admin, "dispute-trail");
  });

  await test.step("either side reports what the other wrote, and the platform reads it", async () => {
    await shopper.goto(address.replace("?", "/report?"));
    await shopper.getByLabel("What is wrong with it?").fill("They never answer the phone.");
    await expectAccessibleAsIs(shopper, "a report");
    await keep(shopper, "report-form");
    await shopper.getByRole("button", { name: "Send the report" }).click();
    await expect(shopper.getByText("The platform has your report. Thank you.")).toBeVisible();
    await visible(seller, `Order #${number}`).click();
    await seller.getByRole("button", { name: "Report" }).and(seller.locator(":visible")).click();
    await seller.getByLabel("What is wrong?").fill("The parcel was signed for.");
    await expectAccessible(seller, "a report of the seller");
    await keep(seller, "report-dialog");
    await seller.getByRole("button", { name: "Send the report" }).click();
    await expect(seller.getByRole("button", { name: "Send the report" })).toBeHidden();
    await admin.goto("/admin/reports");
    await expect(admin.getByText("They never answer the phone.")).toBeVisible();
    await expect(admin.getByText("The parcel was signed for.")).toBeVisible();
    await expectAccessible(admin, "the queue of reports");
    await keep(admin, "report-queue");
    await admin
      .getByRole("listitem")
      .filter({ hasText: "never answer" })
      .getByLabel("What came of it")
      .fill("Told the store.");
    await admin
      .getByRole("listitem")
      .filter({ hasText: "never answer" })
      .getByRole("button", { name: "Close" })
      .click();
    await expect(admin.getByText("They never answer the phone.")).toBeHidden();
  });

  await test.step("a word on the store's list holds a message until it is asked for", async () => {
    await seller.goto("/dashboard/ada/settings/words");
    await seller.getByLabel("Words").fill("lottery");
    await seller.getByRole("button", { name: "Save" }).click();
    await expect(seller.getByText("Saved.")).toBeVisible();
    await expectAccessible(seller, "held words");
    await keep(seller, "held-words");
    await shopper.goto(address.replace("?", "/messages?"));
    await shopper.getByLabel(/Your message to/).fill("You won the LOTTERY!");
    await shopper.getByRole("button", { name: "Send" }).click();
    await seller.goto("/dashboard/ada/inbox?show=all");
    await visible(seller, "Zainab Bello").click();
    await expect(visible(seller, "Held: a word on your list")).toBeVisible();
    await expect(seller.getByText("You won the LOTTERY!")).toBeHidden();
    await expectAccessible(seller, "a message that is held");
    await keep(seller, "held-message");
    await visible(seller, "show it").click();
    await expect(visible(seller, "You won the LOTTERY!")).toBeVisible();
  });

  await test.step("both read the decision, and the store who looked and why", async () => {
    await shopper.goto(address);
    await expect(shopper.getByText("The platform has decided").first()).toBeVisible();
    await expect(shopper.getByText("Nobody can say where it is.")).toBeVisible();
    await keep(shopper, "dispute-decided");
    await letterTo("hello@ada.example.com", new RegExp(`Order ${number}: the platform has decided`));
    await seller.setViewportSize(DESK);
    await seller.goto("/dashboard/ada/settings/visits");
    await expect(seller.getByText("The buyer asked us to decide")).toBeVisible();
    await expectAccessible(seller, "who looked into a store");
    await keep(seller, "dispute-visits");
    await seller.goto(`/dashboard/ada/orders/${number}`);
    await keep(seller, "dispute-seller-desk");
  });
  await admin.context().close();
});
