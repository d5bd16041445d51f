import { array, assert, asyncProperty, constantFrom } from "fast-check";
import { expect, test } from "vitest";
import type { GatewayPayment } from "#domain/gateway-port.ts";
import { cancelOrder } from "#domain/order/cancel.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import { fulfilOrder } from "#domain/order/fulfil.ts";
import { settle } from "#domain/payment/settle.ts";
import { openShop } from "#tests/support/open-shop.ts";
import { buy } from "./checkout.ts";
import { sell, stockOf } from "./goods.ts";
import { eventsOf, paymentsOf } from "./paystack.ts";

const NOTHING = { carrier: "", trackingNumber: "", trackingUrl: "" };
const happening = constantFrom(
  "paid",
  "paid",
  "paid twice at once",
  "declined",
  "short",
  "wrong currency",
  "cancelled",
  "sent",
);
type Happening =
  | "paid"
  | "paid twice at once"
  | "declined"
  | "short"
  | "wrong currency"
  | "cancelled"
  | "sent";

test("whatever arrives in whatever order and however often, an order is paid once at most and its books agree", async () => {
  const open = await openShop();
  await open.sql(
    "insert into payment_methods (store_id, provider, sealed_secret) values ($1, 'paystack', 'sealed')",
    [open.shop.store.id],
  );
  const tote = await sell(open, { stock: 10_000 });

  async function happen(what: Happening, number: number, reference: string): Promise<void> {
    const paid: GatewayPayment = {
      reference,
      status: "paid",
      amount: 4_500_00,
      currency: "NGN",
      gatewayId: "7",
    };
    const refused = (error: unknown) => expect(error).toMatchObject({ code: "conflict" });
    if (what === "paid") await settle(open.shop, paid);
    if (what === "paid twice at once")
      await Promise.all([settle(open.shop, paid), settle(open.visitor, paid)]);
    if (what === "declined") await settle(open.shop, { ...paid, status: "failed" });
    if (what === "short") await settle(open.shop, { ...paid, amount: 4_499_99 });
    if (what === "wrong currency") await settle(open.shop, { ...paid, currency: "GHS" });
    if (what === "cancelled") await cancelOrder(open.shop, number, "").catch(refused);
    if (what === "sent") await fulfilOrder(open.shop, number, NOTHING).catch(refused);
  }

  await assert(
    asyncProperty(array(happening, { maxLength: 7 }), async (story: Happening[]) => {
      const before = await stockOf(open, tote);
      const { number } = await buy(open, [tote], { method: "paystack" });
      const reference = (await paymentsOf(open, number))[0]?.reference ?? "";
      for (const what of story) await happen(what, number, reference);

      const order = await orderForSeller(open.shop, number);
      const events = await eventsOf(open, number);
      const times = (type: string) => events.filter((event) => event === type).length;
      const money = story.some((what) => what === "paid" || what === "paid twice at once");
      const cancelled = order.status === "cancelled";

      expect(times("ORDER_PAID")).toBeLessThanOrEqual(1);
      expect(times("ORDER_CANCELLED")).toBe(cancelled ? 1 : 0);
      expect(times("ORDER_FULFILLED")).toBe(order.status === "fulfilled" ? 1 : 0);
      expect(order.paidAt !== null).toBe(times("ORDER_PAID") === 1);
      expect(order.payment?.status === "paid").toBe(money && !cancelled);
      expect(order.payment?.status === "refund_due").toBe(money && cancelled);
      expect(times("REFUND_DUE")).toBe(money && cancelled ? 1 : 0);
      if (money && !cancelled) expect(["paid", "fulfilled"]).toContain(order.status);
      if (!money) expect(["placed", "cancelled"]).toContain(order.status);
      expect(await stockOf(open, tote)).toBe(cancelled ? before : before - 1);
    }),
    { numRuns: 120 },
  );
});
