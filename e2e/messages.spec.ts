import type { Browser, Page, WebSocketRoute } from "@playwright/test";
import { PROTOCOL } from "#domain/thread/protocol.ts";
import { expectAccessible, expectAccessibleAsIs } from "./support/accessible.ts";
import { addToCart, join } from "./support/buyer.ts";
import { expect, shopAt, test } from "./support/fixtures.ts";
import { sql } from "./support/people.ts";
import { signIn } from "./support/seller.ts";
import { fillDetails } from "./support/shopper.ts";

/** A guest orders, and is on the page of it. */
async function order(page: Page): Promise<{ number: number; id: string }> {
  await addToCart(page, "ada", "Rain Indigo Shawl");
  await page.getByRole("link", { name: "Check out" }).click();
  await fillDetails(page);
  await page.getByRole("radio", { name: "Pay on delivery" }).check();
  await page.getByRole("button", { name: /^(Pay|Place)/ }).click();
  await expect(page).toHaveURL(/\/orders\/\d+\?key=/);
  const number = Number(/orders\/(\d+)/.exec(page.url())?.[1]);
  const [row] = await sql<{ id: string }>(
    "select o.id from orders o join stores s on s.id = o.store_id where s.slug = 'ada' and o.number = $1",
    [number],
  );
  return { number, id: row?.id ?? "" };
}

type Frame = { t: string; messages?: { body: { text?: string } }[] };

/** Ada at a thread of hers, by its socket alone: what she hears, and what she says there. */
async function adaAt(browser: Browser, thread: string) {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, "ada@demo.test");
  await page.goto("/dashboard/ada");
  await page.evaluate(async (room) => {
    const socket = new WebSocket(`ws://${location.host}${room}`);
    const heard: unknown[] = [];
    socket.addEventListener("message", ({ data }) => heard.push(JSON.parse(String(data))));
    Object.assign(window, { socket, heard });
    await new Promise((open) => socket.addEventListener("open", open));
  }, `/rooms/stores/ada/${thread}?v=${PROTOCOL}&after=0`);
  return {
    send: (frame: object) =>
      page.evaluate((frame) => {
        (window as unknown as { socket: WebSocket }).socket.send(JSON.stringify(frame));
      }, frame),
    say(text: string) {
      return this.send({ t: "send", id: crypto.randomUUID(), text });
    },
    texts: async () =>
      (await page.evaluate(() => (window as unknown as { heard: Frame[] }).heard))
        .flatMap(({ messages = [] }) => messages)
        .map(({ body }) => body.text),
    close: () => page.context().close(),
  };
}

const thread = (page: Page) => page.getByRole("list", { name: "Messages" });
const write = async (page: Page, text: string) => {
  await page.getByLabel(/^Your message to/).fill(text);
  await page.getByRole("button", { name: "Send" }).click();
};

test("buyer and shop talk live, and what is written offline arrives once", async ({
  page,
  shopper,
  browser,
  keep,
}) => {
  const { id } = await order(shopper);
  await page.goto(shopper.url());
  await page.getByRole("link", { name: /^Write to/ }).click();
  await expect(page.getByText("Nothing was said yet.")).toBeVisible();
  await expectAccessible(page, "an empty thread");
  await keep(page, "messages-empty");

  await write(page, "Is it on its way? https://ada.example/shawl.");
  await expect(thread(page)).toContainText("Sent");
  await expect(page.getByText("Nothing was said yet.")).toBeHidden();
  const ada = await adaAt(browser, id);
  await expect(page.getByText(/ is here$/)).toBeVisible();
  await expect.poll(() => ada.texts()).toEqual(["Is it on its way? https://ada.example/shawl."]);
  await ada.send({ t: "read", seq: 1 });
  await expect(thread(page)).toContainText("Read");
  await ada.send({ t: "typing" });
  await expect(page.getByText(/ is writing…$/)).toBeVisible();
  await ada.say("It left this morning.");
  await expect(thread(page).getByRole("listitem").last()).toContainText("It left this morning.");
  await expect(page.locator("[data-said]")).toContainText("It left this morning.");
  await expect(page.getByText(/ is writing…$/)).toBeHidden();
  await expect(thread(page).getByRole("link")).toHaveAttribute("rel", "nofollow noopener ugc");

  await page.context().setOffline(true);
  await expect(page.getByText(/^You are offline/).first()).toBeVisible();
  await write(page, "Thank you!");
  await write(page, "See you on Friday");
  await expect(thread(page).getByText("Sending…")).toHaveCount(2);
  await expectAccessible(page, "a thread offline");
  await keep(page, "messages-offline");
  await ada.say("You are welcome.");
  await page.context().setOffline(false);
  await expect(thread(page).getByText("Sending…")).toHaveCount(0);
  const said = ["It left this morning.", "You are welcome.", "Thank you!", "See you on Friday"];
  await expect.poll(async () => (await ada.texts()).slice(1)).toEqual(said);
  const lines = () => thread(page).locator("[data-seq] [data-text]").allTextContents();
  await expect.poll(async () => (await lines()).slice(1)).toEqual(said);
  await sql(
    `insert into events (id, store_id, type, order_id, actor, data, handled_at)
     select gen_random_uuid(), store_id, 'ORDER_FULFILLED', id, 'system', '{"carrier":"GIG"}', now() from orders where id = $1`,
    [id],
  );
  await shopper.goto(page.url());
  await expect(thread(page).getByText(/sent it with GIG$/)).toBeVisible();
  await expectAccessible(page, "a thread");
  await keep(page, "messages-thread");

  // Gone elsewhere and back: the browser shows the page as it was, and the page asks for what it missed.
  await page.evaluate(() => void dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true })));
  await ada.say("It will knock twice.");
  await expect.poll(() => ada.texts()).toContain("It will knock twice.");
  await expect(thread(page)).not.toContainText("It will knock twice.");
  await page.evaluate(() => void dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
  await expect(thread(page)).toContainText("It will knock twice.");
  await page.reload();
  expect((await lines()).slice(1)).toEqual([...said, expect.stringMatching(/GIG$/), "It will knock twice."]);
  await ada.close();
});

