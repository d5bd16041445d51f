import { beforeEach, describe, expect, test } from "vitest";
import sharp from "sharp";
import { eraseBuyer } from "#domain/buyer/erase.ts";
import { exportBuyer } from "#domain/buyer/export.ts";
import type { StoreContext } from "#domain/context.ts";
import { Conflict, Forbidden, Invalid, NotFound, TooMany, Unavailable } from "#domain/errors.ts";
import { reportAsStaff } from "#domain/safety/report.ts";
import { answerThread } from "#domain/thread/inbox-answer.ts";
import { listInbox } from "#domain/thread/inbox-list.ts";
import { answerWithProduct } from "#domain/thread/inbox-product.ts";
import { threadForSeller } from "#domain/thread/inbox-thread.ts";
import { orderThreadPage } from "#domain/thread/order-page.ts";
import { pictureAddress, pictureAt, pictureKey } from "#domain/thread/picture-address.ts";
import { sayOfOrder, sayToStore } from "#domain/thread/say-as-buyer.ts";
import { storeThreadPage } from "#domain/thread/store-page.ts";
import { tellUnread } from "#domain/thread/tell-unread.ts";
import { join } from "#tests/buyers/person.ts";
import { sell } from "#tests/buying/goods.ts";
import { MINUTE, Talking } from "./talking.ts";

const LOOK = { before: null, isLookedAt: false };

/** As a phone writes it: with its place and its owner's name. */
const photo = async (background = "#c8a27b"): Promise<Uint8Array> =>
  new Uint8Array(
    await sharp({ create: { width: 30, height: 20, channels: 3, background } })
      .withExifMerge({ IFD0: { Copyright: "Zainab Secret" } })
      .jpeg()
      .toBuffer(),
  );

let at: Talking;
let order: Awaited<ReturnType<Talking["order"]>>;
let key: string;
beforeEach(async () => {
  at = await Talking.start();
  order = await at.order("Zainab Bello");
  const [row] = await at.open.sql<{ key: string }>("select key from orders where id = $1", [order.id]);
  key = row?.key ?? "";
});

const guest = (): StoreContext => ({ ...at.shop, actor: { kind: "shopper" } });
const send = async (form: string, files: Uint8Array[], { text = "", alt = "the torn seam" } = {}) =>
  sayOfOrder(guest(), order.number, key, { form, id: null, text, pictures: { files, alt } });
const bodies = () => (at.rooms.get(order.id)?.said ?? []).map(({ body }) => body);

describe("a picture", () => {
  test("from the buyer is shown to both sides, described, without what is not seen, at an address for a while", async () => {
    await send("press-0001", [await photo()], { text: "Look." });
    const [shown, said] = bodies();
    expect(shown).toMatchObject({ kind: "card", of: "picture", text: "the torn seam" });
    expect(said).toEqual({ kind: "text", text: "Look." });
    const id = shown?.kind === "card" ? shown.id : "";
    const file = pictureKey(at.shop.store.id, order.id, `${id}.jpg`);
    expect([...at.open.files.keys()]).toEqual([file]);
    expect(new TextDecoder("latin1").decode(at.open.files.get(file)?.bytes)).not.toContain("Secret");

    const before = at.open.trips.total;
    const { cards } = await orderThreadPage(guest(), order.number, key, LOOK);
    expect(at.open.trips.total - before).toBe(1);
    expect(cards[id]).toMatchObject({ kind: "picture", alt: "the torn seam", width: 30, height: 20 });
    expect((await threadForSeller(at.shop, order.id)).cards[id]).toEqual(cards[id]);
    expect((await listInbox(at.shop, {})).threads).toMatchObject([{ said: { of: null, text: "Look." } }]);
  });

  test("is one however often its form is pressed, and whatever else the form says is another message", async () => {
    const bytes = await photo();
    for (const _ of [1, 2]) await send("press-0001", [bytes]);
    expect(bodies()).toHaveLength(1);
    await send("press-0001", [await photo("#112233")]);
    await send("press-0002", [bytes]);
    expect(bodies()).toHaveLength(3);
  });

  test("that is none, is too many at once, or comes with words that are too long is refused, and nothing is kept", async () => {
    const svg = new TextEncoder().encode("<svg xmlns='http://www.w3.org/2000/svg'></svg>");
    const bytes = await photo();
    for (const [files, text] of [
      [[svg], ""],
      [[bytes, new Uint8Array(10 * 1024 * 1024 + 1)], ""],
      [[bytes, bytes, bytes, bytes, bytes], ""],
      [[bytes], "x".repeat(4_001)],
    ] as const)
      await expect(send("press-0001", [...files], { text })).rejects.toThrow(Invalid);
    expect([at.open.files.size, bodies()]).toEqual([0, []]);
  });

  test("is not for who does not hold the order's key, nor for a viewer", async () => {
    const pictures = { files: [await photo()], alt: "" };
    const written = { form: "press-0001", id: null, text: "", pictures };
    await expect(sayOfOrder(guest(), order.number, "wrong", written)).rejects.toThrow(NotFound);
    const viewer = await at.as("viewer", "Vera");
    const answer = { clientId: "press-0001", text: "", pictures };
    await expect(answerThread(viewer, order.id, answer)).rejects.toThrow(Forbidden);
    expect(at.open.files.size).toBe(0);
  });

  test("is refused when whoever sends has sent too much, before it is looked at, and when a thread is full", async () => {
    const limits = { take: async () => ({ allowed: false, retryAfterS: 60 }) };
    const hasty = { ...guest(), ports: { ...at.shop.ports, limits } };
    const written = {
      form: "press-0001",
      id: null,
      text: "",
      pictures: { files: [new Uint8Array(9)], alt: "" },
    };
    await expect(sayOfOrder(hasty, order.number, key, written)).rejects.toThrow(TooMany);
    await at.open.sql(
      `insert into thread_cards (id, store_id, thread_id, order_id, kind, by, made_at, text, product_id)
       select gen_random_uuid(), $1, $2, $2, 'product', 'buyer', $3, 'x', gen_random_uuid() from generate_series(1, 100)`,
      [at.shop.store.id, order.id, at.now],
    );
    await expect(send("press-0001", [await photo()])).rejects.toThrow(Conflict);
    expect([at.open.files.size, bodies()]).toEqual([0, []]);
    // The other side has its own.
    await answerThread(at.shop, order.id, {
      clientId: "a",
      text: "",
      pictures: { files: [await photo()], alt: "" },
    });
    at.now = new Date(at.now.getTime() + 25 * 60 * MINUTE);
    await send("press-0001", [await photo()]);
    expect(bodies()).toHaveLength(2);
  });

  test("whose room was away is shown by the next press", async () => {
    const rooms = { ...at.shop.ports.rooms, show: () => Promise.reject(new Unavailable("away")) };
    const bytes = await photo();
    const written = { form: "press-0001", id: null, text: "", pictures: { files: [bytes], alt: "" } };
    const cut = { ...guest(), ports: { ...at.shop.ports, rooms } };
    await expect(sayOfOrder(cut, order.number, key, written)).rejects.toThrow(Unavailable);
    expect(bodies()).toEqual([]);
    await send("press-0001", [bytes]);
    expect(bodies()).toHaveLength(1);
  });
});

