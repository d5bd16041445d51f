import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { member } from "./account.ts";
import { Page } from "./room.ts";
import { account, sessionCookie } from "./session-cookie.ts";
import { addProduct, openTestStore, sql, type TestStore } from "./store.ts";
import { linesIn, nameIn, ofIn, orderIn, staffIn } from "./talk.ts";
import { type Answer, hostOf, tripsOf, visit, Visitor } from "./visit.ts";

let store: TestStore;
let picture: Buffer;
beforeAll(async () => {
  store = await openTestStore();
  picture = await sharp({ create: { width: 900, height: 600, channels: 3, background: "#c8a27b" } })
    .jpeg()
    .toBuffer();
});

/** Sends a form with a file in it, as a browser does. */
async function upload(
  browser: Visitor,
  path: string,
  fields: Record<string, string>,
  file: Buffer,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const edge = "edge-of-a-part";
  const part = (head: string, body: Buffer | string) =>
    Buffer.concat([
      Buffer.from(`--${edge}\r\ncontent-disposition: form-data; ${head}\r\n\r\n`),
      Buffer.from(body),
      Buffer.from("\r\n"),
    ]);
  const body = Buffer.concat([
    ...Object.entries(fields).map(([name, value]) => part(`name="${name}"`, value)),
    part('name="picture"; filename="seam.jpg"\r\ncontent-type: image/jpeg', file),
    Buffer.from(`--${edge}--\r\n`),
  ]);
  return browser.ask(path, {
    method: "POST",
    body,
    headers: {
      "content-type": `multipart/form-data; boundary=${edge}`,
      origin: `http://${browser.host}`,
      ...headers,
    },
  });
}

const sourceIn = ({ text }: Answer): string =>
  (/<img src="(\/message-pictures\/[^"]+)"/.exec(text)?.[1] ?? "").replaceAll("&amp;", "&");

