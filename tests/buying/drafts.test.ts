import { expect, test } from "vitest";
import { termsForEdit } from "#domain/delivery/for-edit.ts";
import type { TypedDraft } from "#domain/draft/draft.ts";
import { findVariants } from "#domain/draft/find.ts";
import { draftForEdit } from "#domain/draft/for-edit.ts";
import { listDrafts } from "#domain/draft/list.ts";
import { placeDraft } from "#domain/draft/place.ts";
import { removeDraft } from "#domain/draft/remove.ts";
import { saveOrderDraft } from "#domain/draft/save.ts";
import type { HandedIn } from "#domain/draft/terms.ts";
import { handleEvents } from "#domain/event/handle.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import { listOrders } from "#domain/order/list.ts";
import { orderPage } from "#domain/order/page.ts";
import { placeOrder, type CheckoutInput } from "#domain/order/place.ts";
import { saveTaxes } from "#domain/tax/save.ts";
import { expectBooksAgree } from "./books.ts";
import { fillCart, fillIn } from "./checkout.ts";
import { CASH, Drafting, LINK } from "./drafting.ts";
import { sell, stockOf } from "./goods.ts";
import { inLine } from "./in-line.ts";

const at = new Drafting();

test("a draft is counted as a checkout is, takes nothing, can be gone on with and thrown away", async () => {
  const vat = { id: "", name: "VAT", place: "NG", rate: 750, included: false, onDelivery: false };
  await saveTaxes(at.shop, [vat], (await termsForEdit(at.shop)).mark);
  const { id, counted } = await at.save({
    discountKind: "percentage",
    discountValue: "10",
    discountReason: "A regular",
    offerId: "own",
    ownName: "By okada",
    ownPrice: "1500",
  });
  // 2 × 4,500 + 1,000 = 10,000; less 10 %; and 7.5 % on the 9,000; and 1,500 for the rider.
  expect(counted.totals).toMatchObject({
    subtotal: 10_000_00,
    discount: 1_000_00,
    tax: 675_00,
    delivery: 1_500_00,
    total: 11_175_00,
  });
  expect(await stockOf(at.open, at.tote)).toBe(5);
  const edited = await draftForEdit(at.shop, id);
  expect(edited).toMatchObject({ draft: { id, revision: 1 }, typed: { ownName: "By okada" } });
  expect((await listDrafts(at.shop, {})).drafts).toMatchObject([
    { id, name: "Zainab Bello", total: 11_175_00 },
  ]);
  await removeDraft(at.shop, id);
  expect((await listDrafts(at.shop, {})).drafts).toEqual([]);
  await expect(draftForEdit(at.shop, id)).rejects.toMatchObject({ code: "not_found" });
});

test("paid at the counter: nobody has to say who they are, no letter goes, and it is written down how", async () => {
  const { number, key } = await at.place(
    { how: "paid", paidWith: "terminal", reference: "slip 0417" },
    { source: "in_person", way: "none", name: "", email: "", phone: "" },
  );
  expect(await orderForSeller(at.shop, number)).toMatchObject({
    source: "in_person",
    status: "fulfilled",
    paidWith: "terminal",
    paidReference: "slip 0417",
    email: "",
    deliveryName: "Ada Fabrics",
    payment: { status: "paid" },
  });
  expect(
    (await orderForSeller(at.shop, number)).timeline.map(({ type, actor, data }) => [type, actor, data]),
  ).toEqual([
    ["ORDER_CREATED", "seller:user-ada", { source: "in_person" }],
    [
      "ORDER_PAID",
      "seller:user-ada",
      { amount: 10_000_00, currency: "NGN", paidWith: "terminal", reference: "slip 0417" },
    ],
    ["ORDER_FULFILLED", "seller:user-ada", expect.objectContaining({ left: 0, handedOver: true })],
  ]);
  await handleEvents(at.shop);
  expect(at.sent).toEqual([]);
  expect((await orderPage(at.open.visitor, number, key)).order.status).toBe("fulfilled");
  expect((await listOrders(at.shop, {})).orders).toMatchObject([{ number, source: "in_person" }]);
  await expectBooksAgree(at.open);
});

test("by phone, paid on delivery: it has no end, and the reason of a discount stands beside its amount", async () => {
  const { number } = await at.place(
    { how: "on_delivery" },
    { source: "phone", discountKind: "amount", discountValue: "500", discountReason: "For the wait" },
  );
  expect(await orderForSeller(at.shop, number)).toMatchObject({
    source: "phone",
    status: "placed",
    holdUntil: null,
    total: 9_500_00,
    discounts: [{ title: "For the wait", code: null, amount: 500_00 }],
  });
});

test("what costs nothing is paid as it stands", async () => {
  const { number } = await at.place(LINK, {
    discountKind: "percentage",
    discountValue: "100",
    discountReason: "A gift",
  });
  expect(await orderForSeller(at.shop, number)).toMatchObject({
    status: "paid",
    method: "nothing_due",
    total: 0,
  });
});

test("pressed many times at once, it is one order that takes its stock once", async () => {
  const { id, seen } = await at.save();
  const placed = await Promise.all(Array.from({ length: 6 }, () => placeDraft(at.shop, id, CASH, seen)));
  expect(new Set(placed.map(({ number }) => number)).size).toBe(1);
  expect(await stockOf(at.open, at.tote)).toBe(3);
  expect(await draftForEdit(at.shop, id)).toEqual({ order: placed[0]?.number });
  expect(await placeDraft(at.shop, id, CASH, seen)).toEqual(placed[0]);
  await expectBooksAgree(at.open);
});