describe("an address of a picture", () => {
  const read = (address: string) => {
    const url = new URL(address, "https://x.test");
    return {
      path: url.pathname.slice("/message-pictures/".length),
      until: url.searchParams.get("until") ?? "",
      signature: url.searchParams.get("signature") ?? "",
    };
  };
  const address = (now = at.now) =>
    pictureAddress(
      at.shop.ports.signer,
      at.shop.store.id,
      pictureKey(at.shop.store.id, order.id, `${order.id}.jpg`),
      now,
    );
  const open = (asked: ReturnType<typeof read>, minutes: number) =>
    pictureAt(at.shop.ports.signer, asked, new Date(at.now.getTime() + minutes * MINUTE));

  test("is good for ten minutes at least and twenty at most, and the same meanwhile", async () => {
    const asked = read(await address());
    expect(await open(asked, 10)).toMatchObject({ storeId: at.shop.store.id });
    expect(await open(asked, 20)).toBeNull();
    expect(await address(new Date(at.now.getTime() + 9 * MINUTE))).toBe(await address());
  });

  test("that was changed in any part opens nothing", async () => {
    const asked = read(await address());
    const other = await Talking.start();
    const later = String(Number(asked.until) + 60_000);
    for (const forged of [
      { ...asked, until: later },
      { ...asked, until: "" },
      { ...asked, signature: `${asked.signature.slice(0, -1)}!` },
      { ...asked, signature: "" },
      { ...asked, path: asked.path.replace(at.shop.store.id, other.shop.store.id) },
      { ...asked, path: asked.path.replace(".jpg", ".png") },
      { ...asked, path: `../${asked.path}` },
    ])
      expect(await open(forged, 0)).toBeNull();
  });
});