describe("a picture", () => {
  test("is as large as phones make them, and more than the form says is refused before it is read", async () => {
    const { talk } = await orderIn(store);
    const guest = new Visitor(store.host);
    const noise = { type: "gaussian" as const, mean: 128, sigma: 60 };
    const photograph = await sharp({
      create: { width: 1600, height: 1200, channels: 3, background: "#888", noise },
    })
      .jpeg({ quality: 92 })
      .toBuffer();
    expect(photograph.byteLength).toBeGreaterThan(1_000_000);
    const fields = { id: nameIn(await guest.ask(talk)), text: "", alt: "" };
    expect((await upload(guest, talk, fields, photograph)).status).toBe(303);
    // Only said to come: whoever sends it all may hear a closed line before the answer.
    const announced = { "content-length": String(21 * 1024 * 1024) };
    expect((await upload(guest, talk, fields, Buffer.alloc(1_024), announced)).status).toBe(413);
  });

  test("is sent by a form, told to who is in the room, and seen by whoever has its address while it is good", async () => {
    const { id, talk, room } = await orderIn(store);
    const guest = new Visitor(store.host);
    const live = await Page.open({ host: store.host, path: room });
    const fields = { id: nameIn(await guest.ask(talk)), text: "", alt: "the torn seam" };
    for (const _ of [1, 2]) expect((await upload(guest, talk, fields, picture)).status).toBe(303);
    await expect.poll(() => live.messages).toHaveLength(1);
    expect(live.messages).toMatchObject([
      { by: "buyer", body: { kind: "card", of: "picture", text: "the torn seam" } },
    ]);

    const page = await guest.ask(talk);
    expect(linesIn(page)).toEqual(["day", "buyer: "]);
    expect(page.text).toContain('alt="the torn seam"');
    expect(tripsOf(page)).toMatchObject({ read: 1, write: 0 });
    const src = sourceIn(page);
    const seen = await visit(store.host, src, { headers: { accept: "image/webp" } });
    expect([seen.status, seen.headers["content-type"]]).toEqual([200, "image/webp"]);
    expect(seen.headers["cache-control"]).toMatch(/^private, max-age=\d+$/);
    expect(seen.headers["content-security-policy"]).toBe("default-src 'none'; sandbox");

    const staff = await account("seller");
    await sql("insert into store_staff (store_id, user_id, role) values ($1, $2, 'staff')", [
      store.id,
      staff.id,
    ]);
    const cookie = await sessionCookie(staff);
    const inbox = await visit(hostOf(""), `/dashboard/${store.slug}/inbox/${id}`, { headers: { cookie } });
    expect(sourceIn(inbox)).not.toBe("");
    expect((await visit(hostOf(""), sourceIn(inbox))).status).toBe(200);
  });

  test("is not there at another store, unsigned, as a file of the shop, or in a size there is not", async () => {
    const { id, talk } = await orderIn(store);
    const elsewhere = await openTestStore();
    const guest = new Visitor(store.host);
    await upload(guest, talk, { id: nameIn(await guest.ask(talk)), text: "", alt: "" }, picture);
    const src = sourceIn(await guest.ask(talk));
    const [path = "", query = ""] = src.replace("&w=640", "").split("?");
    const [row] = await sql<{ media_key: string }>(
      "select media_key from thread_cards where thread_id = $1",
      [id],
    );
    expect((await visit(store.host, `${path}?${query}`)).status).toBe(200);
    for (const [host, address] of [
      [elsewhere.host, src],
      [store.host, path],
      [store.host, `${path}?${query.replace(/signature=.{4}/, "signature=AAAA")}`],
      [store.host, `${path}?${query}&w=641`],
      [store.host, `/media/${row?.media_key}`],
      [hostOf(""), `/media/${row?.media_key}`],
    ] as const)
      expect([address, (await visit(host, address)).status]).toEqual([address, 404]);
  });

  test("that is none comes back with its reason and with what was written", async () => {
    const { talk } = await orderIn(store);
    const guest = new Visitor(store.host);
    const fields = { id: nameIn(await guest.ask(talk)), text: "Look at this", alt: "the seam" };
    const answer = await upload(
      guest,
      talk,
      fields,
      Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"),
    );
    expect(answer.status).toBe(422);
    expect(answer.text).toContain("This file is not a JPEG, PNG, WebP, GIF or AVIF picture");
    expect(answer.text).toContain("Look at this</textarea>");
    expect(answer.text).toMatch(/name="alt"[^>]*value="the seam"/);
    expect(linesIn(await guest.ask(talk))).toEqual([]);
  });
});

test("who asks from a product's page sends it before their words, and sees what it is today", async () => {
  const { buyer } = await member(store);
  await addProduct(store, "Silk scarf", 250_000, 2);
  const [row] = await sql<{ handle: string; id: string }>(
    "select id, handle from products where store_id = $1 and title = 'Silk scarf'",
    [store.id],
  );
  const page = await buyer.browser.ask(`/account/messages?about=${row?.handle}`);
  const form = { id: nameIn(page), of: ofIn(page), about: row?.handle ?? "", text: "Is it lined?" };
  const sent = await buyer.browser.ask(`/account/messages?about=${row?.handle}`, { form });
  expect(sent.headers.location).toBe("/account/messages#last");
  const after = await buyer.browser.ask("/account/messages");
  expect(linesIn(after)).toEqual(["day", "buyer: ", "buyer: Is it lined?"]);
  expect(after.text).toMatch(new RegExp(`href="/products/${row?.handle}"[^>]*>Silk scarf`));
  expect(after.text).toContain("₦2,500");
  await sql("update variants set stock = 0 where product_id = $1", [row?.id]);
  expect((await buyer.browser.ask("/account/messages")).text).toContain("Sold out");
  await sql("update products set status = 'draft' where id = $1", [row?.id]);
  expect((await buyer.browser.ask("/account/messages")).text).toContain("This is no longer in the shop.");
});

