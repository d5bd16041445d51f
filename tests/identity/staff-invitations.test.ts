import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { Conflict, Forbidden, Invalid, NotFound, Unavailable } from "#domain/errors.ts";
import { handleEvents } from "#domain/event/handle.ts";
import { signOutEverywhere } from "#domain/identity/sessions.ts";
import { changeRole } from "#domain/staff/change-role.ts";
import { invitationByToken } from "#domain/staff/invitation.ts";
import { invite, STAFF_MOST } from "#domain/staff/invite.ts";
import { listStaff } from "#domain/staff/list.ts";
import { removeFromStaff } from "#domain/staff/remove.ts";
import { resendInvitation } from "#domain/staff/resend.ts";
import { revokeOpenInvitation } from "#domain/staff/revoke.ts";
import { LOCAL_SECRET_KEY } from "#wiring/settings.ts";
import { storeSigner } from "#wiring/identity/store-signer.ts";
import { Browser } from "./browser.ts";
import {
  invited,
  join,
  person,
  staffedStore,
  tokenIn,
  type Person,
  type StaffedStore,
} from "./staff-cast.ts";

const DAY_MS = 86_400_000;
const failing = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (thrown: unknown) => thrown,
  );

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
const view = async (token: string) =>
  invitationByToken((await new Browser({ realm: "seller" }).door()).identity, token);

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

test("joining is one trip, takes the name and address along, and happens once", async () => {
  const to = await person("Chidi Okafor");
  const token = await invited(store, owner.shop, to);
  expect(await view(token)).toMatchObject({
    state: "open",
    role: "staff",
    email: to.email,
    invitedByName: "Ada Eze",
    store: { name: "Ada Fabrics", slug: store.shop.store.slug },
  });
  expect(await join(to, token)).toBe("joined");
  expect(to.browser.trips).toMatchObject({ platform: 1, read: 0, write: 0 });
  expect(await store.roles()).toMatchObject({ "Chidi Okafor": "staff" });
  const { members } = await listStaff(owner.shop);
  expect(members.find(({ userId }) => userId === to.me.personId)).toMatchObject({ email: to.email });
  expect((await store.events()).at(-1)).toMatchObject({
    type: "STAFF_JOINED",
    actor: `seller:${to.me.personId}`,
    data: { userId: to.me.personId, name: "Chidi Okafor", role: "staff" },
  });
  expect(await join(to, token)).toBe("invitation_accepted");
  expect(await view(token)).toMatchObject({ state: "accepted" });
  await removeFromStaff(owner.shop, to.me.personId);
  expect(await join(to, token)).toBe("invitation_accepted");
});

test("ten presses at once make one member", async () => {
  const to = await person("Ten times");
  const token = await invited(store, owner.shop, to);
  const said = await Promise.all(Array.from({ length: 10 }, () => join(to, token)));
  expect(said.toSorted()).toEqual([...Array<string>(9).fill("invitation_accepted"), "joined"]);
  const joined = (await store.events()).filter(({ data }) => data["name"] === "Ten times");
  expect(joined.map(({ type }) => type)).toEqual(["STAFF_JOINED"]);
});

