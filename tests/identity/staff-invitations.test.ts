import { Client } from "pg";
import { beforeAll, beforeEach, expect, inject, test } from "vitest";
import { Conflict, Forbidden, Invalid, NotFound, TooMany, Unavailable } from "#domain/errors.ts";
import { handleEvents } from "#domain/event/handle.ts";
import { changeRole } from "#domain/staff/change-role.ts";
import { invite, STAFF_MOST } from "#domain/staff/invite.ts";
import { listStaff } from "#domain/staff/list.ts";
import { removeFromStaff } from "#domain/staff/remove.ts";
import { resendInvitation } from "#domain/staff/resend.ts";
import { revokeOpenInvitation } from "#domain/staff/revoke.ts";
import { justNow } from "#tests/support/just-now.ts";
import {
  failing,
  invited,
  join,
  person,
  staffedStore,
  tokenIn,
  type Person,
  type StaffedStore,
} from "./staff-cast.ts";

const DAY_MS = 86_400_000;

let store: StaffedStore;
let owner: Awaited<ReturnType<StaffedStore["staff"]>>;
let days = 0;
beforeAll(async () => {
  store = await staffedStore(() => new Date(Date.now() + days * DAY_MS));
  owner = await store.staff("owner", "Ada Eze");
});
beforeEach(() => {
  days = 0;
});

const openOf = async ({ email }: Person) =>
  (await listStaff(owner.shop)).invitations.find((one) => one.email === email);

test("the letter comes in the store's own name and look, and says from whom, as what and until when", async () => {
  const to = await person();
  const before = { ...owner.shop.trips };
  const token = await invited(store, owner.shop, to, "manager");
  expect(owner.shop.trips.read - before.read).toBe(1);
  expect(owner.shop.trips.write - before.write).toBe(1);
  const letter = store.letters.at(-1);
  expect(letter).toMatchObject({
    to: to.email,
    fromName: "Ada Fabrics",
    replyTo: "ada@demo.test",
    subject: "Ada Eze invites you to Ada Fabrics",
  });
  expect(letter?.html).toContain("#0a5c4a");
  expect(letter?.text).toContain("as a manager");
  expect(letter?.text).toContain(`http://localhost:8787/invitations/${token}`);
  const until = new Intl.DateTimeFormat("en", { dateStyle: "long", timeZone: "Africa/Lagos" });
  expect(letter?.text).toContain(until.format(new Date(Date.now() + 7 * DAY_MS)));
  const [kept] = await store.sql("select * from staff_invitations where email = $1", [to.email]);
  const signature = token.split(".")[2] ?? "no";
  expect(JSON.stringify(kept)).not.toContain(signature);
  expect((await store.events()).at(-1)).toMatchObject({
    type: "STAFF_INVITED",
    actor: `seller:${owner.who.me.personId}`,
    data: { email: to.email, role: "manager" },
  });
});

test("who works there or is invited is not invited again; one whose time is over is", async () => {
  const to = await person("Already Here");
  await invited(store, owner.shop, to);
  const again = () =>
    failing(
      invite(
        owner.shop,
        { ...justNow(), since: owner.shop.now() },
        { email: ` ${to.email.toUpperCase()} `, role: "viewer" },
      ),
    );
  expect(await again()).toMatchObject({ problems: { email: expect.stringContaining("invited already") } });
  days = 8;
  expect(await again()).toBeNull();
  expect(await openOf(to)).toMatchObject({ role: "viewer" });
  days = 0;
  expect(await join(to, tokenIn(store))).toBe("joined");
  expect(await again()).toMatchObject({
    problems: { email: "Already Here works here already, as a viewer." },
  });
  expect(
    await failing(invite(owner.shop, justNow(), { email: "no address", role: "viewer" })),
  ).toBeInstanceOf(Invalid);
});

test("two who invite one address at once make one invitation", async () => {
  const to = await person();
  const both = await Promise.all([
    failing(invite(owner.shop, justNow(), { email: to.email, role: "staff" })),
    failing(invite(owner.shop, justNow(), { email: to.email, role: "viewer" })),
  ]);
  expect(both.filter((outcome) => outcome === null)).toHaveLength(1);
  expect(both.find((outcome) => outcome !== null)).toBeInstanceOf(Invalid);
});

test("a letter that can't be sent is said, and the invitation waits for its next try", async () => {
  const to = await person();
  const mail = { send: () => Promise.reject(new Error("away")) };
  const away = { ...owner.shop, ports: { ...owner.shop.ports, mail } };
  expect(await failing(invite(away, justNow(), { email: to.email, role: "staff" }))).toBeInstanceOf(
    Unavailable,
  );
  await resendInvitation(owner.shop, (await openOf(to))?.id ?? "");
  expect(await join(to, tokenIn(store))).toBe("joined");
});