test("a page of the version before is asked to reload, and one that sends a card itself is answered in words", async () => {
  const { id, room } = await orderIn(store);
  const old = await Page.open({ host: store.host, path: `${room}&v=1` });
  await expect.poll(() => old.closed).toEqual({ code: 4426 });
  const staff = await staffIn(store, id);
  staff.send({ t: "send", id: "abcdefgh-9", text: "x", kind: "card" });
  staff.send({ t: "show", card: { kind: "card", of: "picture", id, text: "x" } });
  await expect.poll(() => staff.of("refused")).toMatchObject([{ code: "unreadable" }]);
  expect(staff.messages.map(({ body }) => body.kind)).toEqual(["text"]);
});

test("an offer is made in the dashboard, checked out with from the thread, and said to be ordered, all without script", async () => {
  const { id, talk, room } = await orderIn(store);
  const staff = await account("seller");
  await sql("insert into store_staff (store_id, user_id, role) values ($1, $2, 'staff')", [
    store.id,
    staff.id,
  ]);
  const seller = { cookie: await sessionCookie(staff), origin: `http://${hostOf("")}` };
  const product = await addProduct(store, "Aso ebi", 1_000_000, 5);
  const [row] = await sql<{ id: string; product: string }>(
    "select v.id, v.product_id as product from variants v where v.product_id = $1",
    [product.productId],
  );
  const inbox = `/dashboard/${store.slug}/inbox/${id}`;
  const found = await visit(hostOf(""), `${inbox}/products?q=ebi`, { headers: seller });
  expect(found.text).toContain(`${inbox}/offer?product=${row?.product}`);
  const path = `${inbox}/offer?product=${row?.product}`;
  const page = await visit(hostOf(""), path, { headers: seller });
  const clientId = /name="clientId" value="([^"]+)"/.exec(page.text)?.[1] ?? "";
  const form = { clientId, [`quantity.${row?.id}`]: "2", [`price.${row?.id}`]: "", percent: "10", days: "3" };
  const cheap = await visit(hostOf(""), path, { headers: seller, form: { ...form, percent: "" } });
  expect(cheap.status).toBe(422);
  expect((await visit(hostOf(""), path, { headers: seller, form })).headers.location).toBe(inbox);
  expect((await visit(hostOf(""), inbox, { headers: seller })).text).toContain("Take back");

  const guest = new Visitor(store.host);
  const live = await Page.open({ host: store.host, path: room });
  const shown = await guest.ask(talk);
  expect(shown.text).toContain('data-offer="open"');
  expect(shown.text).toContain("₦9,000 each");
  const offer = /name="offer" value="([^"]+)"/.exec(shown.text)?.[1] ?? "";
  const taken = await guest.ask(talk, { form: { offer } });
  expect([taken.status, taken.headers.location]).toEqual([303, "/checkout"]);
  const checkout = await guest.ask("/checkout");
  expect(checkout.text).toContain("₦18,000");
  const seen = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(checkout.text)?.[1] ?? "";
  expect(seen("cartId")).not.toBe("");
  await sql("update discounts set used = used + 1 where id = $1", [offer]);
  expect((await guest.ask("/checkout")).text).toContain("You have ordered with this offer already.");
  expect((await guest.ask(talk)).text).toContain('data-offer="ordered"');
  await sql("update discounts set used = 0 where id = $1", [offer]);
  const back = `${inbox}/offers/${offer}/revocation`;
  expect((await visit(hostOf(""), back, { headers: seller, form: { x: "" } })).status).toBe(200);
  await expect.poll(() => JSON.stringify(live.messages)).toContain("OFFER_TAKEN_BACK");
  const after = await guest.ask(talk);
  expect(after.text).toContain('data-offer="taken_back"');
  expect(after.text).not.toContain("Check out with this offer");
  const late = await guest.ask(talk, { form: { offer } });
  expect(late.status).toBe(409);
  expect(late.text).toContain("The shop has taken this offer back.");
});
