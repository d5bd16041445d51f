import { afterAll, beforeAll, beforeEach } from "vitest";
import { uuidv7 } from "uuidv7";
import { startPaystack } from "#dev/paystack.ts";
import type { Letter, StoreContext } from "#domain/context.ts";
import type { TypedDraft } from "#domain/draft/draft.ts";
import { placeDraft } from "#domain/draft/place.ts";
import { saveOrderDraft } from "#domain/draft/save.ts";
import type { HandedIn } from "#domain/draft/terms.ts";
import type { OpenShop } from "#tests/support/open-shop.ts";
import { sell, type Goods } from "./goods.ts";
import { misbehave, openPayingShop, type StandIn } from "./paystack.ts";

export const EMAIL = "zainab@demo.test";
export const LINK: HandedIn = { how: "link", days: "3" };
export const CASH: HandedIn = { how: "paid", paidWith: "cash", reference: "" };

/** A shop before each test that takes Paystack, with five totes, whose seller puts orders together; letters are kept. */
export class Drafting {
  open!: OpenShop;
  shop!: StoreContext;
  tote!: Goods;
  sent: Letter[] = [];

  constructor() {
    let standIn: StandIn;
    beforeAll(async () => void (standIn = await startPaystack({ port: 0 })));
    afterAll(() => standIn.stop());
    beforeEach(async () => {
      await misbehave(standIn, {});
      this.open = await openPayingShop(standIn);
      this.sent = [];
      const mail = { send: async (letter: Letter) => void this.sent.push(letter) };
      this.shop = { ...this.open.shop, ports: { ...this.open.shop.ports, mail } };
      this.tote = await sell(this.open, { stock: 5 });
    });
  }

  /** Two totes and a line of the seller's own: ₦10,000 for somebody in Lagos. */
  typed(changed: Partial<TypedDraft> = {}): Partial<TypedDraft> {
    return {
      lines: [
        { kind: "product", variantId: this.tote.variantId, title: "Ankara tote", quantity: "2" },
        { kind: "custom", title: "Alterations", price: "1,000", quantity: "1", taxed: true },
      ],
      name: "Zainab Bello",
      email: EMAIL,
      phone: "+234 803 123 4567",
      address: {
        line1: "12 Broad Street",
        line2: "",
        city: "Lagos",
        region: "Lagos",
        postcode: "",
        country: "NG",
      },
      ...changed,
    };
  }

  async save(changed: Partial<TypedDraft> = {}) {
    const kept = { id: uuidv7(), revision: 0 };
    const { id, counted } = await saveOrderDraft(this.shop, this.typed(changed), kept);
    return { id, seen: { revision: 1, total: counted.totals.total }, counted };
  }

  async place(how: HandedIn, changed: Partial<TypedDraft> = {}) {
    const { id, seen } = await this.save(changed);
    return placeDraft(this.shop, id, how, seen);
  }
}
