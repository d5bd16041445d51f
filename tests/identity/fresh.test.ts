import { beforeAll, expect, test } from "vitest";
import type { GatewayKey } from "#domain/gateway-port.ts";
import { SignInAgain } from "#domain/errors.ts";
import { removeGatewayKey } from "#domain/payment/remove-key.ts";
import { saveGatewayKey } from "#domain/payment/save-key.ts";
import { changeRole } from "#domain/staff/change-role.ts";
import { invite } from "#domain/staff/invite.ts";
import { justNow, signedInAgo } from "#tests/support/just-now.ts";
import { failing, person, staffedStore, type StaffedStore } from "./staff-cast.ts";

/* What a thief would do first with a phone that was left unlocked: lead the money elsewhere, and let themselves in for good. */

const LONG_AGO = signedInAgo(20 * 24 * 60);
const KEY = { secret: "sk_test_abcdefgh12345678", webhookSecret: "" };

let store: StaffedStore;
let owner: Awaited<ReturnType<StaffedStore["staff"]>>;
let asked: string[];
beforeAll(async () => {
  store = await staffedStore();
  owner = await store.staff("owner", "Ada");
});

/** The owner's own shop, at which Paystack knows every key. */
function paid() {
  asked = [];
  const { ports } = owner.shop;
  const paystack = {
    ...ports.gateways.paystack,
    checkKey: async ({ secret }: GatewayKey) => void asked.push(secret),
  };
  return { ...owner.shop, ports: { ...ports, gateways: { ...ports.gateways, paystack } } };
}

test("the key that says where the money goes is changed, and taken away, by who has just signed in", async () => {
  const shop = paid();
  const methods = () =>
    store.sql("select sealed_secret from payment_methods where store_id = $1 and provider = 'paystack'", [
      store.shop.store.id,
    ]);
  for (const me of [LONG_AGO, signedInAgo(16)])
    expect(await failing(saveGatewayKey(shop, me, "paystack", KEY))).toBeInstanceOf(SignInAgain);
  expect(asked).toEqual([]);
  expect(await methods()).toEqual([]);
  expect(await failing(saveGatewayKey(shop, signedInAgo(14), "paystack", KEY))).toBeNull();
  expect(await failing(removeGatewayKey(shop, LONG_AGO, "paystack"))).toBeInstanceOf(SignInAgain);
  expect(await methods()).toHaveLength(1);
  expect(await failing(removeGatewayKey(shop, justNow(), "paystack"))).toBeNull();
});

test("nobody is invited by who signed in long ago", async () => {
  const to = await person();
  const wish = { email: to.email, role: "manager" };
  expect(await failing(invite(owner.shop, LONG_AGO, wish))).toBeInstanceOf(SignInAgain);
  expect(store.letters).toEqual([]);
  expect(await failing(invite(owner.shop, justNow(), wish))).toBeNull();
});

test("nobody is raised by who signed in long ago; rights can be taken away at any time", async () => {
  const { who } = await store.staff("staff", "Chidi");
  const give = (role: string, me = LONG_AGO) => failing(changeRole(owner.shop, me, who.me.personId, role));
  expect(await give("manager")).toBeInstanceOf(SignInAgain);
  expect((await store.roles())["Chidi"]).toBe("staff");
  expect(await give("viewer")).toBeNull();
  expect(await give("staff")).toBeInstanceOf(SignInAgain);
  expect(await give("manager", justNow())).toBeNull();
  expect((await store.roles())["Chidi"]).toBe("manager");
});
