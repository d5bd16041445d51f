import { uuidv7 } from "uuidv7";
import { beforeEach, expect, test } from "vitest";
import { exportBuyer } from "#domain/buyer/export.ts";
import { saveAddress } from "#domain/buyer/save-address.ts";
import { saveProfile } from "#domain/buyer/save-profile.ts";
import { addToCart } from "#domain/cart/add.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import { issueGiftCard } from "#domain/gift-card/issue.ts";
import { askForNewsletter } from "#domain/newsletter/ask.ts";
import { fulfilOrder } from "#domain/order/fulfil.ts";
import { setBankTransfer } from "#domain/payment/bank-transfer.ts";
import { confirmTransfer } from "#domain/payment/confirm-transfer.ts";
import { declineProof } from "#domain/payment/decline-proof.ts";
import { sendProof } from "#domain/payment/send-proof.ts";
import { askReturn } from "#domain/return/ask.ts";
import { buy } from "#tests/buying/checkout.ts";
import { edit } from "#tests/buying/edited.ts";
import { sell } from "#tests/buying/goods.ts";
import { offer, place, withCode } from "#tests/buying/reduced.ts";
import { justNow } from "#tests/support/just-now.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { join, recipient, type Person } from "./person.ts";

let open: OpenShop;
let zainab: Person;
beforeEach(async () => {
  open = await openShop({ ports: { mail: { send: async () => undefined } } });
  zainab = await join(open);
});

const download = async () =>
  JSON.parse(JSON.stringify(await exportBuyer(zainab.shop, await zainab.identity(), zainab.me))) as Awaited<
    ReturnType<typeof exportBuyer>
  >;

test("everything the store holds about a buyer is in their file", async () => {
  const tote = await sell(open);
  await saveProfile(await zainab.identity(), zainab.me, { name: "Zainab Bello", phone: "0803 123 4567" });
  await saveAddress(zainab.shop, null, recipient("1 First"));
  const { number } = await buy(open, [tote], { email: zainab.who.email, note: "Ring twice" });
  await fulfilOrder(open.shop, number, { carrier: "GIG", trackingNumber: "77", trackingUrl: "" });
  await addToCart(zainab.shop, null, { variantId: tote.variantId, quantity: 2 });
  const order = await orderForSeller(open.shop, number);
  const back = { lineId: order.lines[0]?.id ?? "", quantity: 1, reason: "damaged" };
  await askReturn(zainab.shop, number, order.key, { id: uuidv7(), lines: [back], note: "It is torn" });
  await askForNewsletter(zainab.shop, zainab.who.email, "local");
  const email = zainab.who.email.toUpperCase();
  await issueGiftCard(open.shop, { amount: "500", email, note: "", expiresAt: "never" });

  const file = await download();
  expect(file.newsletter).toMatchObject({
    state: "waiting",
    consent: expect.stringContaining("Ada Fabrics"),
  });
  expect(file.giftCards).toMatchObject([{ currency: "NGN", balance: 500_00 }]);
  expect(file.profile).toMatchObject({
    name: "Zainab Bello",
    email: zainab.who.email,
    phone: "0803 123 4567",
    hasPassword: true,
  });
  expect(file.addresses).toEqual([{ ...recipient("1 First"), preferred: true }]);
  expect(file.orders).toMatchObject([
    {
      number,
      status: "fulfilled",
      email: zainab.who.email,
      note: "Ring twice",
      address: { line1: "12 Broad Street" },
      lines: [{ title: "Ankara tote", quantity: 1, total: 4_500_00 }],
      payments: [{ status: "pending", amount: 4_500_00 }],
      fulfilments: [{ carrier: "GIG", trackingNumber: "77", status: "sent" }],
      timeline: [
        { what: "ORDER_CREATED", by: "you" },
        { what: "ORDER_FULFILLED", by: "shop", data: { carrier: "GIG" } },
        { what: "RETURN_REQUESTED", by: "you" },
      ],
      returns: [{ status: "requested", yourWords: "It is torn", lines: [{ reason: "damaged" }] }],
    },
  ]);
  expect(file.cart).toEqual([{ title: "Ankara tote", quantity: 2, priceSeen: 4_500_00 }]);
  expect(file.signedInOn).toMatchObject([{ byApi: false, ipAddress: "local" }]);
});

