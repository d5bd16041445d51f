import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { beforeEach, describe, expect, test } from "vitest";
import { Conflict, Invalid, NotFound } from "#domain/errors.ts";
import { closeReport, listReports } from "#domain/admin/reports.ts";
import type { StoreContext } from "#domain/context.ts";
import { blockWriter } from "#domain/safety/block.ts";
import { wantQuiet } from "#domain/safety/quiet.ts";
import { reportAsStaff, reportOfOrder } from "#domain/safety/report.ts";
import { enterAsStaff, enterOrder, enterStore, NOT_TAKEN } from "#domain/thread/enter.ts";
import { answerThread } from "#domain/thread/inbox-answer.ts";
import { answerWithProduct } from "#domain/thread/inbox-product.ts";
import { threadForSeller } from "#domain/thread/inbox-thread.ts";
import { pictureAt } from "#domain/thread/picture-address.ts";
import { sayOfOrder, sayToStore } from "#domain/thread/say-as-buyer.ts";
import { anAdmin, disputed, platformOf, soldOrder, type Sold } from "./disputed.ts";
import { MINUTE, Talking } from "./talking.ts";

let talking: Talking;
let order: Sold;
const thread = () => ({ storeId: talking.shop.store.id, kind: "order" as const, id: order.id });
const WRITTEN = { form: "form-of-mine", id: null, text: "Hello?" };
const write = (sold = order) => sayOfOrder(talking.open.visitor, sold.number, sold.key, WRITTEN);
beforeEach(async () => {
  talking = await Talking.start();
  order = await soldOrder(talking);
  await talking.say(thread(), "buyer", "Pay me or I write bad reviews.");
  await talking.say(thread(), "staff", "Please stop.");
});

test("who is blocked writes in none of their threads, is told no reason, and can again once they are let", async () => {
  const other = await soldOrder(talking);
  await blockWriter(talking.shop, order.id, true);
  await blockWriter(talking.shop, order.id, true);
  for (const sold of [order, other]) {
    const refused = await write(sold).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Invalid);
    expect(String(refused)).not.toContain("block");
    const pictures = { files: [new Uint8Array(9)], alt: "" };
    const shown = sayOfOrder(talking.open.visitor, sold.number, sold.key, { ...WRITTEN, text: "", pictures });
    await expect(shown).rejects.toMatchObject({ problems: { text: expect.any(String) } });
    expect((await enterOrder(talking.open.visitor, sold.number, sold.key)).mayWrite).toBe(false);
  }
  expect(talking.askedAgain.slice(0, 1)).toEqual([[order.id, "buyer"]]);
  expect(talking.rooms.get(order.id)?.said).toHaveLength(2);
  expect(await threadForSeller(talking.shop, order.id)).toMatchObject({ blocked: true });
  await blockWriter(talking.shop, order.id, false);
  await write();
  expect(talking.rooms.get(order.id)?.said).toHaveLength(3);
});

test("who is blocked writes nothing in their own thread either: no words, no pictures, no products", async () => {
  const own = await talking.buyer("Zainab", "zainab@example.com");
  const buyer: StoreContext = {
    ...talking.shop,
    actor: { kind: "buyer", buyerId: own.id, sessionId: "s", name: "Zainab", email: "zainab@example.com" },
  };
  await sayToStore(buyer, own.id, WRITTEN);
  await blockWriter(talking.shop, order.id, true);
  expect(talking.askedAgain).toContainEqual([own.id, "buyer"]);
  expect(await enterStore(buyer)).toMatchObject({ mayWrite: false });
  const pictures = { files: [new Uint8Array(9)], alt: "" };
  for (const more of [{}, { text: "", pictures }, { about: "tote" }])
    await expect(
      sayToStore(buyer, own.id, { ...WRITTEN, form: "another-form", ...more }),
    ).rejects.toMatchObject({
      problems: { text: NOT_TAKEN },
    });
  expect(talking.rooms.get(own.id)?.said).toHaveLength(1);
  await blockWriter(talking.shop, own.id, false);
  await sayToStore(buyer, own.id, { ...WRITTEN, form: "another-form", text: "Hello again" });
  expect(talking.rooms.get(own.id)?.said).toHaveLength(2);
});

test("a block is of one store and one person, and no dispute is kept silent by it", async () => {
  await blockWriter(talking.shop, order.id, true);
  const somebody = await talking.order("Kofi", "kofi@example.com");
  const [row] = await talking.open.sql<{ key: string }>("select key from orders where id = $1", [
    somebody.id,
  ]);
  await write({ ...somebody, key: row?.key ?? "" });
  const elsewhere = await Talking.start();
  await expect(blockWriter(elsewhere.shop, order.id, true)).rejects.toBeInstanceOf(NotFound);
  await disputed(talking, order);
  await write();
  expect(talking.rooms.get(order.id)?.said).toHaveLength(3);
});

