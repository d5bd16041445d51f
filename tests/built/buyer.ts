import { randomUUID } from "node:crypto";
import type { TestStore, TestVariant } from "./store.ts";
import { Visitor, type Answer } from "./visit.ts";

/** Somebody with a browser and an address of their own, so that limits count people and not the test machine. */
export class Buyer {
  readonly browser: Visitor;
  private readonly ip: string;

  constructor(store: TestStore, ip = `198.51.100.${Math.floor(Math.random() * 250)}-${randomUUID()}`) {
    this.browser = new Visitor(store.host);
    this.ip = ip;
  }

  /** The same person, from the same address, in another store. */
  at(store: TestStore): Buyer {
    return new Buyer(store, this.ip);
  }

  add(variant: TestVariant, quantity = 1): Promise<Answer> {
    return this.post("/cart", { intent: "add", variantId: variant.variantId, quantity: String(quantity) });
  }

  /** Sends the checkout form as the page gave it, filled in. */
  async order(method: "pay_on_delivery" | "paystack" = "pay_on_delivery"): Promise<Answer> {
    return this.submit(await this.openCheckout(), method);
  }

  /** The hidden fields of the checkout page as it stands. */
  async openCheckout(): Promise<Record<string, string>> {
    const page = await this.browser.ask("/checkout");
    const hidden = page.text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"\/>/g);
    return Object.fromEntries([...hidden].map(([, name = "", value = ""]) => [name, value]));
  }

  submit(hidden: Record<string, string>, method: "pay_on_delivery" | "paystack"): Promise<Answer> {
    return this.post("/checkout", { ...hidden, ...DETAILS, method });
  }

  post(path: string, form: Record<string, string>): Promise<Answer> {
    return this.browser.ask(path, { form, headers: { "cf-connecting-ip": this.ip } });
  }
}

/** What a buyer in Lagos types. */
export const DETAILS = {
  method: "pay_on_delivery",
  email: "zainab@example.com",
  phone: "08031234567",
  name: "Zainab Bello",
  "address.line1": "12 Adeola Odeku Street",
  "address.line2": "",
  "address.city": "Victoria Island",
  "address.region": "Lagos",
  "address.postcode": "",
  "address.country": "NG",
  note: "",
};

/** `/orders/1001?key=…` of a redirect to the order's page. */
export function orderPath(answer: Answer): string {
  const location = String(answer.headers.location);
  if (!/^\/orders\/\d+\?key=/.test(location)) throw new Error(`Not an order: ${answer.status} ${location}`);
  return location;
}
