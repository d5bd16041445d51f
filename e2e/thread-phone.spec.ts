import type { Locator, Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";
import { sql } from "./support/people.ts";
import { BuyerTalk } from "./support/room.ts";
import { signIn } from "./support/seller.ts";
import { goToCheckout } from "./support/shopper.ts";

/* A conversation under a thumb: what was said has the room, and what is written next stays in sight. */

const PHONE = { width: 360, height: 740 };
const SMALL = { width: 360, height: 640 };
/** What a keyboard leaves of the small one. */
const LEFT = 350;

async function placeOrder(shopper: Page): Promise<string> {
  await goToCheckout(shopper, "ada", "indigo-shawl");
  await shopper.getByRole("radio", { name: /on delivery/i }).check();
  await shopper.getByRole("button", { name: /Place order/ }).click();
  await expect(shopper.getByRole("heading", { level: 1 })).toHaveText("Thank you, your order is placed");
  return shopper.url();
}

async function box(of: Locator) {
  const found = await of.boundingBox();
  if (!found) throw new Error(`not drawn: ${String(of)}`);
  return { ...found, bottom: found.y + found.height };
}

test("on a phone a conversation fills the glass, above the tabs and above a keyboard", async ({
  page: seller,
  shopper,
  keep,
}) => {
  const address = await placeOrder(shopper);
  const number = /orders\/(\d+)/.exec(address)?.[1] ?? "";
  const [order] = await sql<{ id: string }>(
    "select o.id from orders o join stores s on s.id = o.store_id where s.slug = 'ada' and o.number = $1",
    [number],
  );
  const buyer = await BuyerTalk.open(address);
  for (const text of ["Hello!", "Is the shawl on its way?", "I need it on Saturday.", "It is a present."])
    buyer.say(text);
  const log = seller.getByRole("region", { name: /^Conversation with/ });
  const send = seller.getByRole("button", { name: "Send", exact: true });
  const field = seller.getByLabel("Your answer");
  const tabs = seller.getByRole("navigation", { name: "Store" }).and(seller.locator(":visible"));
  const about = seller.locator("summary").and(seller.locator(":visible"));
  await seller.setViewportSize(PHONE);
  await signIn(seller, "ada@demo.test");
  await seller.goto(`/dashboard/ada/inbox/${order?.id}`);
  await expect(log).toContainText("It is a present.");

  /** Nothing of the page lies under the tabs or has to be scrolled to. */
  const expectRoom = async (logLeast: number) => {
    expect((await box(log)).height).toBeGreaterThanOrEqual(logLeast);
    expect((await box(field)).bottom).toBeLessThanOrEqual((await box(send)).y);
    expect((await box(send)).bottom).toBeLessThanOrEqual((await box(tabs)).y);
    expect((await box(tabs)).bottom).toBeLessThanOrEqual(seller.viewportSize()?.height ?? 0);
    expect(await seller.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
  };

  await test.step("what was said has the most room, and Send is above the tabs", async () => {
    await expectRoom(380);
    await expect(log.getByText("It is a present.")).toBeInViewport({ ratio: 1 });
    await expectAccessible(seller, "a conversation that fills a phone");
    await keep(seller, "thread-phone");
    await seller.setViewportSize(SMALL);
    await expectRoom(280);
    await seller.screenshot({ path: "screenshots/thread-phone-640.png" });
  });

  await test.step("what it is about and who sees to it is one press away, and leaves Send where it is", async () => {
    await about.getByText(`Order #${number}`).click();
    await expect(seller.getByLabel("Assigned to").and(seller.locator(":visible"))).toBeInViewport({
      ratio: 1,
    });
    await expectRoom(0);
    await expectAccessible(seller, "a conversation with its order opened");
    await keep(seller, "thread-phone-about");
    await seller.getByLabel("Assigned to").and(seller.locator(":visible")).selectOption({ index: 1 });
    await about.getByText(`Order #${number}`).click();
    await expect(about.getByText("Yours")).toBeVisible();
  });

  await test.step("a keyboard takes none of it: the bars make room", async () => {
    await field.focus();
    await underKeyboard(seller, LEFT);
    await expect(tabs).toBeHidden();
    await expect.poll(async () => (await box(send)).bottom).toBeLessThanOrEqual(LEFT);
    expect((await box(log)).height).toBeGreaterThanOrEqual(150);
    await field.fill("Dear Zainab,\n\nit left this morning\nand will be there\nin time.\n\nAda");
    await expect.poll(async () => (await box(send)).bottom).toBeLessThanOrEqual(LEFT);
    await expect(log.getByText("It is a present.")).toBeInViewport({ ratio: 1 });
    await seller.screenshot({ path: "screenshots/thread-phone-keyboard.png" });
    await send.click();
    await expect.poll(() => buyer.texts.at(-1)).toContain("it left this morning");
    await underKeyboard(seller, SMALL.height);
    await expect(tabs).toBeVisible();
    await expectRoom(280);
  });

  await test.step("on a tablet it is folded, too, and all of it can be seen at once", async () => {
    await seller.setViewportSize({ width: 768, height: 1024 });
    expect((await box(log)).height).toBeGreaterThanOrEqual(400);
    expect((await box(send)).bottom).toBeLessThanOrEqual(1024);
    await seller.screenshot({ path: "screenshots/thread-tablet.png" });
  });
  buyer.close();
});

/** Browsers tell of a keyboard by what it leaves to be seen. */
const underKeyboard = (page: Page, height: number) =>
  page.evaluate((left) => {
    Object.defineProperty(visualViewport, "height", { value: left, configurable: true });
    visualViewport?.dispatchEvent(new Event("resize"));
  }, height);