test("a reload loses nothing that was not sent, and another tab hears it once", async ({ page, shopper }) => {
  await order(shopper);
  await page.goto(shopper.url());
  await page.getByRole("link", { name: /^Write to/ }).click();
  await expect(page).toHaveURL(/\/messages/);
  const other = await page.context().newPage();
  await other.goto(page.url());
  let isReached = false;
  await page.routeWebSocket(/\/rooms\//, (socket) => {
    if (isReached) socket.connectToServer();
    else void socket.close();
  });
  await page.reload();
  await write(page, "Still here?");
  await expect(thread(page).getByText("Sending…")).toHaveCount(1);
  await page.reload();
  await expect(thread(page)).toContainText("Still here?");
  isReached = true;
  await page.reload();
  for (const tab of [page, other])
    await expect(thread(tab).locator("[data-seq] [data-text]")).toHaveText(["Still here?"]);
  await expect(thread(page).getByText("Sending…")).toHaveCount(0);
});

test("every message once and in its order, whatever the line does", async ({ page, shopper }) => {
  await order(shopper);
  const sockets: WebSocketRoute[] = [];
  const heard: { t: string; id?: string; seq?: number }[] = [];
  await page.routeWebSocket(/\/rooms\//, (socket) => {
    sockets.push(socket);
    socket.onMessage((frame) => {
      if (frame !== "ping") heard.push(JSON.parse(String(frame)) as (typeof heard)[number]);
    });
  });
  const room = (frame: object) => sockets.at(-1)?.send(JSON.stringify(frame));
  const welcome = () =>
    room({ t: "welcome", messages: [], more: false, last: 0, reads: { buyer: 0, staff: 0 }, here: {} });
  const said = (...seqs: number[]) =>
    room({
      t: "messages",
      more: false,
      messages: seqs.map((seq) => ({
        seq,
        id: `their-id-${seq}`,
        by: "staff",
        author: "Ada",
        at: new Date(Date.UTC(2026, 10, 28 + seq, 12)).toISOString(),
        body: { kind: "text", text: `no. ${seq}` },
      })),
    });
  const texts = thread(page).locator("[data-seq] [data-text]");

  await page.goto(shopper.url().replace("?", "/messages?"));
  await expect.poll(() => sockets.length).toBe(1);
  welcome();
  said(1);
  await expect(texts).toHaveText(["no. 1"]);
  // One is missing between: it is asked for, and what came too early waits for it.
  said(3);
  await expect.poll(() => heard).toContainEqual({ t: "since", seq: 1 });
  await expect(texts).toHaveText(["no. 1"]);
  said(1, 2, 3);
  said(2);
  await expect(texts).toHaveText(["no. 1", "no. 2", "no. 3"]);
  await expect(thread(page).locator("[data-day]")).toHaveCount(3);

  // What was refused waits for its writer, and goes again as the same.
  await write(page, "Quickly!");
  await expect.poll(() => heard.at(-1)?.t).toBe("send");
  const id = heard.at(-1)?.id ?? "";
  room({ t: "refused", id, code: "too_many", text: "", values: {} });
  await expect(thread(page)).toContainText("That is a lot at once.");
  heard.length = 0;
  await page.getByRole("button", { name: "Try again" }).click();
  await expect.poll(() => heard.filter(({ t }) => t === "send").map((frame) => frame.id)).toEqual([id]);

  // Let in too long ago: it comes again at once, from where it is, with what was not taken.
  heard.length = 0;
  await sockets[0]?.close({ code: 4401 });
  await expect.poll(() => sockets.length).toBe(2);
  expect(sockets[1]?.url()).toContain("after=3");
  welcome();
  await expect.poll(() => heard.filter(({ t }) => t === "send").map((frame) => frame.id)).toEqual([id]);
  room({ t: "sent", id, seq: 4, at: "" });
  await expect.poll(() => heard).toContainEqual({ t: "since", seq: 3 });

  // Another version: it reloads, once.
  await sockets[1]?.close({ code: 4426 });
  await expect.poll(() => sockets.length).toBe(3);
  await sockets[2]?.close({ code: 4426 });
  await page.waitForTimeout(2_000);
  expect(sockets).toHaveLength(3);
});