test("a buyer who wants quiet gets no message outside of their orders, and about these all", async () => {
  const own = await talking.buyer("Zainab", "zainab@example.com");
  const buyer: StoreContext = {
    ...talking.shop,
    actor: { kind: "buyer", buyerId: own.id, sessionId: "s", name: "Zainab", email: "zainab@example.com" },
  };
  await wantQuiet(buyer, own.id, true);
  const say = (id: string) =>
    answerThread(talking.shop, id, { clientId: "client-id-1", text: "New cloth is in!" });
  await expect(say(own.id)).rejects.toBeInstanceOf(Invalid);
  const show = () =>
    answerWithProduct(talking.shop, own.id, { clientId: "client-id-2", productId: randomUUID() });
  await expect(show()).rejects.toBeInstanceOf(Invalid);
  expect((await enterAsStaff(talking.shop, own.id)).mayWrite).toBe(false);
  await say(order.id);
  await wantQuiet(buyer, own.id, false);
  await say(own.id);
  expect(talking.rooms.get(own.id)?.said).toHaveLength(1);
});

test("a report keeps the words of the message, waits for the platform, and is closed once", async () => {
  await reportAsStaff(talking.shop, order.id, { seq: 1, reason: "He threatens us." });
  await reportOfOrder(talking.open.visitor, order.number, order.key, { seq: null, reason: "They are rude." });
  const platform = platformOf(talking);
  const admin = await anAdmin(talking);
  const mine = async () =>
    (await listReports(platform, admin, null)).reports.filter(
      (one) => one.storeSlug === talking.shop.store.slug,
    );
  const [first, second] = await mine();
  expect(first).toMatchObject({
    side: "staff",
    words: "Pay me or I write bad reviews.",
    reason: "He threatens us.",
  });
  expect(second).toMatchObject({ side: "buyer", words: "", orderNumber: order.number });
  await expect(closeReport(platform, admin, first?.id ?? "", " ")).rejects.toBeInstanceOf(Invalid);
  await closeReport(platform, admin, first?.id ?? "", "The buyer was spoken to.");
  await expect(closeReport(platform, admin, first?.id ?? "", "Again")).rejects.toBeInstanceOf(Conflict);
  expect((await mine()).map(({ id }) => id)).toEqual([second?.id]);
});

describe("a report of a picture", () => {
  const pictured = async (alt: string) => {
    const pixel = sharp({ create: { width: 3, height: 2, channels: 3, background: "#c8a27b" } });
    const pictures = { files: [new Uint8Array(await pixel.jpeg().toBuffer())], alt };
    const written = { form: "form-of-mine", id: null, text: "", pictures };
    await sayOfOrder(talking.open.visitor, order.number, order.key, written);
    await reportAsStaff(talking.shop, order.id, { seq: 3, reason: "It is no seam." });
  };
  const listed = async () => {
    const { reports } = await listReports(platformOf(talking), await anAdmin(talking), null);
    return reports.find((one) => one.storeSlug === talking.shop.store.slug);
  };

  test("tells the platform what it is, and lets it look at it for a while without the conversation", async () => {
    await pictured("the torn seam");
    const report = await listed();
    expect(report).toMatchObject({ words: "Picture: the torn seam", reason: "It is no seam." });
    expect(report).not.toHaveProperty("mediaKey");
    const { pathname, searchParams } = new URL(report?.picture ?? "", "https://x.test");
    const asked = {
      path: pathname.slice("/message-pictures/".length),
      until: searchParams.get("until") ?? "",
      signature: searchParams.get("signature") ?? "",
    };
    const at = (minutes: number) =>
      pictureAt(talking.shop.ports.signer, asked, new Date(Date.now() + minutes * MINUTE));
    expect([...talking.open.files.keys()]).toContain((await at(0))?.key);
    expect(await at(21)).toBeNull();
    expect(
      await talking.open.sql("select 1 from admin_acts where store_id = $1", [thread().storeId]),
    ).toEqual([]);
  });

  test("without a description says that it is one; of words there is no picture", async () => {
    await pictured("");
    await reportAsStaff(talking.shop, order.id, { seq: 1, reason: "He threatens us." });
    expect(await listed()).toMatchObject({ words: "Picture", picture: expect.any(String) });
    const { reports } = await listReports(platformOf(talking), await anAdmin(talking), null);
    expect(reports.find(({ reason }) => reason === "He threatens us.")).toMatchObject({ picture: null });
  });

  test("leads into no other thread and no other store", async () => {
    const own = `private/${thread().storeId}/messages/${order.id}/`;
    for (const key of [
      own.replace(order.id, randomUUID()),
      own.replace(thread().storeId, randomUUID()),
      "logo.png",
    ])
      await expect(
        talking.open.sql(
          `insert into reports (id, store_id, thread_id, side, actor, author, words, reason, at, media_key)
           values ($1, $2, $3, 'staff', 'system', '', '', 'Bad', now(), $4)`,
          [randomUUID(), thread().storeId, order.id, `${key}seam.jpg`],
        ),
      ).rejects.toThrow("reports_own_picture");
  });
});

test.each([
  ["a message of their own", 2, "Bad"],
  ["a message that nobody wrote", 99, "Bad"],
  ["no reason", 1, " "],
])("refused: %s", async (_, seq, reason) => {
  await expect(reportAsStaff(talking.shop, order.id, { seq, reason })).rejects.toBeInstanceOf(Invalid);
});

test("one side of a thread fills no queue", async () => {
  const report = () => reportAsStaff(talking.shop, order.id, { seq: null, reason: "Again" });
  for (let at = 0; at < 5; at++) await report();
  await expect(report()).rejects.toBeInstanceOf(Conflict);
  await expect(
    reportOfOrder(talking.open.visitor, order.number, "another key", { seq: null, reason: "Hm" }),
  ).rejects.toBeInstanceOf(NotFound);
});
