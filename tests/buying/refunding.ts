import { afterAll, beforeAll, beforeEach, expect } from "vitest";
import type { StoreContext } from "#domain/context.ts";
import type { Gateway } from "#domain/gateway-port.ts";
import { KeyRefused, Unavailable } from "#domain/errors.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import { saveGatewayKey } from "#domain/payment/save-key.ts";
import { sendRefunds } from "#domain/refund/send.ts";
import { justNow } from "#tests/support/just-now.ts";
import type { OpenShop } from "#tests/support/open-shop.ts";
import { KEYS, misbehave, openShopWithAll, startBoth, stopBoth, type Standins } from "./gateways.ts";
import { sell, type Goods } from "./goods.ts";
import { atGateway, giveRefund, paidOrder, sendAll, type Wanted } from "./refunded.ts";

/** What a piece costs, in minor units. */
export const PIECE = 4_500_00;

/** What Paystack says of every refund. */
export const says =
  (status: "pending" | "processed"): Gateway["refundStatus"] =>
  async (_, refundId) => ({ refundId, status, amount: PIECE, currency: "NGN" });

/** Before each test a shop of its own with an order of three pieces that Paystack took the money for, and a clock that tests turn. */
export class Refunding {
  standins!: Standins;
  now = new Date();
  open!: OpenShop;
  tote!: Goods;
  number = 0;

  constructor() {
    beforeAll(async () => void (this.standins = await startBoth()));
    afterAll(() => stopBoth(this.standins));
    beforeEach(async () => {
      for (const { url } of Object.values(this.standins))
        await fetch(`${url}/_standin/reset`, { method: "POST" });
      this.now = new Date();
      this.open = await openShopWithAll(this.standins, { now: () => this.now });
      this.tote = await sell(this.open, { stock: 5 });
      ({ number: this.number } = await paidOrder(this.open, [this.tote], "paystack", 3));
    });
  }

  later(minutes: number): void {
    this.now = new Date(this.now.getTime() + minutes * 60_000);
  }

  /** Presses a refund of one piece. */
  readonly give = () => giveRefund(this.open, this.number, { pieces: [[0, 1]] });

  async refund() {
    const [refund] = (await orderForSeller(this.open.shop, this.number)).refunds;
    if (!refund) throw new Error("There is no refund");
    return refund;
  }

  /** Until Paystack has brought its newest refund as far as it does. */
  readonly ended = () =>
    expect
      .poll(async () => (await atGateway(this.standins.paystack.url)).at(-1)?.status)
      .not.toMatch(/pending|processing/);

  /** The shop, in which Paystack is this. */
  withPaystack(changed: Partial<Gateway>): StoreContext {
    const { ports } = this.open.shop;
    const paystack = { ...ports.gateways.paystack, ...changed };
    return {
      ...this.open.shop,
      actor: { kind: "system" },
      ports: { ...ports, gateways: { ...ports.gateways, paystack } },
    };
  }

  /** Sent, and the answer never came. */
  async sendWithoutAnswer(): Promise<void> {
    const { paystack } = this.open.shop.ports.gateways;
    const refund: Gateway["refund"] = async (key, wanted) => {
      await paystack.refund(key, wanted);
      throw new Unavailable("The connection was cut");
    };
    await sendRefunds(this.withPaystack({ refund }));
  }

  /** The seller has connected another account; the one before takes its key no more. */
  async moveAccount(): Promise<StoreContext> {
    await saveGatewayKey(this.open.shop, justNow(), "paystack", {
      ...KEYS.paystack,
      secret: "sk_test_another0account0000",
    });
    const { paystack } = this.open.shop.ports.gateways;
    const shut = async (secret: string) => {
      if (secret === KEYS.paystack.secret) throw new KeyRefused("Paystack");
    };
    return this.withPaystack({
      refund: async (key, wanted) => (await shut(key.secret)) ?? paystack.refund(key, wanted),
      refundStatus: async (key, id) => (await shut(key.secret)) ?? paystack.refundStatus(key, id),
    });
  }

  /** From now on Paystack lets refunds wait for its merchant. */
  readonly hold = () => misbehave(this.standins.paystack, { hold_refunds: true });

  /** Sent, and at Paystack it waits for its merchant. */
  async letItWait(wanted: Wanted = { pieces: [[0, 1]] }): Promise<void> {
    await this.hold();
    await giveRefund(this.open, this.number, wanted);
    await sendAll(this.open);
    await this.ended();
    this.later(10);
    await sendAll(this.open);
  }
}
