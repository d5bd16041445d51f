import { sql } from "drizzle-orm";
import { Client } from "pg";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { personByEmail } from "#db/people.server.ts";
import { askSql } from "#db/question.server.ts";
import { Refused } from "#db/refused.server.ts";
import { eraseBuyer } from "#domain/buyer/erase.ts";
import { changePassword } from "#domain/identity/change-password.ts";
import type { Commands, IdentityContext } from "#domain/identity/context.ts";
import { confirmEmail } from "#domain/identity/confirm-email.ts";
import { afterFirstFactor } from "#domain/identity/let-in.ts";
import { requestEmail } from "#domain/identity/request-email.ts";
import { requestReset } from "#domain/identity/request-reset.ts";
import { resetPassword } from "#domain/identity/reset-password.ts";
import { signIn } from "#domain/identity/sign-in.ts";
import { addPasskey } from "#domain/passkey/add.ts";
import { askForNewPasskey } from "#domain/passkey/ask.ts";
import { confirmSecondFactor } from "#domain/second-factor/confirm.ts";
import { offerSecondFactor } from "#domain/second-factor/offer.ts";
import { signInMachine } from "#domain/token/sign-in.ts";
import { untilWaiting } from "#tests/buying/in-line.ts";
import { openShop } from "#tests/support/open-shop.ts";
import { Authenticator } from "./authenticator.ts";
import { Browser, PASSWORD, someone, type At } from "./browser.ts";
import { codeOf, secretOf, setUpApp, sql as rows } from "./people.ts";

/* What somebody comes in by changes while a sign-in looks at it: nothing that opens then outlives the change. */

const places: Record<"buyer" | "seller", At> = { buyer: { realm: "seller" }, seller: { realm: "seller" } };
beforeAll(async () => {
  places.buyer = { realm: "buyer", store: (await openShop()).shop.store };
});

const NEW = "another stall 2044";

/** The realm as a new browser finds it, in which `change` happens once the password was looked at. */
async function changing(at: At, change: () => Promise<unknown>): Promise<IdentityContext> {
  const { identity } = await new Browser(at).door();
  return {
    ...identity,
    passwords: {
      ...identity.passwords,
      async verify(password, hash) {
        const right = await identity.passwords.verify(password, hash);
        await change();
        return right;
      },
    },
  };
}

const sessionsOf = async (realm: string, personId: string) =>
  (await rows(`select 1 from ${realm}_sessions where user_id::text = $1`, [personId])).length;

describe.each(["buyer", "seller"] as const)("%s", (realm) => {
  const ways = {
    "a page": (identity: IdentityContext, email: string) => signIn(identity, { email, password: PASSWORD }),
    "a program": (identity: IdentityContext, email: string) =>
      signInMachine(identity, { email, password: PASSWORD }),
  };

  test.each(Object.entries(ways))("a new password, and a sign-in by %s under way", async (_name, way) => {
    const browser = new Browser(places[realm]);
    const who = someone();
    const { person } = await browser.join(who);
    const me = await browser.mine();
    const identity = await changing(places[realm], async () =>
      changePassword((await browser.door()).identity, me, NEW),
    );
    await expect(way(identity, who.email)).rejects.toThrow();
    expect(await sessionsOf(realm, person.id)).toBe(1);
  });

  test("a link for a new password, and a sign-in under way", async () => {
    const browser = new Browser(places[realm]);
    const who = someone();
    const { person } = await browser.join(who);
    await requestReset((await browser.door()).identity, who.email);
    const token = new URL(browser.link).searchParams.get("token") ?? "";
    const identity = await changing(places[realm], async () =>
      resetPassword((await browser.door()).identity, { token, password: NEW }),
    );
    await expect(ways["a page"](identity, who.email)).rejects.toThrow("do not belong together");
    expect(await sessionsOf(realm, person.id)).toBe(0);
  });
});

test("an authenticator app is turned on while somebody signs in by the password alone", async () => {
  const browser = new Browser({ realm: "seller" });
  const who = someone();
  const { person } = await browser.join(who);
  const identity = await changing({ realm: "seller" }, () => setUpApp(browser));
  await expect(signIn(identity, { email: who.email, password: PASSWORD })).rejects.toThrow(
    "do not belong together",
  );
  expect(await sessionsOf("seller", person.id)).toBe(1);
});

