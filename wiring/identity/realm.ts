import { andThen, constant } from "#db/question.server.ts";
import { openDoor, type Door } from "#db/door.server.ts";
import { openStoreDb } from "#db/store-db.server.ts";
import { endSession } from "#db/sessions.server.ts";
import { storeShell } from "#db/stores.server.ts";
import { attachOrders } from "#db/buyer-orders.server.ts";
import type { Client, IdentityContext, Realm } from "#domain/identity/context.ts";
import type { RealmDoor } from "#domain/identity/door.ts";
import { letInWith } from "#domain/identity/device.ts";
import { ADMIN_DAY_MS } from "#domain/identity/let-in.ts";
import { PLATFORM_HEAD, storeHead } from "#domain/letter/letterhead.ts";
import { prefixOf } from "#domain/store/languages.ts";
import type { Store } from "#domain/store/store.ts";
import { type Opening, storeOrigin } from "../open-shop.ts";
import { rethrown, translated } from "../translate.ts";
import { cookiePrefix, realmAuth, type Place } from "./auth.ts";
import { clientOf } from "./client.ts";
import { deriveSecret } from "./derive-secret.ts";
import { keepsakes } from "./keepsakes.ts";
import { macFor } from "./mac.ts";
import { hashPassword, verifyPassword } from "./password-hash.ts";
import { webAuthn } from "./passkeys.ts";
import { placeOf } from "./place.ts";

/** The buyers of one store, seen from one request. */
export function buyerRealm(opening: Opening, store: Store, request: Request): Promise<RealmDoor> {
  const origin = storeOrigin(opening.settings.PLATFORM_ORIGIN, store.slug);
  return openRealm(opening, request, "buyer", {
    place: { scope: `buyer:${store.id}`, origin, storeId: store.id },
    base: "/account",
    home: `${origin}${prefixOf(store)}/account`,
    openDb: () =>
      openStoreDb(opening.settings.DATABASE_URL_STORE, store.id, opening.trips, {
        openOnly: true,
        locale: store.locale,
      }),
    head: andThen(storeShell(), (shell) => storeHead(shell, origin)),
    atEntry: ({ id, email }) => ({ orders: attachOrders(id, email) }),
  });
}

/** Sellers, or admins, on the platform host. */
export const platformRealm = (
  opening: Opening,
  realm: "seller" | "admin",
  request: Request,
): Promise<RealmDoor> =>
  openRealm(opening, request, realm, {
    place: { scope: realm, origin: opening.settings.PLATFORM_ORIGIN, storeId: null },
    base: realm === "admin" ? "/admin" : "",
    home: `${opening.settings.PLATFORM_ORIGIN}${realm === "admin" ? "/admin" : ""}`,
    openDb: () => openDoor(opening.settings.DATABASE_URL_PLATFORM, opening.trips, { counts: "platform" }),
    head: constant(PLATFORM_HEAD),
    atEntry: () => ({}),
  });

type Home = Pick<IdentityContext, "base" | "home" | "head" | "atEntry"> & {
  place: Place;
  openDb: () => Door;
};

async function openRealm(opening: Opening, request: Request, realm: Realm, home: Home): Promise<RealmDoor> {
  const { settings, ports } = opening;
  const { place } = home;
  const now = () => new Date();
  const cookies = request.headers.get("cookie") ?? "";
  const secret = () => deriveSecret(settings.SECRET_KEY, `${place.scope} keepsake`);
  const kept = keepsakes(realm, secret, cookies, now);
  const client: Client = {
    ip: clientOf(request),
    userAgent: request.headers.get("user-agent") ?? "",
    // Only a sign-in asks for it, and reading it is not free.
    get place() {
      return placeOf(request);
    },
    devices: await kept.devices(),
  };
  let db: Door | undefined;
  let opened: ReturnType<typeof realmAuth> | undefined;
  const auth = () => (opened ??= realmAuth(opening, realm, place));
  // A step that was under way goes with the session it was begun in.
  const forget = () =>
    setCookies([kept.drop("session_token"), kept.drop("session_data"), kept.drop("email")]);

  const door: RealmDoor = {
    identity: {
      realm,
      scope: place.scope,
      origin: place.origin,
      // Most who look at a shop are nobody that anybody asks after.
      get db() {
        return (db ??= translated(home.openDb()));
      },
      head: home.head,
      base: home.base,
      home: home.home,
      passwords: { hash: hashPassword, verify: verifyPassword },
      mac: macFor(settings.SECRET_KEY, place.scope),
      client,
      atEntry: home.atEntry,
      ports,
      now,
    },
    // Few requests come with one.
    get passkeys() {
      return webAuthn(place.origin);
    },
    async session() {
      if (!cookies.includes(`${cookiePrefix(realm)}.session_token=`)) return null;
      const { api } = await auth();
      const asked = api.getSession({ headers: request.headers, returnHeaders: true });
      const { headers, response } = await asked.catch(rethrown);
      if (!response) return null;
      const { session, user } = response;
      if (realm === "admin" && now().getTime() - session.createdAt.getTime() > ADMIN_DAY_MS) return null;
      const me = {
        personId: user.id,
        sessionId: session.id,
        name: user.name,
        email: user.email,
        since: session.createdAt,
      };
      return { me, headers: onlyCookies(headers) };
    },
    async enter(entered) {
      const before = await door.session();
      // What this browser was signed in with is over: nobody finds it in their list as a device they don't know.
      if (before && before.me.sessionId !== entered.session.id)
        await door.identity.db.write({ ended: endSession(realm, before.me.personId, before.me.sessionId) });
      const { api } = await auth();
      const { headers } = await api.issueCookies({
        body: entered,
        headers: request.headers,
        returnHeaders: true,
      });
      return setCookies([
        ...headers.getSetCookie(),
        await kept.keepDevice(letInWith(entered.device)),
        kept.drop("flow"),
        kept.drop("second"),
        ...(before?.me.personId === entered.person.id ? [] : [kept.drop("email")]),
      ]);
    },
    async renew() {
      const { api } = await auth();
      const query = { disableCookieCache: true };
      return onlyCookies(
        (await api.getSession({ headers: request.headers, query, returnHeaders: true })).headers,
      );
    },
    async leave() {
      const { api } = await auth();
      await api.signOut({ headers: request.headers });
      return forget();
    },
    forget,
    remember: (device) => kept.keepDevice(device),
    keep: (what, value, seconds) => kept.keep(what, value, seconds),
    kept: (what) => kept.kept(what),
    drop: (what) => kept.drop(what),
  };
  return door;
}

const onlyCookies = (headers: Headers): Headers => setCookies(headers.getSetCookie());

function setCookies(cookies: string[]): Headers {
  const headers = new Headers();
  for (const cookie of cookies) headers.append("set-cookie", cookie);
  return headers;
}