test("where no socket is to be had, the form sends as it does without script", async ({ page, shopper }) => {
  await order(shopper);
  await page.routeWebSocket(/\/rooms\//, (socket) => void socket.close());
  await page.goto(shopper.url().replace("?", "/messages?"));
  await expect(page.getByText("Connecting again…")).toBeVisible();
  await expect(async () => {
    await write(page, "By form, then");
    await expect(page).toHaveURL(/#last$/, { timeout: 1_000 });
  }).toPass();
  await expect(thread(page).locator("[data-seq] [data-text]").first()).toHaveText("By form, then");
  // What was written before that was known has a way of its own, and is said once.
  for (const again of await thread(page).getByRole("button", { name: "Try again" }).all()) {
    await again.click();
    await expect(page).toHaveURL(/#last$/);
  }
  await expect(thread(page).getByText("Not sent.")).toHaveCount(0);
});

test("without script: written, answered, read, in English and Arabic", async ({ shopper, browser, keep }) => {
  const { id, number } = await order(shopper);
  const ada = await adaAt(browser, id);
  await ada.say("Thank you for your order! Shall we wrap it as a gift?\n\nWe have paper in blue and in red.");
  await expect
    .poll(() => sql<{ n: number }>("select buyer_unread as n from threads where id = $1", [id]))
    .toEqual([{ n: 1 }]);
  await shopper.reload();
  await expectAccessibleAsIs(shopper, "an order with an unread message");
  await keep(shopper, "messages-order");
  await shopper.getByRole("link", { name: "1 new message from" }).click();
  await expect(thread(shopper)).toContainText("Shall we wrap it");
  await write(shopper, "  ");
  await expect(shopper.getByRole("alert")).toContainText("Write your message first.");
  await keep(shopper, "messages-problem");
  await write(shopper, "Yes please, in blue.");
  await expect(shopper).toHaveURL(/#last$/);
  await expect(thread(shopper).getByRole("listitem").last()).toContainText("Yes please, in blue.");
  await expectAccessibleAsIs(shopper, "a thread without script");
  await keep(shopper, "messages-no-script");
  await shopper.goto(shopper.url().replace(`/orders/${number}`, `/ar/orders/${number}`));
  await keep(shopper, "messages-ar");
  await ada.close();
});

test("before buying: from a product, signing in on the way, to the buyer's own thread", async ({
  shopper,
  keep,
}) => {
  await shopper.goto(`${shopAt("ada")}/collections/all`);
  await join(shopper, "ada");
  await shopper.goto(`${shopAt("ada")}/search?q=Rain+Indigo+Shawl`);
  await shopper.getByRole("link", { name: "Rain Indigo Shawl" }).first().click();
  await shopper.getByRole("link", { name: "Write a message here" }).click();
  await expect(shopper.getByText("About Rain Indigo Shawl")).toBeVisible();
  await write(shopper, "Do you have it in blue?");
  await expect(thread(shopper).getByRole("link", { name: "Rain Indigo Shawl" })).toBeVisible();
  await expect(thread(shopper)).toContainText("Do you have it in blue?");
  await expectAccessibleAsIs(shopper, "the account's messages");
  await keep(shopper, "account-messages");
});
