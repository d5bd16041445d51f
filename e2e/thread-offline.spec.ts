import type { Page } from "@playwright/test";
import sharp from "sharp";
import { expect, test } from "./support/fixtures.ts";
import { BuyerTalk } from "./support/room.ts";
import { signIn } from "./support/seller.ts";
import { goToCheckout } from "./support/shopper.ts";

/* A seller's connection goes for a moment: what they wrote, and what waits to be sent, is still there. */

/** A buyer orders and writes; the seller has the conversation before them. */
async function conversation(seller: Page, shopper: Page): Promise<void> {
  await goToCheckout(shopper, "ada", "indigo-shawl");
  await shopper.getByRole("radio", { name: /on delivery/i }).check();
  await shopper.getByRole("button", { name: /Place order/ }).click();
  await expect(shopper.getByRole("heading", { level: 1 })).toHaveText("Thank you, your order is placed");
  const buyer = await BuyerTalk.open(shopper.url());
  const asked = "Is the fringe sewn on by hand?";
  buyer.say(asked);
  await signIn(seller, "ada@demo.test");
  await seller.goto("/dashboard/ada/inbox");
  // Others of that name have written, too.
  const row = seller.locator("tr, li").filter({ hasText: asked }).and(seller.locator(":visible"));
  await row.getByRole("link", { name: "Zainab Bello" }).click();
  await expect(seller.getByText("Here now").and(seller.locator(":visible"))).toBeVisible();
}

const photos = async (count: number) => {
  const buffer = await sharp({ create: { width: 60, height: 40, channels: 3, background: "#7a3b2e" } })
    .jpeg()
    .toBuffer();
  return Array.from({ length: count }, (_, at) => ({ name: `${at}.jpg`, mimeType: "image/jpeg", buffer }));
};

test("what a seller writes outlives a connection that is lost, and a press that was refused", async ({
  page: seller,
  shopper,
  context,
}) => {
  const log = seller.getByRole("region", { name: /^Conversation with/ });
  const field = seller.getByLabel("Your answer");
  const send = seller.getByRole("button", { name: "Send", exact: true });
  const files = seller.locator("input[type=file]");
  const done = seller.getByRole("button", { name: "Mark as done" });
  await conversation(seller, shopper);

  await test.step("a step that needs the server is answered in place, and nothing is lost", async () => {
    await context.setOffline(true);
    await field.fill("Written while offline");
    await send.click();
    await expect(log).toContainText("Written while offline");
    await field.fill("A draft");
    await done.click();
    await expect(seller.getByText("There is no connection, so that was not done.").first()).toBeVisible();
    await expect(log).toContainText("Written while offline");
    await expect(field).toHaveValue("A draft");
  });

  await test.step("pictures, too, stay with their words", async () => {
    await files.setInputFiles(await photos(1));
    await field.fill("Words beside a picture");
    await send.click();
    await expect(seller.getByText("There is no connection, so that was not done.").first()).toBeVisible();
    await expect(field).toHaveValue("Words beside a picture");
    await expect(seller.getByText("1 picture with your answer")).toBeVisible();
    await context.setOffline(false);
    await expect(log.getByText("Waits for a connection")).toBeHidden();
    await send.click();
    await expect(log.getByRole("img")).toHaveCount(1);
    await expect(log.getByText("Words beside a picture")).toHaveCount(1);
    await expect(field).toHaveValue("");
  });

  await test.step("a page that is loaded anew sends what waited on it, once, and has the draft", async () => {
    await context.setOffline(true);
    await field.fill("Waits through a reload");
    await send.click();
    await field.fill("Half a sentence");
    seller.once("dialog", (dialog) => void dialog.accept());
    await context.setOffline(false);
    await seller.reload();
    await expect(log.getByText("Waits through a reload")).toHaveCount(1);
    await expect(field).toHaveValue("Half a sentence");
    await expect(log.getByText("Written while offline")).toHaveCount(1);
  });

  await test.step("after a refusal it stays, whatever is loaded after that", async () => {
    await files.setInputFiles(await photos(5));
    await field.fill("A long careful answer that must stay");
    await send.click();
    await expect(seller.getByText("Please send at most 4 pictures at once.")).toBeVisible();
    await done.click();
    await expect(seller.getByRole("button", { name: "Open again" })).toBeVisible();
    await expect(field).toHaveValue("A long careful answer that must stay");
    await expect(seller.getByText("Please choose at most 4 pictures.")).toBeVisible();
  });
});
