import { expect, test } from "vitest";
import { useCode } from "#domain/cart/use-code.ts";
import { termsForEdit } from "#domain/delivery/for-edit.ts";
import { saveDelivery } from "#domain/delivery/save.ts";
import { issueGiftCard } from "#domain/gift-card/issue.ts";
import { checkoutPage } from "#domain/order/checkout.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import { placeOrder } from "#domain/order/place.ts";
import { saveTaxes } from "#domain/tax/save.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { fillCart, fillIn } from "./checkout.ts";
import { sell } from "./goods.ts";
import { offer } from "./reduced.ts";

const RATE = { id: "", name: "Bus", daysFrom: 1, daysTo: 2, active: true, by: "flat" as const, bands: [] };

/** ₦3,000 within the country, free over ₦9,000; 10 % tax on top, of the delivery too. */
async function terms({ shop }: OpenShop): Promise<void> {
  const rates = [{ ...RATE, price: 3_000_00, freeOver: 9_000_00 }];
  const zones = [{ id: "", name: "Nigeria", places: ["NG"], rates }];
  await saveDelivery(shop, { zones, areas: [], points: [] }, (await termsForEdit(shop)).mark);
  const { mark } = await termsForEdit(shop);
  const vat = { id: "", name: "VAT", place: "NG", rate: 1_000, included: false, onDelivery: true };
  await saveTaxes(shop, [vat], mark);
}

test("a discount, a rate that goes by what is left, tax on top and a gift card: shown, asked for and kept as one", async () => {
  const open = await openShop();
  await terms(open);
  await offer(open, { codes: "SPRING", percent: "10" });
  const { code } = await issueGiftCard(open.shop, {
    amount: "2,000",
    email: "",
    note: "",
    expiresAt: "never",
  });
  const tote = await sell(open, { price: 4_500_00 });
  const cartId = await fillCart(open, [tote], 2);
  const before = await checkoutPage(open.visitor, cartId);
  // 9,000 of goods: delivery is free. With the code 8,100 are left, and it is not.
  expect(before.worked.totals).toMatchObject({ delivery: 0, tax: 900_00, total: 9_900_00 });
  await useCode(open.visitor, cartId, "SPRING", "ip");
  await useCode(open.visitor, cartId, code ?? "", "ip");
  const { worked } = await checkoutPage(open.visitor, cartId);
  const sums = {
    subtotal: 9_000_00,
    discount: 900_00,
    delivery: 3_000_00,
    tax: 1_110_00,
    total: 12_210_00,
    giftCard: 2_000_00,
  };
  expect(worked.totals).toMatchObject({ ...sums, due: 10_210_00 });

  const input = await fillIn(open, cartId, { totalSeen: sums.total, dueSeen: 10_210_00 });
  open.trips.read = open.trips.write = 0;
  const { number } = await placeOrder(open.visitor, input);
  expect(open.trips).toMatchObject({ read: 1, write: 1 });
  expect(await orderForSeller(open.shop, number)).toMatchObject(sums);
  const [payment] = await open.sql("select amount::int from payments where store_id = $1", [
    open.shop.store.id,
  ]);
  expect(payment).toEqual({ amount: 10_210_00 });
});

test("a cart of gift cards alone is brought nowhere and costs nothing to bring", async () => {
  const open = await openShop();
  await terms(open);
  const card = await sell(open, { price: 5_000_00 });
  await open.sql("update products set kind = 'gift_card' where store_id = $1", [open.shop.store.id]);
  const cartId = await fillCart(open, [card]);
  const { worked } = await checkoutPage(open.visitor, cartId);
  expect(worked.totals).toMatchObject({ delivery: 0, tax: 0, total: 5_000_00 });
  await placeOrder(open.visitor, await fillIn(open, cartId, { totalSeen: 5_000_00 }));
});
