import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { WORKER_ROUTES } from "#worker/routes.ts";
import { Buyer, orderPath } from "./buyer.ts";
import { ACTORS, cast, cookieOf, roleInA, type ActorName, type Cast } from "./matrix/actors.ts";
import { knock } from "./room.ts";
import { addProduct, sql } from "./store.ts";
import { hostOf, visit } from "./visit.ts";

/* Every door of a room, from the table it is answered from, and every kind of visitor with a session of their own, all at store A. */

let people: Cast;
/** An order in the account of the buyer of A. */
let order: { id: string; path: string; key: string };
/** Of that order, both opened by the admin with a reason: one is with the platform, one is over; and one that they gave no reason for. */
const [dispute, decided, noReason] = [randomUUID(), randomUUID(), randomUUID()];
beforeAll(async () => {
  people = await cast();
  const buyer = new Buyer(people.a);
  await buyer.add(await addProduct(people.a, "Tote", 900_000, 5));
  const [path = "", key = ""] = orderPath(await buyer.order()).split("?key=");
  const [row] = await sql<{ id: string }>(
    "update orders set buyer_id = $2 where store_id = $1 returning id",
    [people.a.id, people.accounts["buyer of A"]?.id],
  );
  order = { id: row?.id ?? "", path, key };
  for (const one of [dispute, decided])
    await sql(
      `insert into disputes (id, store_id, order_id, order_number, kind, status, words, platform_at, ended_at, decision)
       values ($1, $2, $3, 1, 'other', $4, 'It is torn.', now(), $5, $6)`,
      one === dispute
        ? [one, people.a.id, order.id, "platform", null, null]
        : [one, people.a.id, order.id, "decided", new Date(), "closed"],
    );
  const [other] = await sql<{ id: string }>(
    `insert into orders (id, store_id, number, key, method, name, email, phone, address, currency, subtotal, delivery, total)
     values (gen_random_uuid(), $1, 77, 'another-key-of-letters', 'pay_on_delivery', 'Zainab', 'z@example.com', '0803', '{}', 'NGN', 5, 0, 5)
     returning id`,
    [people.a.id],
  );
  await sql(
    `insert into disputes (id, store_id, order_id, order_number, kind, status, words, platform_at)
     values ($1, $2, $3, 77, 'other', 'platform', 'It is torn.', now())`,
    [noReason, people.a.id, other?.id],
  );
  for (const one of [dispute, decided])
    await sql(
      `insert into admin_acts (id, store_id, dispute_id, order_number, person_id, name, act, reason, at, until)
       values (gen_random_uuid(), $1, $2, 1, $3, 'Ngozi', 'opened', 'To look at it', now(), now() + interval '1 hour')`,
      [people.a.id, one, people.accounts["admin"]?.id],
    );
});

const isBuyerOfA = (actor: ActorName) => actor === "buyer of A";
const staffStatus = (actor: ActorName): number => {
  if (roleInA(actor)) return 101;
  // Somebody else's store is no different from none.
  return actor === "owner of B" ? 404 : 401;
};

type Door = { host: () => string; path: () => string; status: (actor: ActorName) => number };
const shop = () => people.a.host;
const platform = () => hostOf("");

const DOORS: Record<string, Door[]> = {
  "/rooms/orders/:number": [
    { host: shop, path: () => `/rooms${order.path}?key=${order.key}`, status: () => 101 },
    {
      host: shop,
      path: () => `/rooms${order.path}`,
      status: (actor) => (isBuyerOfA(actor) ? 101 : 404),
    },
  ],
  "/rooms/store": [
    {
      host: shop,
      path: () => `/rooms/store?of=${people.accounts["buyer of A"]?.id}`,
      status: (actor) => (isBuyerOfA(actor) ? 101 : 401),
    },
  ],
  "/rooms/disputes/:id": [
    {
      host: platform,
      path: () => `/rooms/disputes/${dispute}`,
      status: (actor) => (actor === "admin" ? 101 : 401),
    },
    {
      host: platform,
      path: () => `/rooms/disputes/${decided}`,
      status: (actor) => (actor === "admin" ? 409 : 401),
    },
    {
      host: platform,
      path: () => `/rooms/disputes/${noReason}`,
      status: (actor) => (actor === "admin" ? 403 : 401),
    },
  ],
  "/rooms/stores/:slug": [
    { host: platform, path: () => `/rooms/stores/${people.a.slug}`, status: staffStatus },
  ],
  "/rooms/stores/:slug/:id": [
    { host: platform, path: () => `/rooms/stores/${people.a.slug}/${order.id}`, status: staffStatus },
  ],
};

test("every door of a room is tried here", () => {
  const doors = WORKER_ROUTES.filter(({ path }) => path.startsWith("/rooms/")).map(({ path }) => path);
  expect(Object.keys(DOORS)).toEqual(doors);
});

describe.each(Object.entries(DOORS).flatMap(([route, doors]) => doors.map((door) => [route, door] as const)))(
  "%s",
  (_, door) => {
    test.each(ACTORS)("%s", async (actor) => {
      const cookie = await cookieOf(people.accounts[actor]);
      const status = await knock({ host: door.host(), path: door.path(), ...(cookie && { cookie }) });
      expect(status).toBe(door.status(actor));
    });
  },
);

test("what an admin sees of a dispute does not open the buyer's page", async () => {
  const cookie = (await cookieOf(people.accounts["admin"])) ?? "";
  for (const path of [`/admin/disputes/${dispute}`, `/admin/disputes/${dispute}.data`]) {
    const page = await visit(platform(), path, { headers: { cookie } });
    expect([path, page.status]).toEqual([path, 200]);
    expect(page.text).toContain("It is torn.");
    expect(page.text).not.toContain(order.key);
  }
});