/** A draft of all five totes, and four buyers who want one each, all about to press. */
async function wantedByMany() {
  const five = { kind: "product", variantId: at.tote.variantId, title: "", quantity: "5" } as const;
  const { id, seen } = await at.save({ lines: [five] });
  const forms: CheckoutInput[] = [];
  for (let n = 0; n < 4; n++) forms.push(await fillIn(at.open, await fillCart(at.open, [at.tote])));
  const buyers = forms.map((form) => () => placeOrder(at.open.visitor, form));
  return {
    seller: () => placeDraft(at.shop, id, CASH, seen),
    buyers,
    row: { table: "variants", id: at.tote.variantId } as const,
  };
}
const SOLD_OUT = { status: "rejected", reason: { reason: "out_of_stock" } };
const PLACED = { status: "fulfilled" };

test("a draft that is ahead of the buyers in the shop gets it all, and each of them is told", async () => {
  const { seller, buyers, row } = await wantedByMany();
  const ends = await inLine(row, [seller, ...buyers]);
  expect(ends).toMatchObject([PLACED, ...buyers.map(() => SOLD_OUT)]);
  expect(await stockOf(at.open, at.tote)).toBe(0);
  await expectBooksAgree(at.open);
});

test("a draft that stands in line behind a buyer is told what is left, and takes nothing", async () => {
  const { seller, buyers, row } = await wantedByMany();
  const others = buyers.slice(1);
  const ends = await inLine(row, [...buyers.slice(0, 1), seller, ...others]);
  expect(ends).toMatchObject([
    PLACED,
    {
      status: "rejected",
      reason: { reason: "out_of_stock", message: expect.stringMatching(/Only \d left/) },
    },
    ...others.map(() => PLACED),
  ]);
  expect(await stockOf(at.open, at.tote)).toBe(1);
  await expectBooksAgree(at.open);
});

test("what changed since the page was loaded is told before anything is taken", async () => {
  const { id, seen } = await at.save();
  await at.open.sql("update variants set price = 500000 where id = $1", [at.tote.variantId]);
  await expect(placeDraft(at.shop, id, CASH, seen)).rejects.toMatchObject({ reason: "price_changed" });
  await saveOrderDraft(at.shop, at.typed({ note: "changed" }), { id, revision: 1 });
  await expect(placeDraft(at.shop, id, CASH, seen)).rejects.toMatchObject({ reason: "draft_moved" });
  await expect(saveOrderDraft(at.shop, at.typed(), { id, revision: 1 })).rejects.toMatchObject({
    reason: "draft_moved",
  });
  await at.open.sql("update variants set stock = 1 where id = $1", [at.tote.variantId]);
  await expect(placeDraft(at.shop, id, CASH, { revision: 2, total: 11_000_00 })).rejects.toMatchObject({
    reason: "out_of_stock",
    message: "Ankara tote: Only 1 left.",
  });
  expect(await stockOf(at.open, at.tote)).toBe(1);
});

test.each<[string, HandedIn, Partial<TypedDraft>, string[]]>([
  ["a link without an address", LINK, { email: "" }, ["email"]],
  ["a link for no days", { how: "link", days: "0" }, {}, ["days"]],
  ["money by nothing known", { how: "paid", paidWith: "shells", reference: "" }, {}, ["paidWith"]],
  [
    "a parcel to nowhere",
    CASH,
    { address: undefined, name: "" },
    ["name", "address.line1", "address.city", "address.country"],
  ],
  ["somebody nobody can reach", { how: "on_delivery" }, { way: "pickup", phone: "", email: "" }, ["phone"]],
  [
    "numbers that are none",
    CASH,
    {
      lines: [{ kind: "custom", title: "", price: "much", quantity: "0", taxed: true }],
      discountKind: "percentage",
      discountValue: "101",
    },
    ["lines.0.title", "lines.0.price", "lines.0.quantity", "discountValue", "discountReason"],
  ],
])("%s is told, field by field", async (_, how, changed, fields) => {
  const { id, seen } = await at.save(changed);
  const refused: unknown = await placeDraft(at.shop, id, how, seen).catch((reason: unknown) => reason);
  expect(Object.keys((refused as { problems: object }).problems).sort()).toEqual(fields.toSorted());
  expect(await stockOf(at.open, at.tote)).toBe(5);
});

test("an empty draft, and one that is not there, become nothing", async () => {
  const { id, seen } = await at.save({ lines: [] });
  await expect(placeDraft(at.shop, id, CASH, seen)).rejects.toMatchObject({ reason: "draft_empty" });
  await expect(placeDraft(at.shop, crypto.randomUUID(), CASH, seen)).rejects.toMatchObject({
    code: "not_found",
  });
});

test("things are found by words of their name, options and SKU, gift cards and drafts not", async () => {
  await sell(at.open, { title: "Hidden tote", status: "draft" });
  const card = await sell(at.open, { title: "Gift tote" });
  await at.open.sql("update products set kind = 'gift_card' where id = $1", [card.productId]);
  const titles = async (q: string) => (await findVariants(at.shop, q)).map(({ title }) => title);
  expect([
    await titles("tot ank"),
    await titles("TOTE-1 ankara"),
    await titles("100%"),
    await titles(" "),
  ]).toEqual([["Ankara tote"], ["Ankara tote"], [], []]);
});
