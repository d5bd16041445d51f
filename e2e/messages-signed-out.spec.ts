import sharp from "sharp";
import { BUYER_PASSWORD, join, signIn } from "./support/buyer.ts";
import { expect, shopAt, test } from "./support/fixtures.ts";
import { sql } from "./support/people.ts";

/* A session ends while its buyer writes: what they wrote, and the pictures they chose, stay theirs to send. */

const end = (email: string) =>
  sql("delete from buyer_sessions where user_id = (select id from buyer_users where email = $1)", [email]);

const TEXT = "Can you mend this seam?";

test("words and pictures stay where they are until their buyer has signed in again", async ({
  page: buyer,
  shopper,
  keep,
}) => {
  const { email } = await join(buyer, "ada");
  await buyer.goto(`${shopAt("ada")}/account/messages`);
  const thread = buyer.getByRole("list", { name: "Messages" });
  const field = buyer.getByLabel(/^Your message to/);
  const send = buyer.getByRole("button", { name: "Send" });
  const buffer = await sharp({ create: { width: 600, height: 400, channels: 3, background: "#7a3b2e" } })
    .jpeg()
    .toBuffer();

  await test.step("with script nothing leaves the page", async () => {
    await buyer.getByText("Add pictures").click();
    const files = buyer.getByLabel(/^Up to 4 pictures/);
    await files.setInputFiles([{ name: "seam.jpg", mimeType: "image/jpeg", buffer }]);
    await field.fill(TEXT);
    await end(email);
    await send.click();
    await expect(buyer.locator("[data-line]")).toContainText("You were signed out on this device");
    await expect(field).toHaveValue(TEXT);
    expect(await files.evaluate((input: HTMLInputElement) => input.files?.length)).toBe(1);
  });

  await test.step("and goes out from there after signing in beside it", async () => {
    const beside = await buyer.context().newPage();
    await signIn(beside, "ada", email, BUYER_PASSWORD);
    await beside.close();
    await send.click();
    await expect(thread).toContainText(TEXT);
    await expect(thread.getByRole("img")).toHaveCount(1);
    await expect(field).toHaveValue("");
  });

  await test.step("without script a page gives the words back", async () => {
    const { email: other } = await join(shopper, "ada");
    await shopper.goto(`${shopAt("ada")}/account/messages`);
    await shopper.getByLabel(/^Your message to/).fill("And the hem?");
    await end(other);
    await shopper.getByRole("button", { name: "Send" }).click();
    await expect(shopper.getByRole("alert")).toContainText("Sign in on another page");
    await expect(shopper.getByLabel(/^Your message to/)).toHaveValue("And the hem?");
    await keep(shopper, "messages-unsent");
  });
});
