import { expect, test } from "vitest";
import { uuidv7 } from "uuidv7";
import { draftForEdit } from "#domain/draft/for-edit.ts";
import { listDrafts } from "#domain/draft/list.ts";
import { placeDraft } from "#domain/draft/place.ts";
import { saveOrderDraft } from "#domain/draft/save.ts";
import { saveDelivery } from "#domain/delivery/save.ts";
import { termsForEdit } from "#domain/delivery/for-edit.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import { listOrders } from "#domain/order/list.ts";
import { saveTaxes } from "#domain/tax/save.ts";
import { expectBooksAgree } from "./books.ts";
import { CASH, Drafting } from "./drafting.ts";
import { edit, oddSums } from "./edited.ts";
import { stockOf } from "./goods.ts";
import { inLine } from "./in-line.ts";
import { meanwhile } from "./meanwhile.ts";

const at = new Drafting();

test("saved again after it became an order, a draft is refused, and nothing of the order changes", async () => {
  const { id, seen } = await at.save();
  const { number } = await placeDraft(at.shop, id, CASH, seen);
  const before = await orderForSeller(at.shop, number);
  const other = at.typed({
    name: "Somebody else",
    lines: [{ kind: "product", variantId: at.tote.variantId, title: "Ankara tote", quantity: "1" }],
  });
  // As the page that was open then would save it: gone on with, or for the first time.
  for (const revision of [1, 2, 0])
    await expect(saveOrderDraft(at.shop, other, { id, revision })).rejects.toMatchObject({
      reason: "draft_moved",
    });
  expect(await orderForSeller(at.shop, number)).toEqual(before);
  expect(await draftForEdit(at.shop, id)).toEqual({ order: number });
  expect((await listDrafts(at.shop, {})).drafts).toEqual([]);
  expect((await listOrders(at.shop, {})).orders).toHaveLength(1);
  expect(await stockOf(at.open, at.tote)).toBe(3);
});

test.each(["save", "place"] as const)(
  "saved and placed at the same moment, the draft is one order, and the %s that comes second is refused",
  async (second) => {
    const { id, seen } = await at.save();
    const save = (shop = at.shop) => saveOrderDraft(shop, at.typed({ note: "more" }), { id, revision: 1 });
    const place = (shop = at.shop) => placeDraft(shop, id, CASH, seen);
    const late = second === "save" ? save(meanwhile(at.shop, place)) : place(meanwhile(at.shop, save));
    await expect(late).rejects.toMatchObject({ reason: "draft_moved" });
    const { orders } = await listOrders(at.shop, {});
    expect(orders).toHaveLength(second === "save" ? 1 : 0);
    expect((await listDrafts(at.shop, {})).drafts).toHaveLength(second === "save" ? 0 : 1);
    expect(await stockOf(at.open, at.tote)).toBe(second === "save" ? 3 : 5);
    await expectBooksAgree(at.open);
  },
);

test("the first save that comes once more, after the order was placed, makes no second draft of it", async () => {
  const id = uuidv7();
  const first = () => saveOrderDraft(at.shop, at.typed(), { id, revision: 0 });
  const { counted } = await first();
  expect(await first()).toMatchObject({ id });
  const otherwise = saveOrderDraft(at.shop, at.typed({ note: "more" }), { id, revision: 0 });
  await expect(otherwise).rejects.toMatchObject({ reason: "draft_moved" });
  expect((await listDrafts(at.shop, {})).drafts).toMatchObject([{ id }]);
  const { number } = await placeDraft(at.shop, id, CASH, { revision: 1, total: counted.totals.total });
  await expect(first()).rejects.toMatchObject({ reason: "draft_moved" });
  expect((await listDrafts(at.shop, {})).drafts).toEqual([]);
  expect(await draftForEdit(at.shop, id)).toEqual({ order: number });
});