test("an account is deleted while somebody signs in to it: no account, and no fault", async () => {
  const browser = new Browser(places.buyer);
  const who = someone();
  await browser.join(who);
  const me = await browser.mine();
  const identity = await changing(places.buyer, async () => eraseBuyer((await browser.door()).identity, me));
  await expect(signIn(identity, { email: who.email, password: PASSWORD })).rejects.toThrow(
    "do not belong together",
  );
});

type Change = (identity: IdentityContext, browser: Browser) => Promise<() => Promise<unknown>>;

const CHANGES: Record<string, { realms: ("buyer" | "seller")[]; left: number; ready: Change }> = {
  "a new password": {
    realms: ["buyer", "seller"],
    left: 1,
    async ready(identity, browser) {
      const me = await browser.mine();
      const hash = await identity.passwords.hash(NEW);
      const quick = { ...identity, passwords: { ...identity.passwords, hash: async () => hash } };
      return () => changePassword(quick, me, NEW);
    },
  },
  "a link for a new password": {
    realms: ["buyer", "seller"],
    left: 0,
    async ready(identity, browser) {
      await requestReset(identity, (await browser.mine()).email);
      const token = new URL(browser.link).searchParams.get("token") ?? "";
      const hash = await identity.passwords.hash(NEW);
      const quick = { ...identity, passwords: { ...identity.passwords, hash: async () => hash } };
      return () => resetPassword(quick, { token, password: NEW });
    },
  },
  "another address": {
    realms: ["buyer", "seller"],
    left: 1,
    async ready(identity, browser) {
      const me = await browser.mine();
      const { flow } = await requestEmail(identity, me, someone().email);
      const { code } = browser;
      return () => confirmEmail(identity, me, { flow, code });
    },
  },
  "a first passkey": {
    realms: ["seller"],
    left: 1,
    async ready(_identity, browser) {
      const me = await browser.mine();
      const { identity, passkeys } = await browser.door();
      const { flow, options } = await askForNewPasskey(identity, passkeys, me);
      const answer = await new Authenticator().make(options, {});
      return () => addPasskey(identity, passkeys, me, { flow, name: "Pixel 7", answer });
    },
  },
  "an authenticator app": {
    realms: ["seller"],
    left: 1,
    async ready(identity, browser) {
      const me = await browser.mine();
      const offer = await offerSecondFactor(identity, me);
      const code = await codeOf(secretOf(offer?.typed ?? ""));
      return () => confirmSecondFactor(identity, me, code);
    },
  },
};

const AT_ONCE = Object.entries(CHANGES).flatMap(([name, change]) =>
  change.realms.map((realm) => ({ name, realm, ...change })),
);

/** Never the same twice: several of these may go on at once, in one database. */
let lastGate = process.pid * 1_000;

/** A sign-in that stops between its look at the person and its session until `change` has come as far as it can before that. */
async function whileEntering(
  enter: (pause: () => Commands) => Promise<unknown>,
  change: () => Promise<unknown>,
): Promise<void> {
  const holder = new Client(inject("world").ownerUrl);
  await holder.connect();
  try {
    const gate = ++lastGate;
    await holder.query("select pg_advisory_lock($1)", [gate]);
    const entered = enter(() => ({
      pause: askSql(sql`select pg_advisory_xact_lock(${gate})`, () => undefined),
    }));
    await untilWaiting(holder, 1);
    const changed = change();
    // It stands behind the sign-in; whatever waits for nobody is over by itself.
    await Promise.race([changed, untilWaiting(holder, 2)]);
    await holder.query("select pg_advisory_unlock($1)", [gate]);
    await Promise.all([entered, changed]);
  } finally {
    await holder.end();
  }
}

test.each(AT_ONCE)(
  "$name while a sign-in of a $realm is between its look and its session: no session of before is left",
  async ({ realm, left, ready }) => {
    const browser = new Browser(places[realm]);
    const who = someone();
    const { person } = await browser.join(who);
    const { identity } = await new Browser(places[realm]).door();
    const read = await identity.db.read({ person: personByEmail(realm, who.email) });
    if (!read.person) throw new Error("There is no such person");
    const change = await ready((await browser.door()).identity, browser);
    const { person: known } = read;
    await whileEntering((pause) => afterFirstFactor(identity, known, pause), change);
    expect(await sessionsOf(realm, person.id)).toBe(left);
    // And whoever comes with what they saw before it is not let in.
    await expect(afterFirstFactor(identity, read.person)).rejects.toBeInstanceOf(Refused);
    expect(await sessionsOf(realm, person.id)).toBe(left);
  },
);
