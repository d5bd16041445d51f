import type { DemoStore } from "../catalogue.ts";
import { ZAINAB, ZAINAB_AT } from "../history/zainab.ts";
import { random } from "../random.ts";
import type { Row, Shelf } from "./catalogue.ts";
import { idAt } from "./ids.ts";

/** Rows of the demo buyer's account in a store, its e-mail address proved. `password` is a hash. */
export function buyerRows(
  store: DemoStore,
  shelf: Shelf,
  password: string,
): { buyerId: string; rows: Record<string, Row[]> } {
  const r = random(`buyers of ${store.slug}`);
  const store_id = shelf.storeId;
  const buyerId = idAt(shelf.opened, r);
  const { phone, places } = ZAINAB_AT[store.country];
  const at = new Date(shelf.opened);
  const moments = { created_at: at, updated_at: at };
  return {
    buyerId,
    rows: {
      buyer_users: [
        { id: buyerId, store_id, ...ZAINAB, email_verified: true, image: null, phone, ...moments },
      ],
      buyer_accounts: [
        {
          id: idAt(shelf.opened, r),
          store_id,
          user_id: buyerId,
          account_id: buyerId,
          provider_id: "credential",
          password,
          ...moments,
        },
      ],
      buyer_addresses: places.map(({ street, hint, city, region }, place) => ({
        id: idAt(shelf.opened, r),
        store_id,
        buyer_id: buyerId,
        name: ZAINAB.name,
        phone,
        address: { line1: street, line2: hint, city, region, postcode: "", country: store.country },
        preferred: place === 0,
        ...moments,
      })),
    },
  };
}