test("a manager sends again and withdraws what they could give, and nothing higher; another store's is not there", async () => {
  const { shop: manager } = await store.staff("manager");
  const [high, low] = [await person(), await person()];
  await invited(store, owner.shop, high, "manager");
  await invited(store, owner.shop, low, "viewer");
  const [highId = "", lowId = ""] = [(await openOf(high))?.id, (await openOf(low))?.id];
  const elsewhere = await staffedStore();
  const { shop: theirs } = await elsewhere.staff("owner");
  for (const verb of [resendInvitation, revokeOpenInvitation]) {
    expect(await failing(verb(manager, highId))).toBeInstanceOf(Forbidden);
    expect(await failing(verb(theirs, lowId))).toBeInstanceOf(Conflict);
    expect(await failing(verb(manager, "no-id"))).toBeInstanceOf(NotFound);
  }
  await resendInvitation(manager, lowId);
  await revokeOpenInvitation(manager, lowId);
  expect(await openOf(low)).toBeUndefined();
  expect(await openOf(high)).toBeDefined();
});

test("who goes, or falls, takes along the invitations they could not send any more", async () => {
  const { who, shop: manager } = await store.staff("manager");
  const [a, b] = [await person(), await person()];
  const token = await invited(store, manager, a);
  const kept = await invited(store, owner.shop, b);
  await changeRole(owner.shop, justNow(), who.me.personId, "viewer");
  expect(await join(a, token)).toBe("invitation_revoked");
  expect(await join(b, kept)).toBe("joined");

  const { who: other, shop: second } = await store.staff("manager");
  const late = await invited(store, second, a);
  await removeFromStaff(owner.shop, other.me.personId);
  expect(await join(a, late)).toBe("invitation_revoked");
});

/** Fills the store with people whom nobody knows. */
const fill = (store: StaffedStore, count: number) =>
  store.sql(
    `with people as (insert into seller_users (id, name, email)
        select gen_random_uuid()::text, 'Filler', gen_random_uuid() || '@example.com' from generate_series(1, $2::int)
        returning id)
      insert into store_staff (store_id, user_id, role, name) select $1, id, 'viewer', 'Filler' from people`,
    [store.shop.store.id, count],
  );

test("a store has fifty people at most, those invited included", async () => {
  const full = await staffedStore();
  const { shop } = await full.staff("owner");
  await fill(full, STAFF_MOST - 3);
  const [a, b, c] = [await person(), await person(), await person()];
  const [first, second] = [await invited(full, shop, a), await invited(full, shop, b)];
  expect(await failing(invite(shop, justNow(), { email: c.email, role: "viewer" }))).toMatchObject({
    reason: "staff_full",
  });
  await fill(full, 1);
  expect([await join(a, first), await join(b, second)]).toEqual(["joined", "staff_full"]);
});

test("who joins waits for who is joining at that moment, and then finds the last place taken", async () => {
  const full = await staffedStore();
  const { shop } = await full.staff("owner");
  await fill(full, STAFF_MOST - 2);
  const [quick, late] = [await person(), await person()];
  const token = await invited(full, shop, late);
  const other = new Client(inject("world").ownerUrl);
  await other.connect();
  await other.query("begin");
  await other.query("select 1 from stores where id = $1 for no key update", [shop.store.id]);
  await other.query("insert into store_staff (store_id, user_id, role) values ($1, $2, 'viewer')", [
    shop.store.id,
    quick.me.personId,
  ]);
  const said = join(late, token);
  expect(await Promise.race([said, new Promise((done) => setTimeout(done, 300, "waits"))])).toBe("waits");
  await other.query("commit");
  await other.end();
  expect(await said).toBe("staff_full");
});

test("letters are counted by store, by address, and by address from all stores; past that nothing is sent or kept", async () => {
  const to = await person();
  for (const full of ["invite", "letter_account", "letter_mailbox"]) {
    const keys: string[] = [];
    const take = async (name: string, key: string) => {
      keys.push(key);
      return { allowed: name !== full, retryAfterS: 60 };
    };
    const shop = { ...owner.shop, ports: { ...owner.shop.ports, limits: { take } } };
    const before = store.letters.length;
    expect(await failing(invite(shop, justNow(), { email: to.email, role: "staff" }))).toBeInstanceOf(
      TooMany,
    );
    expect(store.letters).toHaveLength(before);
    const { id } = store.shop.store;
    expect([id, `store:${id}|${to.email}`, to.email].slice(0, keys.length)).toEqual(keys);
  }
  expect(await openOf(to)).toBeUndefined();
});

test("what is told of the staff is handled without a letter of its own", async () => {
  const before = store.letters.length;
  await handleEvents({ ...store.shop, actor: { kind: "system" } });
  expect(store.letters).toHaveLength(before);
  const left = await store.sql(
    "select count(*)::int as left from events where store_id = $1 and handled_at is null",
    [store.shop.store.id],
  );
  expect(left).toEqual([{ left: 0 }]);
});
