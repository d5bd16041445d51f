import { beforeAll, describe, expect, test } from "vitest";
import { Conflict, Forbidden, Invalid, NotFound, SignedOut } from "#domain/errors.ts";
import { listProducts } from "#domain/product/list.ts";
import { changeRole } from "#domain/staff/change-role.ts";
import { invite } from "#domain/staff/invite.ts";
import { leaveStore } from "#domain/staff/leave.ts";
import { listStaff } from "#domain/staff/list.ts";
import type { StaffRole } from "#domain/staff/may.ts";
import { removeFromStaff } from "#domain/staff/remove.ts";
import { saveSettings } from "#domain/store/save-settings.ts";
import { storeSettings } from "#domain/store/settings.ts";
import { justNow } from "#tests/support/just-now.ts";
import { failing, person, staffedStore, type StaffedStore } from "./staff-cast.ts";

const ROLES = ["owner", "manager", "staff", "viewer"] as const satisfies StaffRole[];
/** Whose part each may give, change and take. Written out by hand. */
const BELOW: Record<StaffRole, StaffRole[]> = {
  owner: ["manager", "staff", "viewer"],
  manager: ["staff", "viewer"],
  staff: [],
  viewer: [],
};

let store: StaffedStore;
const cast = {} as Record<StaffRole, Awaited<ReturnType<StaffedStore["staff"]>>>;
beforeAll(async () => {
  store = await staffedStore();
  for (const role of ROLES) cast[role] = await store.staff(role, `The ${role}`);
});

describe.each(ROLES)("as %s", (role) => {
  const mine = () => cast[role].shop;

  test.each(ROLES)("the part of a %s", async (other) => {
    // A store has one owner, so nobody new can be one.
    const target =
      other === "owner" ? cast.owner.who : (await store.staff(other, `${role} meets ${other}`)).who;
    const allowed = BELOW[role].includes(other);
    const { personId } = target.me;
    for (const to of ["manager", "staff", "viewer"] as const) {
      const changed = await failing(changeRole(mine(), justNow(), personId, to));
      const mayGive = allowed && BELOW[role].includes(to);
      expect(changed, `to ${to}`).toEqual(mayGive ? null : expect.any(Forbidden));
      if (mayGive) expect((await store.roles())[target.me.name]).toBe(to);
      await store.sql("update store_staff set role = $1 where store_id = $2 and user_id = $3", [
        other,
        store.shop.store.id,
        personId,
      ]);
    }
    const removed = await failing(removeFromStaff(mine(), personId));
    expect(removed).toEqual(allowed ? null : expect.any(Forbidden));
    expect((await store.roles())[target.me.name]).toBe(allowed ? undefined : other);
  });

  test.each(ROLES)("an invitation as %s", async (given) => {
    const to = await person();
    const made = await failing(invite(mine(), justNow(), { email: to.email, role: given }));
    if (BELOW[role].includes(given)) expect(made).toBeNull();
    else if (given === "owner" && BELOW[role].length > 0) expect(made).toBeInstanceOf(Invalid);
    else expect(made).toBeInstanceOf(Forbidden);
  });

  test("people of another store are nobody", async () => {
    const elsewhere = await staffedStore();
    const { who } = await elsewhere.staff("viewer", "Elsewhere");
    const expected = BELOW[role].length > 0 ? NotFound : Forbidden;
    expect(await failing(changeRole(mine(), justNow(), who.me.personId, "viewer"))).toBeInstanceOf(expected);
    expect(await failing(removeFromStaff(mine(), who.me.personId))).toBeInstanceOf(expected);
    expect(await elsewhere.roles()).toEqual({ Elsewhere: "viewer" });
  });
});

test("nobody becomes the owner, or anything else there is not, by a change of role", async () => {
  const { who } = await store.staff("staff");
  for (const role of ["owner", "admin", ""])
    expect(await failing(changeRole(cast.owner.shop, justNow(), who.me.personId, role))).toBeInstanceOf(
      Invalid,
    );
});

