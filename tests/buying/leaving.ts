import { afterAll, beforeAll, beforeEach, inject } from "vitest";
import { openPlatformDb } from "#db/platform-db.server.ts";
import { Trips } from "#db/trips.server.ts";
import { startResend } from "#dev/resend.ts";
import type { Letter, Mail } from "#domain/context.ts";
import { askReminder } from "#domain/reminder/ask.ts";
import { fillCart } from "#tests/buying/checkout.ts";
import { sell, type Goods } from "#tests/buying/goods.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { resend } from "#vendors/resend.ts";

export const FIRST = "You left something in your cart at Ada Fabrics";
export const SECOND = "Your cart at Ada Fabrics is still there";

/** A shop before each test, with a mail service, a clock that can be moved on, and shoppers who leave their carts. */
export class Leaving {
  open!: OpenShop;
  tote!: Goods;
  mail!: Mail;
  /** Every letter as it was handed over, however often. */
  handed: Letter[] = [];
  private post!: Awaited<ReturnType<typeof startResend>>;
  private ahead = 0;

  constructor() {
    beforeAll(async () => void (this.post = await startResend({ port: 0 })));
    afterAll(() => this.post.stop());
    beforeEach(async () => {
      this.ahead = 0;
      this.handed = [];
      this.mail = resend({ baseUrl: this.post.url, apiKey: "re_test", from: "orders@shops.test" });
      const send = async (letter: Letter) => {
        await this.mail.send(letter);
        this.handed.push(letter);
      };
      this.open = await openShop({ ports: { mail: { send } }, now: this.clock });
      this.tote = await sell(this.open);
    });
  }

  readonly clock = () => new Date(Date.now() + this.ahead);
  minutes(count: number): void {
    this.ahead += count * 60_000;
  }
  hours(count: number): void {
    this.minutes(count * 60);
  }

  mailbox(name: string): string {
    return `${name}-${this.open.shop.store.id}@demo.test`;
  }
  /** The newest first. */
  letters(name: string) {
    return this.post.letters(this.mailbox(name));
  }
  subjects(name: string): string[] {
    return this.letters(name).map(({ subject }) => subject);
  }

  /** A cart whose shopper ticked the box and left. */
  async leave(name: string, goods = [this.tote], quantity = 1): Promise<string> {
    const cartId = await fillCart(this.open, goods, quantity);
    await askReminder(this.open.visitor, { cartId, email: this.mailbox(name) }, true);
    return cartId;
  }

  /** Whether the minute sweep would look at this store. */
  async due(): Promise<boolean> {
    const platform = openPlatformDb(inject("world").platformUrl, new Trips());
    return (await platform.storesWithLettersDue(this.clock(), 100_000)).includes(this.open.shop.store.id);
  }

  /** The addresses that are still kept. */
  async kept(): Promise<(string | null)[]> {
    const rows = await this.open.sql<{ email: string | null }>(
      "select email from cart_reminders where store_id = $1 order by agreed_at",
      [this.open.shop.store.id],
    );
    return rows.map(({ email }) => email);
  }

  /** The link of this path in somebody's newest letter. */
  linkTo(path: string, name: string): URLSearchParams {
    const [letter] = this.letters(name);
    const found = new RegExp(String.raw`https://\S+${path}\?\S+`).exec(letter?.text ?? "")?.[0];
    return new URL(found ?? "https://none.test").searchParams;
  }
  backLink(name: string) {
    const query = this.linkTo("/cart/back", name);
    return { of: query.get("of") ?? "", key: query.get("key") ?? "" };
  }
  stopLink(name: string) {
    const query = this.linkTo("/no-more-letters", name);
    return { to: query.get("to") ?? "", key: query.get("key") ?? "" };
  }
}
