import { beforeEach, expect, inject, test } from "vitest";
import { useEndpoint } from "#db/connection.server.ts";
import { openPlatformDb } from "#db/platform-db.server.ts";
import { Trips } from "#db/trips.server.ts";
import type { Limits, PlatformContext } from "#domain/context.ts";
import { Invalid, TooMany } from "#domain/errors.ts";
import { storesOf } from "#domain/store/of-seller.ts";
import { openStore, SlugTaken } from "#domain/store/open.ts";
import { saveSettings } from "#domain/store/save-settings.ts";
import { storeSettings } from "#domain/store/settings.ts";
import { slugFree } from "#domain/store/slug-free.ts";
import { DEFAULT_THEME } from "#domain/store/theme.ts";
import { openShop } from "#tests/support/open-shop.ts";
import { memoryPorts } from "#tests/support/ports.ts";
import { type Opening, openShop as enterShop } from "#wiring/open-shop.ts";
import { LOCAL_SECRET_KEY } from "#wiring/settings.ts";
import { Browser } from "./browser.ts";

beforeEach(() => useEndpoint(inject("world").sqlUrl));

let count = 0;
const fresh = (stem: string) => `${stem}-${(count += 1)}`;

async function platformWithSeller(limits?: Limits) {
  const world = inject("world");
  const forgotten: string[] = [];
  const ports = {
    ...memoryPorts().ports,
    tenants: { forget: async (slug: string) => void forgotten.push(slug) },
  };
  const settings = {
    PLATFORM_ORIGIN: "http://localhost:8787",
    DATABASE_URL_PLATFORM: world.platformUrl,
    DATABASE_URL_STORE: world.storeUrl,
    SECRET_KEY: LOCAL_SECRET_KEY,
  } as Opening["settings"];
  const opening: Opening = { settings, ports, requestId: "test", trips: new Trips(), later: () => undefined };
  const browser = new Browser({ realm: "seller" });
  await browser.join();
  const me = await browser.me();
  if (!me) throw new Error("nobody signed in");
  const trips = new Trips();
  const platform: PlatformContext = {
    requestId: "test",
    platformOrigin: settings.PLATFORM_ORIGIN,
    db: openPlatformDb(world.platformUrl, trips),
    ports: limits ? { ...ports, limits } : ports,
    now: () => new Date(),
  };
  return { platform, trips, me, forgotten, opening };
}

const wish = (slug: string) => ({
  name: "Ada Fabrics",
  slug,
  country: "GH",
  currency: "",
  timeZone: "",
  email: "Shop@Example.com",
});

test("a store opens in one trip, with its owner, its country's ways, and pay on delivery", async () => {
  const { platform, trips, me, forgotten, opening } = await platformWithSeller();
  const slug = fresh("kente");
  await openStore(platform, me.personId, wish(slug));
  expect(trips.platform).toBe(1);
  expect(forgotten).toEqual([slug]);

  const { stores, secondFactor } = await storesOf(platform, me);
  const [membership, ...others] = stores;
  expect(secondFactor).toBe(false);
  expect(others).toEqual([]);
  expect(membership).toMatchObject({
    slug,
    role: "owner",
    status: "open",
    currency: "GHS",
    country: "GH",
    timeZone: "Africa/Accra",
    locale: "en-GH",
  });
  if (!membership) throw new Error("no membership");
  const shop = enterShop(opening, membership, {
    kind: "staff",
    userId: me.personId,
    sessionId: me.sessionId,
    name: "Ada",
    role: "owner",
    secondFactor: false,
  });
  expect(await storeSettings(shop)).toMatchObject({
    contactEmail: "shop@example.com",
    theme: DEFAULT_THEME,
    methods: ["pay_on_delivery"],
  });
});

test("an address goes to one store alone; the other seller hears of two that are free, and nothing is kept", async () => {
  const { platform, me } = await platformWithSeller();
  const { platform: other, me: late } = await platformWithSeller();
  const slug = fresh("adire");
  const [first, second] = await Promise.allSettled([
    openStore(platform, me.personId, wish(slug)),
    openStore(other, late.personId, wish(slug)),
  ]);
  const refused = [first, second].flatMap((one) =>
    one.status === "rejected" ? [one.reason as unknown] : [],
  );
  expect(refused).toHaveLength(1);
  expect(refused[0]).toBeInstanceOf(SlugTaken);
  expect(refused[0]).toMatchObject({
    suggestions: [`${slug}-gh`, `${slug}-shop`],
    problems: { slug: expect.stringContaining("taken") },
  });
  const all = [...(await storesOf(platform, me)).stores, ...(await storesOf(other, late)).stores];
  expect(all).toHaveLength(1);
});

test("an address is checked in one trip, and counted", async () => {
  const { platform, trips, me } = await platformWithSeller();
  const slug = fresh("batik");
  expect(await slugFree(platform, slug, me.personId)).toEqual({ free: true });
  expect(trips.platform).toBe(1);
  await openStore(platform, me.personId, wish(slug));
  await openStore(platform, me.personId, wish(`${slug}-shop`));
  expect(await slugFree(platform, slug, me.personId)).toMatchObject({
    free: false,
    suggestions: [`${slug}-store`, `${slug}-market`],
  });
  expect(await slugFree(platform, "www", me.personId)).toMatchObject({
    free: false,
    reason: expect.stringContaining("kept"),
  });
  expect(await slugFree(platform, `${slug} Nova`, me.personId)).toMatchObject({
    free: false,
    suggestions: [`${slug}-nova`, `${slug}-nova-shop`],
  });

  const { platform: shut } = await platformWithSeller({
    take: async (name) => ({ allowed: !/slug|open/.test(name), retryAfterS: 9 }),
  });
  await expect(slugFree(shut, slug, me.personId)).rejects.toBeInstanceOf(TooMany);
  await expect(openStore(shut, me.personId, wish(fresh("x-ray")))).rejects.toBeInstanceOf(TooMany);
});

test("what is wrong is said field by field, before the database is asked", async () => {
  const { platform, trips, me } = await platformWithSeller();
  const wrong = { name: "A", slug: "www", country: "XX", currency: "BTC", timeZone: "Moon", email: "ada" };
  const error = await openStore(platform, me.personId, wrong).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Invalid);
  expect(error instanceof Invalid && Object.keys(error.problems)).toEqual(Object.keys(wrong));
  expect(trips.total).toBe(0);
});

test("settings are saved for this store alone", async () => {
  const { shop, trips } = await openShop();
  const { shop: neighbour } = await openShop();
  const { name, contactEmail, ...rest } = await storeSettings(shop);
  await saveSettings(shop, {
    ...rest,
    name: `${name} & Co`,
    contactEmail,
    tagline: "Cloth from Aba",
  });
  expect(trips).toMatchObject({ read: 1, write: 1 });
  expect(await storeSettings(shop)).toMatchObject({
    name: `${name} & Co`,
    tagline: "Cloth from Aba",
  });
  expect(await storeSettings(neighbour)).toMatchObject({ name, tagline: "" });
});