test("the list is one trip: everyone, the highest first, and what may be done with each", async () => {
  const fresh = await staffedStore();
  const { shop: owner } = await fresh.staff("owner", "Ada");
  await fresh.staff("viewer", "Efe");
  const { shop: manager } = await fresh.staff("manager", "Chidi");
  await invite(owner, justNow(), { email: "tunde@example.com", role: "manager" });
  const before = manager.trips.total;
  const { members, invitations, givable } = await listStaff(manager);
  expect(manager.trips.total - before).toBe(1);
  expect(members.map(({ name, role, me, manageable }) => [name, role, me, manageable])).toEqual([
    ["Ada", "owner", false, false],
    ["Chidi", "manager", true, false],
    ["Efe", "viewer", false, true],
  ]);
  expect(invitations).toMatchObject([
    { email: "tunde@example.com", role: "manager", invitedByName: "Ada", expired: false, manageable: false },
  ]);
  expect(givable).toEqual(["staff", "viewer"]);
});

test("who was removed reads and changes nothing more, however warm the session", async () => {
  const { who, shop } = await store.staff("staff", "Gone soon");
  await listProducts(shop);
  await removeFromStaff(cast.owner.shop, who.me.personId);
  expect(await failing(listProducts(shop))).toBeInstanceOf(SignedOut);
  expect((await store.events()).at(-1)).toMatchObject({
    type: "STAFF_REMOVED",
    actor: `seller:${cast.owner.who.me.personId}`,
    data: { userId: who.me.personId, name: "Gone soon", role: "staff" },
  });
});

test("who has another role now does nothing more with the one from before", async () => {
  const { who, shop } = await store.staff("manager", "Turned");
  const settings = { ...(await storeSettings(shop)), name: "Mine now" };
  await changeRole(cast.owner.shop, justNow(), who.me.personId, "viewer");
  expect(await failing(saveSettings(shop, settings))).toBeInstanceOf(SignedOut);
  expect(await failing(saveSettings(store.enter(who, "viewer"), settings))).toBeInstanceOf(Forbidden);
  await expect(listProducts(store.enter(who, "viewer"))).resolves.toBeDefined();
  expect((await store.events()).at(-1)).toMatchObject({
    type: "STAFF_ROLE_CHANGED",
    data: { name: "Turned", from: "manager", to: "viewer" },
  });
});

test("one account in two stores has its own part in each, and losing one leaves the other", async () => {
  const other = await staffedStore();
  const { shop: owner } = await other.staff("owner");
  const { who, shop: here } = await store.staff("viewer", "In two");
  await other.hire(who, "staff");
  const there = other.enter(who, "staff");
  await listProducts(here);
  await listProducts(there);
  // The role of one store opens nothing in the other.
  expect(await failing(listProducts(store.enter(who, "staff")))).toBeInstanceOf(SignedOut);
  expect(await failing(listProducts(other.enter(who, "viewer")))).toBeInstanceOf(SignedOut);
  await removeFromStaff(owner, who.me.personId);
  expect(await failing(listProducts(there))).toBeInstanceOf(SignedOut);
  await expect(listProducts(here)).resolves.toBeDefined();
});

test("everyone but the owner can go by themselves, with one read and one write", async () => {
  for (const role of ["manager", "staff", "viewer"] as const) {
    const { who, shop } = await store.staff(role, `Leaving ${role}`);
    const before = shop.trips.total;
    await leaveStore(shop);
    expect(shop.trips.total - before).toBe(2);
    expect((await store.roles())[who.me.name]).toBeUndefined();
    expect((await store.events()).at(-1)).toMatchObject({ type: "STAFF_LEFT", data: { role } });
    expect(await failing(leaveStore(shop))).toBeInstanceOf(SignedOut);
  }
  expect(await failing(leaveStore(cast.owner.shop))).toBeInstanceOf(Forbidden);
});

test("two managers who change one person at once: one is told to look again", async () => {
  const { who } = await store.staff("staff", "Between two");
  const { shop: one } = await store.staff("manager");
  const { shop: two } = await store.staff("manager");
  const outcomes = await Promise.all([
    failing(changeRole(one, justNow(), who.me.personId, "viewer")),
    failing(removeFromStaff(two, who.me.personId)),
  ]);
  const refused = outcomes.filter((outcome) => outcome !== null);
  for (const outcome of refused)
    expect(outcome instanceof Conflict || outcome instanceof NotFound).toBe(true);
  expect(refused.length).toBeLessThanOrEqual(1);
});
