import type { DemoStore } from "../catalogue.ts";
import { random } from "../random.ts";
import type { Row, Shelf } from "./catalogue.ts";
import { idAt } from "./ids.ts";

export type Brand = { logoKey: string; heroKey: string };
/** The seller's password, hashed, and the gateway's key, sealed; null when the store has none. */
export type Secrets = { password: string; paystack: string | null };

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
  const methods: Row[] = [
    {
      store_id,
      provider: "pay_on_delivery",
      enabled: true,
      sealed_secret: null,
      hint: null,
      mode: null,
      updated_at: at,
    },
  ];
  if (secrets.paystack && store.paystackSecret) {
    methods.push({
      store_id,
      provider: "paystack",
      enabled: true,
      sealed_secret: secrets.paystack,
      hint: store.paystackSecret.slice(-4),
      mode: "test",
      updated_at: at,
    });
  }
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
          tagline: store.tagline,
          about: store.about,
          town: store.town,
          contact_email: store.email,
          contact_phone: store.phone,
          delivery_promise: store.deliveryPromise,
          returns_policy: store.returnsPolicy,
          delivery_fee: store.deliveryFee,
          free_delivery_over: store.freeDeliveryOver,
          theme: store.theme,
          logo_key: brand.logoKey,
          hero_key: brand.heroKey,
          ...moments,
        },
      ],
      store_staff: [{ store_id, user_id: sellerId, role: "owner", ...store.seller, created_at: at }],
      order_counters: [{ store_id, next: 1001 + orders }],
      payment_methods: methods,
    },
  };
}
