import { inject } from "vitest";
import { openStoreDb } from "#db/store-db.server.ts";
import { Trips } from "#db/trips.server.ts";
import type { StoreContext } from "#domain/context.ts";
import type { IdentityContext, Me } from "#domain/identity/context.ts";
import { Browser, someone } from "#tests/identity/browser.ts";
import type { OpenShop } from "#tests/support/open-shop.ts";
import { translated } from "#wiring/translate.ts";

/** A buyer with an account, at one browser. */
export type Person = {
  browser: Browser;
  who: ReturnType<typeof someone>;
  me: Me;
  /** The store with them in it, guarded as a request of theirs is. */
  shop: StoreContext;
  /** Trips of `shop`. */
  trips: Trips;
  /** The identity of a new request of theirs. */
  identity: () => Promise<IdentityContext>;
};

/** Opens an account in a store. */
export async function join(open: OpenShop, who = someone()): Promise<Person> {
  const browser = new Browser({ realm: "buyer", store: open.shop.store });
  await browser.join(who);
  return person(open, browser, who);
}

/** Whoever is signed in at this browser. */
export async function person(open: OpenShop, browser: Browser, who: Person["who"]): Promise<Person> {
  const me = await browser.mine();
  const { shop, trips } = shopOf(open, me);
  return { browser, who, me, shop, trips, identity: async () => (await browser.door()).identity };
}

/** A store with somebody in it. */
export function shopOf({ shop }: OpenShop, { personId, sessionId, name, email }: Me) {
  const actor = { kind: "buyer", buyerId: personId, sessionId, name, email } as const;
  const trips = new Trips();
  const db = openStoreDb(inject("world").storeUrl, shop.store.id, trips, { openOnly: true, mustLive: actor });
  return { shop: { ...shop, actor, db: translated(db) } satisfies StoreContext, trips };
}

/** The reason a promise is refused for. */
export const refusal = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    (value) => {
      throw new Error(`It was not refused: ${JSON.stringify(value)}`);
    },
    (reason: unknown) => reason,
  );

/** Somewhere in Lagos. */
export const recipient = (line1 = "12 Broad Street", name = "Zainab Bello") => ({
  name,
  phone: "+234 803 123 4567",
  address: { line1, line2: "", city: "Lagos", region: "Lagos", postcode: "", country: "NG" },
});
