import { beforeAll, describe, expect, test } from "vitest";
import { NotFound } from "#domain/errors.ts";
import { signOutEverywhere } from "#domain/identity/sessions.ts";
import { invitationByToken } from "#domain/staff/invitation.ts";
import { listStaff } from "#domain/staff/list.ts";
import { removeFromStaff } from "#domain/staff/remove.ts";
import { resendInvitation } from "#domain/staff/resend.ts";
import { revokeOpenInvitation } from "#domain/staff/revoke.ts";
import { LOCAL_SECRET_KEY } from "#wiring/settings.ts";
import { storeSigner } from "#wiring/identity/store-signer.ts";
import { Browser } from "./browser.ts";
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
beforeAll(async () => {
  store = await staffedStore();
  owner = await store.staff("owner", "Ada Eze");
});

const openOf = async ({ email }: Person) =>
  (await listStaff(owner.shop)).invitations.find((one) => one.email === email);
const view = async (token: string) =>
  invitationByToken((await new Browser({ realm: "seller" }).door()).identity, token);

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
