import type { DemoStore } from "../catalogue.ts";
import { PICTURE } from "../pictures/size.ts";
import { random } from "../random.ts";
import type { Row, Shelf } from "./catalogue.ts";
import { deliveryRows } from "./delivery.ts";
import { idAt } from "./ids.ts";

export type Brand = { logoKey: string; heroKey: string; storyKey: string };
/** The seller's password, hashed, and the gateways' secrets, sealed; null when the store has none. */
export type Secrets = { password: string; paystack: string | null; flutterwave: SealedKey | null };
type SealedKey = { secret: string; secretHash: string };

/** Rows that open a store: its seller, the store itself, its staff, how it is paid and its next order number. */
export function storeRows(
  store: DemoStore,
  shelf: Shelf,
  brand: Brand,
  secrets: Secrets,
  orders: number,
): { sellerId: string; rows: Record<string, Row[]> } {
  const r = random(`people of ${store.slug}`);
  const sellerId = idAt(shelf.opened, r);
  const store_id = shelf.storeId;
  const at = new Date(shelf.opened);
  const moments = { created_at: at, updated_at: at };
  const delivery = deliveryRows(store, shelf);
  const method = (provider: string, position: number, more: Row = {}): Row => ({
    store_id,
    provider,
    enabled: true,
    position,
    sealed_secret: null,
    sealed_webhook_secret: null,
    hint: null,
    mode: null,
    bank: null,
    hold_days: null,
    updated_at: at,
    ...more,
  });
  const methods: Row[] = [method("pay_on_delivery", 10)];
  if (secrets.paystack && store.paystackSecret)
    methods.push(
      method("paystack", 0, {
        sealed_secret: secrets.paystack,
        hint: store.paystackSecret.slice(-4),
        mode: "test",
      }),
    );
  if (secrets.flutterwave && store.flutterwave)
    methods.push(
      method("flutterwave", 0, {
        sealed_secret: secrets.flutterwave.secret,
        sealed_webhook_secret: secrets.flutterwave.secretHash,
        hint: store.flutterwave.secret.slice(-4),
        mode: "test",
      }),
    );
  if (store.bank) methods.push(method("bank_transfer", 5, { bank: store.bank, hold_days: 3, mode: "test" }));
  return {
    sellerId,
    rows: {
      seller_users: [
        {
          id: sellerId,
          name: store.seller.name,
          email: store.seller.email,
          email_verified: true,
          image: null,
          ...moments,
        },
      ],
      seller_accounts: [
        {
          id: idAt(shelf.opened, r),
          user_id: sellerId,
          account_id: sellerId,
          provider_id: "credential",
          password: secrets.password,
          ...moments,
        },
      ],
      stores: [
        {
          id: store_id,
          slug: store.slug,
          name: store.name,
          status: "open",
          country: store.country,
          currency: store.currency,
          time_zone: store.timeZone,
          locale: store.locale,
          languages: store.languages,
          tagline: store.tagline,
          about: store.about,
          town: store.town,
          contact_email: store.email,
          contact_phone: store.phone,
          delivery_promise: store.deliveryPromise,
          returns_policy: store.returnsPolicy,
          ...delivery.line,
          theme: store.theme,
          sections: store.frontPage({ story: { key: brand.storyKey, ...PICTURE }, idOf: idOn(shelf) }),
          logo_key: brand.logoKey,
          hero_key: brand.heroKey,
          ...moments,
        },
      ],
      store_staff: [{ store_id, user_id: sellerId, role: "owner", ...store.seller, created_at: at }],
      order_counters: [{ store_id, next: 1001 + orders }],
      payment_methods: methods,
      ...delivery.rows,
    },
  };
}

/** The id of a product on this shelf by its handle. */
const idOn = (shelf: Shelf) => (handle: string) => {
  for (const [product, { id }] of shelf.products) if (product.handle === handle) return id;
  throw new Error(`There is no ${handle} on the shelf`);
};
