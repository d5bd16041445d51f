import { base32 } from "@better-auth/utils/base32";
import { Client, type QueryResultRow } from "pg";
import { afterAll, inject } from "vitest";
import { personById } from "#db/people.server.ts";
import { makeAdmin } from "#dev/admin/write.ts";
import type { IdentityContext } from "#domain/identity/context.ts";
import { passwordMark } from "#domain/identity/password-mark.ts";
import { confirmSecondFactor } from "#domain/second-factor/confirm.ts";
import { offerSecondFactor } from "#domain/second-factor/offer.ts";
import { totpAt } from "#domain/second-factor/totp.ts";
import { LOCAL_ENCRYPTION_KEYS, LOCAL_SECRET_KEY } from "#wiring/settings.ts";
import { Browser, PASSWORD, someone } from "./browser.ts";

export const KEYS = { SECRET_KEY: LOCAL_SECRET_KEY, ENCRYPTION_KEYS: LOCAL_ENCRYPTION_KEYS };

let owner: Promise<Client> | undefined;
afterAll(async () => {
  await (await owner)?.end();
  owner = undefined;
});

/** The database as its owner sees it, for what no verb shows. */
export async function asOwner(): Promise<Client> {
  owner ??= (async () => {
    const client = new Client(inject("world").ownerUrl);
    await client.connect();
    return client;
  })();
  return owner;
}

export const sql = async <R extends QueryResultRow>(text: string, values: unknown[] = []): Promise<R[]> =>
  (await (await asOwner()).query<R>(text, values)).rows;

/** The code an app with this secret shows, `steps` half minutes from now. */
export const codeOf = (secret: string, steps = 0): Promise<string> =>
  totpAt(secret, new Date(Date.now() + steps * 30_000));

/** A secret as its app knows it. */
export const secretOf = (typed: string): string => new TextDecoder().decode(base32.decode(typed));

/** A seller with an authenticator app, in the browser that set it up. */
export async function sellerWithApp(browser = new Browser({ realm: "seller" }), who = someone()) {
  const { person } = await browser.join(who);
  const { secret, codes } = await setUpApp(browser);
  return { browser, who, id: person.id, secret, codes };
}

/** What a right password at this moment leads to. */
export async function firstStep(identity: IdentityContext, personId: string) {
  const { person } = await identity.db.read({ person: personById(identity.realm, personId) });
  if (!person) throw new Error("There is no such person");
  return { personId, password: await passwordMark(identity, person) };
}

/** Sets an app up; its code of this half minute is used up by that. */
export async function setUpApp(browser: Browser): Promise<{ secret: string; codes: string[] }> {
  const me = await browser.mine();
  const offer = await offerSecondFactor((await browser.door()).identity, me);
  if (!offer) throw new Error("There is an app already");
  const secret = secretOf(offer.typed);
  const codes = await confirmSecondFactor((await browser.door()).identity, me, await codeOf(secret));
  return { secret, codes };
}

/** An admin, made as the command makes one. */
export async function newAdmin() {
  const { name, email } = someone();
  const handed = await makeAdmin(await asOwner(), KEYS, { name, email, password: PASSWORD });
  return { name, email, password: PASSWORD, ...handed };
}