test("so are the receipts they sent for a transfer, what was taken off, and what was added later", async () => {
  await setBankTransfer(open.shop, justNow(), {
    on: true,
    bank: "Zenith Bank",
    accountName: "Ada Fabrics Ltd",
    accountNumber: "1010203040",
    instructions: "",
    holdDays: "5",
  });
  await offer(open, { title: "Spring", codes: "SPRING", percent: "10" });
  const [tote, cap] = [await sell(open), await sell(open, { title: "Cap", price: 2_000_00 })];
  const mine = { email: zainab.who.email, method: "bank_transfer" } as const;
  const { number, key } = await place(open, await withCode(open, [tote], "SPRING", mine));
  const send = () => sendProof(zainab.shop, number, key, new TextEncoder().encode("%PDF-1.7 a receipt"));
  await send();
  const [first] = (await orderForSeller(open.shop, number)).proofs;
  await declineProof(open.shop, number, first?.id ?? "", "It is cut off at the side");
  await send();
  await confirmTransfer(open.shop, number, "4,050");
  await edit(open, number, { more: [[cap, 2]] });

  const { orders } = await download();
  expect(orders).toMatchObject([{ number, discount: 450_00, total: 4_050_00 }]);
  const sentAt = expect.any(String) as unknown;
  expect(orders[0]?.receiptsYouSent).toEqual([
    { sentAt, verdict: "declined", reason: "It is cut off at the side" },
    { sentAt, verdict: "confirmed", reason: "" },
  ]);
  expect(orders[0]?.discounts).toEqual([{ title: "Spring", code: "SPRING", amount: 450_00 }]);
  expect(orders[0]?.additions).toEqual([
    { status: "open", lines: [{ title: "Cap", variantTitle: "", quantity: 2 }], total: 4_000_00 },
  ]);
});

test("and nothing of anybody else's, nor what opens a door", async () => {
  const tote = await sell(open);
  const { key } = await buy(open, [tote], { email: zainab.who.email });
  const mallory = await join(open);
  await buy(open, [tote], { email: mallory.who.email, name: "Mallory" });
  await saveAddress(mallory.shop, null, recipient("Mallory's"));
  const text = JSON.stringify(await download());
  const secrets = await open.sql<{ secret: string }>(
    `select token as secret from buyer_sessions where store_id = $1
     union all select password from buyer_accounts where store_id = $1`,
    [open.shop.store.id],
  );
  for (const word of [key, mallory.who.email, "Mallory", "user-ada", ...secrets.map(({ secret }) => secret)])
    expect(text).not.toContain(word);
});

/**
 * Tables with something of a buyer's, by how they are reached: when a new one comes, it has to be in the file, and to be
 * forgotten (`erase.test.ts`), or it says here why not.
 */
test("no table that points to a buyer is left out of the file", async () => {
  const tables = await open.sql<{ name: string }>(
    `select distinct c.conrelid::regclass::text as name from pg_constraint c
     where c.contype = 'f' and c.confrelid = 'buyer_users'::regclass order by 1`,
  );
  expect(tables.map(({ name }) => name)).toEqual([
    "buyer_accounts", // profile.hasPassword; the hash itself is no answer to anything
    "buyer_addresses",
    "buyer_challenges", // codes and links of the last hour, as keyed hashes
    "buyer_sessions",
    "carts",
    "orders",
    "quiet_buyers",
    "thread_cards", // with the messages that show them
    "threads",
    "wishes",
  ]);
});

test("no column that may hold a buyer's address is left out either", async () => {
  const columns = await open.sql<{ name: string }>(
    `select c.table_name || '.' || c.column_name as name from information_schema.columns c
     where c.table_schema = 'public' and c.column_name like '%email%' and c.table_name !~ '^(seller|admin)_'
       and exists (select from information_schema.columns s where s.table_schema = 'public'
         and s.table_name = c.table_name and s.column_name = 'store_id')
     order by 1`,
  );
  expect(columns.map(({ name }) => name)).toEqual([
    "blocked_writers.email_key", // whom a store does not want to hear is told to nobody
    "buyer_challenges.email", // as above
    "buyer_users.email",
    "buyer_users.email_verified",
    "cart_reminders.email",
    "discount_redemptions.email_key", // a keyed hash, with its order
    "draft_orders.email",
    "gift_cards.email",
    "letter_stops.email", // that nothing is sent there
    "message_letter_stops.email", // the same of messages
    "newsletter_subscribers.email",
    "orders.email",
    "staff_invitations.email", // of staff, not of buyers
    "stock_requests.email",
    "store_staff.email",
  ]);
});