describe("a product", () => {
  const cardsNow = async () => Object.values((await orderThreadPage(guest(), order.number, key, LOOK)).cards);

  test("is shown as it is today: with its price, sold out, or gone", async () => {
    const goods = await sell(at.open, { title: "Aso oke", price: 500_00, stock: 1 });
    await answerWithProduct(at.shop, order.id, { clientId: "press-0001", productId: goods.productId });
    await answerWithProduct(at.shop, order.id, { clientId: "press-0001", productId: goods.productId });
    expect(bodies()).toMatchObject([{ kind: "card", of: "product", text: "Aso oke" }]);
    expect(await cardsNow()).toMatchObject([
      { product: { title: "Aso oke", priceFrom: 500_00, soldOut: false } },
    ]);
    await at.open.sql("update variants set stock = 0, price = 70000 where id = $1", [goods.variantId]);
    expect(await cardsNow()).toMatchObject([{ product: { priceFrom: 700_00, soldOut: true } }]);
    await at.open.sql("delete from products where id = $1", [goods.productId]);
    expect(await cardsNow()).toMatchObject([{ title: "Aso oke", product: null }]);
    expect((await listInbox(at.shop, {})).threads).toMatchObject([
      { said: { of: "product", text: "Aso oke" } },
    ]);
  });

  test("that shoppers can't see, or of another store, is not sent", async () => {
    const other = await Talking.start();
    for (const { productId } of [await sell(at.open, { status: "draft" }), await sell(other.open)])
      await expect(
        answerWithProduct(at.shop, order.id, { clientId: "press-0001", productId }),
      ).rejects.toThrow(NotFound);
    const viewer = await at.as("viewer", "Vera");
    const { productId } = await sell(at.open);
    await expect(answerWithProduct(viewer, order.id, { clientId: "press-0001", productId })).rejects.toThrow(
      Forbidden,
    );
    await expect(
      answerWithProduct(other.shop, order.id, { clientId: "press-0001", productId }),
    ).rejects.toThrow(NotFound);
    expect(bodies()).toEqual([]);
  });

  test("goes before the question of who asks from its page, and one that went keeps nobody from asking", async () => {
    const zainab = await join(at.open);
    const shop = { ...zainab.shop, ports: at.shop.ports };
    const { productId } = await sell(at.open, { title: "Aso oke" });
    expect(await storeThreadPage(shop, LOOK, `p-${productId}`)).toMatchObject({
      about: { title: "Aso oke" },
    });
    expect((await storeThreadPage(shop, LOOK, "no-such")).about).toBeNull();
    const ask = (form: string, about: string) =>
      sayToStore(shop, zainab.me.personId, { form, id: null, text: "Is it lined?", about });
    await ask("press-0001", `p-${productId}`);
    await ask("press-0002", "no-such");
    expect(
      at.rooms.get(zainab.me.personId)?.said.map(({ body }) => ("text" in body ? body.text : "")),
    ).toEqual(["Aso oke", "Is it lined?", "Is it lined?"]);
  });
});

test("letters about what was not read say what was shown, each in its own words", async () => {
  const letters: string[] = [];
  const mail = { send: async ({ text }: { text: string }) => void letters.push(text) };
  const shop = { ...at.shop, ports: { ...at.shop.ports, mail } };
  await send("press-0001", [await photo()]);
  await send("press-0002", [await photo()], { alt: "" });
  const { productId } = await sell(at.open, { title: "Aso oke" });
  await answerWithProduct(at.shop, order.id, { clientId: "press-0003", productId });
  await at.open.sql("update threads set staff_unread = 2, staff_read = 0 where id = $1", [order.id]);
  at.now = new Date(at.now.getTime() + 6 * MINUTE);
  await tellUnread(shop);
  expect(letters).toHaveLength(2);
  expect(letters.find((text) => text.includes("Product: Aso oke"))).toBeDefined();
  const toShop = letters.find((text) => text.includes("Picture: the torn seam"));
  expect(toShop).toMatch(/Picture\n/);
});

test("with an account go its pictures: from the books and from where they lie; until then they are in its file", async () => {
  const zainab = await join(at.open);
  const shop = { ...zainab.shop, ports: at.shop.ports };
  const pictures = { files: [await photo()], alt: "the torn seam" };
  await sayToStore(shop, zainab.me.personId, { form: "press-0001", id: null, text: "", pictures });
  const mine = await at.order("Zainab", zainab.who.email);
  await at.open.sql("update orders set buyer_id = $2, status = 'fulfilled' where id = $1", [
    mine.id,
    zainab.me.personId,
  ]);
  await sayOfOrder(shop, mine.number, "", { form: "press-0002", id: null, text: "", pictures });
  expect(at.open.files.size).toBe(2);
  // Who looks at reports sees them until then, too.
  for (const id of [zainab.me.personId, mine.id])
    await reportAsStaff(at.shop, id, { seq: 1, reason: "It is no seam." });
  const reported = () =>
    at.open.sql("select words, media_key from reports where store_id = $1", [at.shop.store.id]);
  const seam = { words: "Picture: the torn seam", media_key: expect.any(String) };
  expect(await reported()).toEqual([seam, seam]);

  const identity = await zainab.identity();
  const { messages } = await exportBuyer(shop, identity, zainab.me);
  expect(messages).toMatchObject(
    [1, 2].map(() => ({
      text: "the torn seam",
      shows: "picture",
      picture: expect.stringMatching(/^https:.*\/message-pictures\/.*signature=/),
    })),
  );
  const mail = { send: async () => undefined };
  await eraseBuyer(
    { ...identity, ports: { ...identity.ports, mail, media: at.shop.ports.media } },
    zainab.me,
  );
  expect(at.open.files.size).toBe(0);
  const nothing = { words: "", media_key: null };
  expect(await reported()).toEqual([nothing, nothing]);
  expect(await at.open.sql("select id from thread_cards where store_id = $1", [at.shop.store.id])).toEqual(
    [],
  );
});