test("the first save that comes once more while the order is being placed waits for that, and makes no second draft", async () => {
  const id = uuidv7();
  const first = () => saveOrderDraft(at.shop, at.typed(), { id, revision: 0 });
  const { counted } = await first();
  const seen = { revision: 1, total: counted.totals.total };
  const [placed, again] = await inLine({ table: "variants", id: at.tote.variantId }, [
    () => placeDraft(at.shop, id, CASH, seen),
    first,
  ]);
  expect(placed).toMatchObject({ status: "fulfilled" });
  expect(again).toMatchObject({ status: "rejected", reason: { reason: "draft_moved" } });
  expect((await listDrafts(at.shop, {})).drafts).toEqual([]);
  // As the page goes on after a press that came second.
  expect(await draftForEdit(at.shop, id)).toMatchObject({ order: expect.any(Number) });
});

test.each([
  ["on top", false],
  ["in the prices", true],
])(
  "a line of the seller's own that is not taxed stays so when its order is changed (taxes %s)",
  async (_, included) => {
    const vat = { id: "", name: "VAT", place: "NG", rate: 750, included, onDelivery: false };
    await saveTaxes(at.shop, [vat], (await termsForEdit(at.shop)).mark);
    const own = (title: string, taxed: boolean) => ({
      kind: "custom" as const,
      title,
      price: "1,000",
      quantity: "2",
      taxed,
    });
    const { number } = await at.place(
      { how: "on_delivery" },
      {
        lines: [
          { kind: "product", variantId: at.tote.variantId, title: "Ankara tote", quantity: "1" },
          own("School fees", false),
          own("Alterations", true),
        ],
      },
    );
    const on = (amount: number) => Math.round(included ? (amount * 750) / 10_750 : (amount * 750) / 10_000);
    const taxed = async () => (await orderForSeller(at.shop, number)).lines.map(({ taxable }) => taxable);
    expect(await taxed()).toEqual([true, false, true]);
    expect(await orderForSeller(at.shop, number)).toMatchObject({ tax: on(6_500_00) });

    // One of each of the seller's own goes, and a tote comes.
    const order = await edit({ ...at.open, shop: at.shop }, number, {
      out: [
        [1, 1],
        [2, 1],
      ],
      more: [[at.tote, 1]],
    });
    const goods = 2 * 4_500_00 + 2 * 1_000_00;
    const tax = on(2 * 4_500_00 + 1_000_00);
    expect(order.lines).toMatchObject([
      { quantity: 2, taxable: true },
      { title: "School fees", quantity: 1, total: 1_000_00, tax: 0, taxable: false },
      { title: "Alterations", quantity: 1, total: 1_000_00, taxable: true },
    ]);
    expect(order).toMatchObject({ subtotal: goods, tax, total: goods + (included ? 0 : tax) });
    expect(await oddSums(at.open)).toEqual([]);
  },
);

test("one line too many, or one that can't be read, takes none of the others with it", async () => {
  const line = { kind: "custom" as const, title: "Hemming", price: "10", quantity: "1", taxed: true };
  const many = await at.save({ lines: Array.from({ length: 101 }, () => line) });
  expect(many.counted.lines).toHaveLength(100);
  const odd = await at.save({ lines: [line, { kind: "nothing" } as never, line] });
  expect(odd.counted.lines).toHaveLength(2);
});

test("nobody's draft goes by an area that was not chosen, and what is gone is not replaced unseen", async () => {
  const way = { id: "", daysFrom: null, daysTo: null, active: true, price: 500_00, freeOver: null };
  const rate = { ...way, name: "Rider", by: "flat" as const, bands: [] };
  const area = { ...way, name: "Yaba", place: "NG-LA", note: "" };
  const save = async (areas: (typeof area)[]) =>
    saveDelivery(
      at.shop,
      { zones: [{ id: "", name: "Lagos", places: ["NG-LA"], rates: [rate] }], areas, points: [] },
      (await termsForEdit(at.shop)).mark,
    );
  await save([area]);
  const { counted } = await at.save();
  expect(counted.offers.map(({ name }) => name)).toEqual(["Yaba", "Rider"]);
  expect(counted.chosen).toMatchObject({ name: "Rider" });
  const { id, seen } = await at.save({ offerId: counted.offers[0]?.id ?? "" });
  await save([]);
  await expect(placeDraft(at.shop, id, CASH, seen)).rejects.toMatchObject({ reason: "price_changed" });
});
