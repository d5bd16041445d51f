import { useEndpoint } from "#db/connection.server.ts";
import { openPlatformDb } from "#db/platform-db.server.ts";
import { openStoreDb, type MustLive } from "#db/store-db.server.ts";
import { Trips } from "#db/trips.server.ts";
import type { Actor, PlatformContext, Ports, StoreContext } from "#domain/context.ts";
import type { Store } from "#domain/store/store.ts";
import type { Settings } from "./settings.ts";
import { translated } from "./translate.ts";

/** What requests, rooms, queue messages and crons share while they run. */
export type Opening = { settings: Settings; ports: Ports; requestId: string; trips: Trips; later: Later };

/** Lets work go on after the answer; `waitUntil` of the request, the message or the tick. */
export type Later = (work: Promise<unknown>) => void;

/** Starts one piece of work: a request, a message, a tick. */
export function begin(settings: Settings, ports: Ports, requestId: string, later: Later): Opening {
  useEndpoint(settings.DATABASE_HTTP_ENDPOINT);
  return { settings, ports, requestId, trips: new Trips(), later };
}

/** The platform itself: no store set, so no store's rows. Its door is made when somebody asks at it: few pages of a shop do. */
export function openPlatform({ settings, ports, requestId, trips }: Opening): PlatformContext {
  let db: PlatformContext["db"] | undefined;
  return {
    requestId,
    platformOrigin: settings.PLATFORM_ORIGIN,
    get db() {
      return (db ??= translated(openPlatformDb(settings.DATABASE_URL_PLATFORM, trips)));
    },
    ports,
    now: () => new Date(),
  };
}

/** One store, with someone in it. */
export const openShop = (opening: Opening, store: Store, actor: Actor): StoreContext => ({
  store,
  actor,
  requestId: opening.requestId,
  origin: storeOrigin(opening.settings.PLATFORM_ORIGIN, store.slug),
  platformOrigin: opening.settings.PLATFORM_ORIGIN,
  db: translated(
    openStoreDb(opening.settings.DATABASE_URL_STORE, store.id, opening.trips, {
      openOnly: isShopping(actor),
      mustLive: mustLive(actor),
      moved: () => opening.later(opening.ports.tenants.forget(store.slug).catch(() => undefined)),
      ...(isShopping(actor) && { locale: store.locale }),
    }),
  ),
  ports: opening.ports,
  now: () => new Date(),
});

const isShopping = ({ kind }: Actor): boolean => kind === "shopper" || kind === "buyer";

/** The door to a store of which only the id is known, with nobody in it yet: to find out whose key somebody holds. */
export const openDoorOf = (
  { settings, trips }: Pick<Opening, "settings" | "trips">,
  storeId: string,
): StoreContext["db"] => translated(openStoreDb(settings.DATABASE_URL_STORE, storeId, trips));

/** The same for a room, which works for no request and needs none of the ports. */
export function doorOfRoom(settings: Settings, storeId: string): StoreContext["db"] {
  useEndpoint(settings.DATABASE_HTTP_ENDPOINT);
  return openDoorOf({ settings, trips: new Trips() }, storeId);
}

/** Whoever signed in is let in only while that still holds. */
function mustLive(actor: Actor): MustLive | undefined {
  if (actor.kind === "buyer" || actor.kind === "staff" || actor.kind === "admin") return actor;
  return actor.kind === "machine" ? { kind: "api_key", id: actor.keyId } : undefined;
}

/** `https://platform.example` and `ada` → `https://ada.platform.example`. */
export function storeOrigin(platformOrigin: string, slug: string): string {
  const { protocol, host } = platformAddress(platformOrigin);
  return `${protocol}//${slug}.${host}`;
}

let last = { origin: "", address: { protocol: "", host: "" } };

/** The parts of the platform's origin. It is one for all requests, and asked several times in each. */
export function platformAddress(origin: string): { protocol: string; host: string } {
  if (last.origin !== origin) {
    const { protocol, host } = new URL(origin);
    last = { origin, address: { protocol, host } };
  }
  return last.address;
}