describe("a link lets nobody in", () => {
  test("that is signed in with another address, and the right person still comes in", async () => {
    const [to, other] = [await person(), await person()];
    const token = await invited(store, owner.shop, to);
    expect(await join(other, token)).toBe("invitation_of_other");
    expect(await join(to, token)).toBe("joined");
  });

  test("whose address was changed since the cookie was made", async () => {
    const to = await person();
    const token = await invited(store, owner.shop, to);
    await store.sql("update seller_users set email = 'moved-' || email where id = $1", [to.me.personId]);
    expect(await join(to, token)).toBe("invitation_of_other");
  });

  test("whose session was ended, however warm the cookie", async () => {
    const to = await person();
    const token = await invited(store, owner.shop, to);
    await signOutEverywhere((await to.browser.door()).identity, to.me, { exceptThis: false });
    expect(await join(to, token)).toMatch(/SignedOut/);
  });

  test("after seven days, until it is sent again", async () => {
    const to = await person();
    const token = await invited(store, owner.shop, to);
    await store.sql(
      "update staff_invitations set expires_at = now() - interval '1 second' where email = $1",
      [to.email],
    );
    expect(await view(token)).toMatchObject({ state: "expired" });
    expect(await join(to, token)).toBe("invitation_expired");
    const open = await openOf(to);
    expect(open).toMatchObject({ expired: true });
    await resendInvitation(owner.shop, open?.id ?? "");
    expect(tokenIn(store)).toBe(token);
    expect((await openOf(to))?.expiresAt.getTime()).toBeGreaterThan(Date.now() + 6.9 * DAY_MS);
    expect(await join(to, token)).toBe("joined");
  });

  test("that was withdrawn, also not after another was sent", async () => {
    const to = await person();
    const token = await invited(store, owner.shop, to);
    const { id = "" } = (await openOf(to)) ?? {};
    await revokeOpenInvitation(owner.shop, id);
    expect(await view(token)).toMatchObject({ state: "revoked" });
    expect(await join(to, token)).toBe("invitation_revoked");
    for (const verb of [resendInvitation, revokeOpenInvitation])
      expect(await failing(verb(owner.shop, id))).toMatchObject({ reason: "invitation_over" });
    const second = await invited(store, owner.shop, to, "viewer");
    expect(second).not.toBe(token);
    expect(await join(to, token)).toBe("invitation_revoked");
    expect(await join(to, second)).toBe("joined");
  });

  test("that nobody signed, or another store, and says nothing of the store", async () => {
    const to = await person();
    const token = await invited(store, owner.shop, to);
    const [storeId = "", id = "", signature = ""] = token.split(".");
    const elsewhere = await staffedStore();
    const { shop: theirs } = await elsewhere.staff("owner");
    const foreign = await invited(elsewhere, theirs, to);
    const [otherStore = "", otherId = "", otherSignature = ""] = foreign.split(".");
    const signed = (store: string, text: string) =>
      storeSigner(LOCAL_SECRET_KEY).sign(store, "invitation", text);
    const forged = [
      "",
      "hello",
      `${storeId}.${id}`,
      `${storeId}.${id}.`,
      `${storeId}.${id}.${signature}x`,
      `${storeId}.${id}.${signature.replace(/^./, signature.startsWith("A") ? "B" : "A")}`,
      `${storeId}.${id}.${signature}.more`,
      `${storeId.toUpperCase()}.${id}.${signature}`,
      // Another store's link, invitation or signature, in every mixture.
      `${otherStore}.${id}.${signature}`,
      `${storeId}.${otherId}.${otherSignature}`,
      `${storeId}.${otherId}.${signature}`,
      `${otherStore}.${id}.${otherSignature}`,
      `${storeId}.${id}.${otherSignature}`,
      // The other store signs what this store's link would say.
      `${storeId}.${id}.${await signed(otherStore, `${storeId}.${id}.${to.email}`)}`,
    ];
    for (const text of forged) {
      expect(await failing(view(text)), text).toBeInstanceOf(NotFound);
      expect(await join(to, text), text).toMatch(/NotFound|invitation_of/);
    }
    expect(await elsewhere.roles()).toEqual({ "A owner": "owner" });
    expect(await openOf(to)).toBeDefined();
  });

  test("of a store that the platform has suspended", async () => {
    const closed = await staffedStore();
    const { shop } = await closed.staff("owner");
    const to = await person();
    const token = await invited(closed, shop, to);
    await closed.sql("update stores set status = 'suspended' where id = $1", [shop.store.id]);
    expect(await view(token)).toMatchObject({ state: "closed" });
    expect(await join(to, token)).toBe("store_closed_to_staff");
    await closed.sql("update stores set status = 'open' where id = $1", [shop.store.id]);
    expect(await join(to, token)).toBe("joined");
  });

  test("who works there already, with the part they have", async () => {
    const to = await person();
    const token = await invited(store, owner.shop, to, "manager");
    await store.hire(to, "viewer");
    expect(await join(to, token)).toBe("staff_already");
    expect((await listStaff(owner.shop)).members.find(({ email }) => email === to.email)?.role).toBe(
      "viewer",
    );
  });
});

test("who works there or is invited is not invited again; one whose time is over is", async () => {
  const to = await person("Already Here");
  await invited(store, owner.shop, to);
  const again = () => failing(invite(owner.shop, { email: ` ${to.email.toUpperCase()} `, role: "viewer" }));
  expect(await again()).toMatchObject({ problems: { email: expect.stringContaining("invited already") } });
  days = 8;
  expect(await again()).toBeNull();
  expect(await openOf(to)).toMatchObject({ role: "viewer" });
  days = 0;
  expect(await join(to, tokenIn(store))).toBe("joined");
  expect(await again()).toMatchObject({
    problems: { email: "Already Here works here already, as a viewer." },
  });
  expect(await failing(invite(owner.shop, { email: "no address", role: "viewer" }))).toBeInstanceOf(Invalid);
});

test("two who invite one address at once make one invitation", async () => {
  const to = await person();
  const both = await Promise.all([
    failing(invite(owner.shop, { email: to.email, role: "staff" })),
    failing(invite(owner.shop, { email: to.email, role: "viewer" })),
  ]);
  expect(both.filter((outcome) => outcome === null)).toHaveLength(1);
  expect(both.find((outcome) => outcome !== null)).toBeInstanceOf(Invalid);
});

test("a letter that can't be sent is said, and the invitation waits for its next try", async () => {
  const to = await person();
  const mail = { send: () => Promise.reject(new Error("away")) };
  const away = { ...owner.shop, ports: { ...owner.shop.ports, mail } };
  expect(await failing(invite(away, { email: to.email, role: "staff" }))).toBeInstanceOf(Unavailable);
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
  await changeRole(owner.shop, who.me.personId, "viewer");
  expect(await join(a, token)).toBe("invitation_revoked");
  expect(await join(b, kept)).toBe("joined");

  const { who: other, shop: second } = await store.staff("manager");
  const late = await invited(store, second, a);
  await removeFromStaff(owner.shop, other.me.personId);
  expect(await join(a, late)).toBe("invitation_revoked");
});

test("a store has fifty people at most, those invited included", async () => {
  const full = await staffedStore();
  const { shop } = await full.staff("owner");
  const fill = async (count: number) =>
    full.sql(
      `with people as (insert into seller_users (id, name, email)
          select gen_random_uuid()::text, 'Filler', gen_random_uuid() || '@example.com' from generate_series(1, $2::int)
          returning id)
        insert into store_staff (store_id, user_id, role, name) select $1, id, 'viewer', 'Filler' from people`,
      [shop.store.id, count],
    );
  await fill(STAFF_MOST - 3);
  const [a, b, c] = [await person(), await person(), await person()];
  const first = await invited(full, shop, a);
  const second = await invited(full, shop, b);
  expect(await failing(invite(shop, { email: c.email, role: "viewer" }))).toMatchObject({
    reason: "staff_full",
  });
  await fill(1);
  // Two invitations for one place: who comes first has it.
  const said = await Promise.all([join(a, first), join(b, second)]);
  expect(said.toSorted()).toEqual(["joined", "staff_full"]);
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
