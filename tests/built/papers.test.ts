import { randomUUID } from "node:crypto";
import { get } from "node:http";
import { extractText, getDocumentProxy } from "unpdf";
import { beforeAll, expect, inject, test } from "vitest";
import { uuidv7 } from "uuidv7";
import { api, PLATFORM, signIn } from "./api.ts";
import { addSeller, type Somebody } from "./api-people.ts";
import { sessionCookie } from "./session-cookie.ts";
import { openTestStore, sql, type TestStore } from "./store.ts";
import { hostOf, tripsOf, visit } from "./visit.ts";

let store: TestStore;
let packer: Somebody;
beforeAll(async () => {
  store = await openTestStore();
  packer = await addSeller([store, "staff"]);
});

/** An order of three totes and two shawls, with a key of its own. */
async function addOrder(number: number, over: { status?: string; language?: string } = {}): Promise<string> {
  const [id, key] = [uuidv7(), randomUUID()];
  const paid = (over.status ?? "paid") === "paid";
  await sql(
    `insert into orders (id, store_id, number, key, status, method, name, email, phone, address, currency,
       subtotal, delivery, total, placed_at, paid_at, language, gift_message)
     values ($1, $2, $3, $4, $5, 'pay_on_delivery', 'Zainab Bello', 'zainab@example.com', '', $6, 'NGN',
       57500, 2500, 60000, '2026-11-02T10:00:00Z', $7, $8, 'Happy birthday!')`,
    [
      id,
      store.id,
      number,
      key,
      over.status ?? "paid",
      { line1: "12 Broad Street", line2: "", city: "Lagos", region: "Lagos", postcode: "", country: "NG" },
      paid ? "2026-11-03T10:00:00Z" : null,
      over.language ?? "",
    ],
  );
  await sql(
    `insert into order_lines (id, store_id, order_id, position, title, sku, quantity, unit_price, total)
     values ($1, $3, $4, 0, 'Ankara tote', 'TOTE-1', 3, 12500, 37500), ($2, $3, $4, 1, 'Indigo shawl', '', 2, 10000, 20000)`,
    [uuidv7(), uuidv7(), store.id, id],
  );
  return key;
}

type File = { status: number; headers: Record<string, string | string[] | undefined>; words: string };

/** A file of the platform, and the words in it where it is a paper. */
async function fetchPaper(host: string, path: string, cookie = ""): Promise<File> {
  const { port } = inject("built");
  const { status, headers, bytes } = await new Promise<Omit<File, "words"> & { bytes: Buffer }>(
    (done, fail) => {
      get({ host: "127.0.0.1", port, path, headers: { host, ...(cookie && { cookie }) } }, (answer) => {
        const parts: Buffer[] = [];
        answer.on("data", (part: Buffer) => parts.push(part));
        answer.on("end", () =>
          done({ status: answer.statusCode ?? 0, headers: answer.headers, bytes: Buffer.concat(parts) }),
        );
      }).on("error", fail);
    },
  );
  if (headers["content-type"] !== "application/pdf") return { status, headers, words: "" };
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
  return { status, headers, words: text };
}

const staffCookie = () =>
  sessionCookie({ realm: "seller", id: packer.id, email: packer.email, storeId: null });

test("the invoice of a paid order opens with its key alone, and is kept nowhere on the way", async () => {
  const key = await addOrder(1);
  const { status, headers, words } = await fetchPaper(store.host, `/orders/1/invoice?key=${key}`);
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    "content-type": "application/pdf",
    "content-disposition": 'inline; filename="invoice-1.pdf"',
    "cache-control": "private, no-store",
    "x-content-type-options": "nosniff",
  });
  // A browser that shows it needs its own viewer, which no sandbox lets run.
  expect(String(headers["content-security-policy"] ?? "")).not.toContain("sandbox");
  for (const text of [
    "Invoice",
    "Zainab Bello",
    "12 Broad Street",
    "Ankara tote",
    "SKU TOTE-1",
    "₦375",
    "₦600",
  ])
    expect(words).toContain(text);
  for (const path of ["/orders/1/invoice", "/orders/1/invoice?key=guess", `/orders/2/invoice?key=${key}`]) {
    const missed = await fetchPaper(store.host, path);
    expect([path, missed.status, missed.words]).toEqual([path, 404, ""]);
  }
});

test("an order that is not paid has no invoice for its buyer; its seller prints it, and it says what is left to pay", async () => {
  const key = await addOrder(3, { status: "placed" });
  expect((await fetchPaper(store.host, `/orders/3/invoice?key=${key}`)).status).toBe(404);
  const { words } = await fetchPaper(
    hostOf(""),
    `/dashboard/${store.slug}/orders/3/invoice`,
    await staffCookie(),
  );
  expect(words).toContain("Left to pay");
});

test("the slip of a parcel names what is in it and where it goes, and no price", async () => {
  const key = await addOrder(4);
  const { access: token } = await signIn(PLATFORM, await addSeller([store, "staff"]));
  const { body } = await api(PLATFORM, "/seller/orders/4", { token });
  const [tote] = (body as unknown as { lines: { id: string }[] }).lines;
  const send = { method: "POST", token, json: { lines: [{ id: tote?.id, quantity: 2 }] } };
  const headers = { "idempotency-key": randomUUID() };
  for (let press = 0; press < 2; press++)
    expect((await api(PLATFORM, "/seller/orders/4/fulfilment", { ...send, headers })).body).toEqual({
      number: 4,
      status: "paid",
    });
  const wrong = await api(PLATFORM, "/seller/orders/4/fulfilment", {
    ...send,
    headers: { "idempotency-key": "again" },
  });
  expect(wrong.status).toBe(422);
  const [parcel, second] = await sql<{ id: string }>(
    "select f.id from fulfilments f join orders o on o.id = f.order_id where o.store_id = $1 and o.number = 4",
    [store.id],
  );
  expect(second).toBeUndefined();

  const base = `/dashboard/${store.slug}/orders/4/slip`;
  const sent = await fetchPaper(hostOf(""), `${base}?parcel=${parcel?.id}`, await staffCookie());
  expect(sent.headers["content-disposition"]).toBe('inline; filename="packing-slip-4.pdf"');
  for (const text of ["Packing slip", "Ankara tote", "Zainab Bello", "12 Broad Street", "Happy birthday!"])
    expect(sent.words).toContain(text);
  expect(sent.words).not.toMatch(/Indigo shawl|₦/);
  const left = await fetchPaper(hostOf(""), base, await staffCookie());
  for (const text of ["Ankara tote", "Indigo shawl"]) expect(left.words).toContain(text);
  expect((await fetchPaper(hostOf(""), base)).status).toBe(302);

  const page = await visit(store.host, `/orders/4?key=${key}`);
  expect(page.text).toContain("A part of your order is on its way");
  expect(page.text).toContain(`/orders/4/invoice?key=${key}`);
});

test("an invoice is in the language of its order, with its letters, and costs one trip", async () => {
  await sql("update stores set languages = '{en,fr}' where id = $1", [store.id]);
  const key = await addOrder(5, { language: "fr" });
  const { words } = await fetchPaper(store.host, `/orders/5/invoice?key=${key}`);
  for (const text of ["Facture", "Quantité", "3 novembre 2026", "Livraison"]) expect(words).toContain(text);
  const { read, write } = tripsOf(await visit(store.host, `/orders/5/invoice?key=${key}`));
  expect([read, write]).toEqual([1, 0]);
});
