import { expect, test } from "vitest";
import { Conflict, Forbidden, Invalid, NotFound, SignInAgain } from "#domain/errors.ts";
import { changeRole } from "#domain/staff/change-role.ts";
import { removeFromStaff } from "#domain/staff/remove.ts";
import { transferOwnership } from "#domain/staff/transfer.ts";
import { justNow } from "#tests/support/just-now.ts";
import { failing, invited, join, person, staffedStore } from "./staff-cast.ts";

test("the owner becomes a manager and the other the owner, and both get a letter from the platform", async () => {
  const store = await staffedStore();
  const { who: ada, shop } = await store.staff("owner", "Ada");
  const { who: chidi } = await store.staff("viewer", "Chidi");
  await transferOwnership(shop, ada.me, chidi.me.personId);
  expect(shop.trips).toMatchObject({ read: 1, write: 1 });
  expect(await store.roles()).toEqual({ Ada: "manager", Chidi: "owner" });
  expect(store.letters.map(({ to, fromName, subject }) => [to, fromName, subject])).toEqual([
    [ada.email, "OPNMRT", "Ada Fabrics now belongs to Chidi"],
    [chidi.email, "OPNMRT", "Ada Fabrics is yours now"],
  ]);
  expect(await store.events()).toMatchObject([
    {
      type: "OWNER_CHANGED",
      actor: `seller:${ada.me.personId}`,
      data: { from: ada.me.personId, to: chidi.me.personId },
    },
  ]);
  expect(await failing(transferOwnership(shop, ada.me, chidi.me.personId))).toBeInstanceOf(Conflict);
  const asManager = store.enter(ada, "manager");
  expect(await failing(transferOwnership(asManager, ada.me, chidi.me.personId))).toBeInstanceOf(Forbidden);
  await removeFromStaff(store.enter(chidi, "owner"), ada.me.personId);
  expect(await store.roles()).toEqual({ Chidi: "owner" });
});

test("only to somebody else on this store's staff, and only right after signing in", async () => {
  const store = await staffedStore();
  const { who: ada, shop } = await store.staff("owner", "Ada");
  const { who: chidi } = await store.staff("manager", "Chidi");
  const elsewhere = await staffedStore();
  const { who: bola } = await elsewhere.staff("manager", "Bola");
  const give = (to: string, since = new Date()) => failing(transferOwnership(shop, { ...ada.me, since }, to));
  expect(await give(bola.me.personId)).toBeInstanceOf(NotFound);
  expect(await give((await person()).me.personId)).toBeInstanceOf(NotFound);
  expect(await give("")).toBeInstanceOf(NotFound);
  expect(await give(ada.me.personId)).toBeInstanceOf(Invalid);
  expect(await give(chidi.me.personId, new Date(Date.now() - 16 * 60_000))).toBeInstanceOf(SignInAgain);
  expect(await store.roles()).toEqual({ Ada: "owner", Chidi: "manager" });
  expect(store.letters).toEqual([]);
});

test("two transfers at once leave exactly one owner", async () => {
  for (let round = 0; round < 5; round += 1) {
    const store = await staffedStore();
    const { who: ada } = await store.staff("owner", "Ada");
    const { who: chidi } = await store.staff("manager", "Chidi");
    const { who: efe } = await store.staff("viewer", "Efe");
    const outcomes = await Promise.all(
      [chidi, efe].map((to) => failing(transferOwnership(store.enter(ada, "owner"), ada.me, to.me.personId))),
    );
    expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(1);
    const refused = outcomes.find((outcome) => outcome !== null);
    expect(refused instanceof Conflict || refused instanceof NotFound).toBe(true);
    const roles = Object.values(await store.roles());
    expect(roles.filter((role) => role === "owner")).toHaveLength(1);
    expect((await store.events()).map(({ type }) => type)).toEqual(["OWNER_CHANGED"]);
    expect(store.letters).toHaveLength(2);
  }
});

test("a transfer to somebody who is removed or changed at that moment leaves one owner, too", async () => {
  for (let round = 0; round < 5; round += 1) {
    const store = await staffedStore();
    const { who: ada } = await store.staff("owner", "Ada");
    const { who: chidi } = await store.staff("staff", "Chidi");
    const { shop: manager } = await store.staff("manager", "Mina");
    await Promise.all([
      failing(transferOwnership(store.enter(ada, "owner"), ada.me, chidi.me.personId)),
      failing(
        round % 2 === 0
          ? removeFromStaff(manager, chidi.me.personId)
          : changeRole(manager, justNow(), chidi.me.personId, "viewer"),
      ),
    ]);
    const roles = Object.values(await store.roles());
    expect(roles.filter((role) => role === "owner")).toHaveLength(1);
  }
});

test("what the former owner invited somebody to as their equal is withdrawn with the ownership", async () => {
  const store = await staffedStore();
  const { who: ada, shop } = await store.staff("owner", "Ada");
  const { who: chidi } = await store.staff("manager", "Chidi");
  const [high, low] = [await person(), await person()];
  const [asManager, asStaff] = [
    await invited(store, shop, high, "manager"),
    await invited(store, shop, low, "staff"),
  ];
  await transferOwnership(shop, ada.me, chidi.me.personId);
  expect(await join(high, asManager)).toBe("invitation_revoked");
  expect(await join(low, asStaff)).toBe("joined");
});
