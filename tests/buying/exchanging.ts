import { afterAll, beforeAll, beforeEach } from "vitest";
import { uuidv7 } from "uuidv7";
import { fulfilOrder } from "#domain/order/fulfil.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import type { Order } from "#domain/order/order.ts";
import { exchangeReturn } from "#domain/return/exchange.ts";
import { openReturn } from "#domain/return/open.ts";
import { receiveReturn } from "#domain/return/receive.ts";
import type { OpenShop } from "#tests/support/open-shop.ts";
import { openShopWithAll, startBoth, stopBoth, type Standins } from "./gateways.ts";
import { sell, type Goods } from "./goods.ts";
import { exchangeForm } from "./exchanged.ts";
import { paidOrder } from "./refunded.ts";

export const NO_TRACKING = { carrier: "", trackingNumber: "", trackingUrl: "" };

/** A shop before each test that takes every way to pay, with nine totes of ₦4,500, to which things come back. */
export class Exchanging {
  now!: Date;
  open!: OpenShop;
  tote!: Goods;

  constructor() {
    let standins: Standins;
    beforeAll(async () => void (standins = await startBoth()));
    afterAll(() => stopBoth(standins));
    beforeEach(async () => {
      this.now = new Date();
      this.open = await openShopWithAll(standins, { now: () => this.now });
      this.tote = await sell(this.open, { stock: 9 });
    });
  }

  look(number: number): Promise<Order> {
    return orderForSeller(this.open.shop, number);
  }

  /** An order of two totes, ₦9,000 in all, that was paid and sent. */
  async sentOrder(): Promise<Order> {
    const { number } = await paidOrder(this.open, [this.tote], "paystack", 2);
    await fulfilOrder(this.open.shop, number, NO_TRACKING);
    return this.look(number);
  }

  /** So many of its totes, or of another line of it, came back. Answers the return. */
  async received({ number, lines }: Order, quantity: number, line = 0): Promise<string> {
    const returnId = uuidv7();
    const lineId = lines[line]?.id ?? "";
    await openReturn(this.open.shop, number, {
      id: returnId,
      lines: [{ lineId, quantity, reason: "too_small" }],
      note: "",
    });
    await receiveReturn(this.open.shop, number, {
      returnId,
      lines: [{ lineId, received: quantity, restock: true }],
    });
    return returnId;
  }

  /** These go out in the place of a return. Answers the order that does. */
  async sendInstead(number: number, returnId: string, goods: Goods, quantity = 1): Promise<Order> {
    const form = await exchangeForm(this.open.shop, number, returnId, goods, quantity);
    const next = await exchangeReturn(this.open.shop, number, form);
    return this.look(next.number);
  }

  /** So many of its totes came back, and these go out in their place. */
  async exchange(order: Order, quantity: number, goods: Goods): Promise<Order> {
    return this.sendInstead(order.number, await this.received(order, quantity), goods, quantity);
  }

  async creditsOf(number: number): Promise<(number | null)[]> {
    return (await this.look(number)).returns.map(({ exchangeCredit }) => exchangeCredit);
  }
}
