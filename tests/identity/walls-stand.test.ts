import { describe, expect, test } from "vitest";
import { Invalid } from "#domain/errors.ts";
import { confirmEmail } from "#domain/identity/confirm-email.ts";
import { enterCode } from "#domain/identity/enter-code.ts";
import { requestEmail } from "#domain/identity/request-email.ts";
import { requestReset } from "#domain/identity/request-reset.ts";
import { resetPassword } from "#domain/identity/reset-password.ts";
import { signIn } from "#domain/identity/sign-in.ts";
import { openShop } from "#tests/support/open-shop.ts";
import { upstashLimits } from "#vendors/upstash.ts";
import { Browser, someone } from "./browser.ts";
import { newAdmin, sql } from "./people.ts";

/* Walls that each stand behind another one, and that nobody would miss until the other fell. */

const SELLER = { realm: "seller" } as const;
const NEW_PASSWORD = "seven new baskets at noon";
const thrown = (reason: unknown) => reason;
const identityOf = async (browser: Browser) => (await browser.door()).identity;

/** A link for a new password, in a browser of its own. */
async function linkTo(email: string): Promise<string> {
  const browser = new Browser(SELLER);
  await requestReset(await identityOf(browser), email);
  return new URL(browser.link).searchParams.get("token") ?? "";
}

const use = async (token: string, password = NEW_PASSWORD) =>
  resetPassword(await identityOf(new Browser(SELLER)), { token, password }).catch(thrown);

describe("a new password by letter", () => {
  test("ends every session there was, browsers' and programs' alike", async () => {
    const who = someone();
    const phone = new Browser(SELLER);
    const { person } = await phone.join(who);
    const laptop = new Browser(SELLER);
    await laptop.enter(await signIn(await identityOf(laptop), who));
    expect(await use(await linkTo(who.email))).toHaveProperty("device");
    for (const browser of [phone, laptop]) {
      browser.cookies.delete("__Host-seller.session_data");
      expect(await browser.me()).toBeNull();
    }
    expect(await sql("select 1 from seller_sessions where user_id = $1", [person.id])).toEqual([]);
  });

  test("is chosen once: other links that wait in the mailbox count no more", async () => {
    const who = someone();
    await new Browser(SELLER).join(who);
    const [first, second] = [await linkTo(who.email), await linkTo(who.email)];
    expect(await use(second)).toHaveProperty("device");
    expect(await use(first, "another noon at 77 stalls")).toMatchObject({ reason: "link_over" });
    const credentials = { email: who.email, password: NEW_PASSWORD };
    await expect(signIn(await identityOf(new Browser(SELLER)), credentials)).resolves.toBeDefined();
  });
});

test("with a new address, links for a new password that went to the old one count no more", async () => {
  const who = someone();
  const browser = new Browser(SELLER);
  const { person } = await browser.join(who);
  const token = await linkTo(who.email);
  const me = await browser.mine();
  const { flow } = await requestEmail(await identityOf(browser), me, someone().email);
  await confirmEmail(await identityOf(browser), me, { flow, code: browser.code });
  expect(await use(token)).toMatchObject({ reason: "link_over" });
  // They are gone, and would not come back with the old address.
  const links = "select 1 from seller_challenges where user_id = $1 and purpose = 'reset'";
  expect(await sql(links, [person.id])).toEqual([]);
});

test("a code that confirms a new address signs nobody in", async () => {
  const browser = new Browser(SELLER);
  await browser.join();
  const { flow } = await requestEmail(await identityOf(browser), await browser.mine(), someone().email);
  const code = browser.code;
  expect(code).toMatch(/^\d{4} \d{4}$/);
  const stranger = await identityOf(new Browser(SELLER));
  expect(await enterCode(stranger, flow, code).catch(thrown)).toBeInstanceOf(Invalid);
  const me = await browser.mine();
  await expect(confirmEmail(await identityOf(browser), me, { flow, code })).resolves.toBeDefined();
});

test("a whole store's strangers are counted together: past a thousand guesses an address has its five", async () => {
  // Nothing listens there, so these are the real limits, counted in memory.
  const limits = upstashLimits("http://127.0.0.1:9", "token");
  const at = { realm: "buyer", store: (await openShop()).shop.store } as const;
  const browser = new Browser(at, { limits, ip: "198.51.100.61" });
  const { scope } = await identityOf(browser);
  for (let n = 0; n < 1_000; n++) await limits.take("sign_in_store", `${scope}|all`);
  const tried: unknown[] = [];
  for (let n = 0; n < 6; n++) {
    const wish = { email: someone().email, password: "leaked in 2019" };
    tried.push(await signIn(await identityOf(browser), wish).catch((error: Error) => error.name));
  }
  expect(tried).toEqual([...Array<string>(5).fill("Invalid"), "TooMany"]);
});

test("a store has one owner, whatever is written", async () => {
  const { shop } = await openShop();
  const add = (id: string, role: string) =>
    sql("insert into store_staff (store_id, user_id, role, name, email) values ($1, $2, $3, '', '')", [
      shop.store.id,
      id,
      role,
    ]);
  await sql("delete from store_staff where store_id = $1", [shop.store.id]);
  const people = await Promise.all([0, 1].map(async () => (await new Browser(SELLER).join()).person.id));
  await add(people[0] ?? "", "owner");
  await expect(add(people[1] ?? "", "owner")).rejects.toMatchObject({ constraint: "store_staff_one_owner" });
  await expect(add(people[1] ?? "", "manager")).resolves.toBeDefined();
  const raised = sql("update store_staff set role = 'owner' where store_id = $1", [shop.store.id]);
  await expect(raised).rejects.toMatchObject({ constraint: "store_staff_one_owner" });
});

test("an admin who lost their app is let in by nothing else", async () => {
  const admin = await newAdmin();
  await sql(
    "delete from admin_second_factors where user_id = (select id from admin_users where email = $1)",
    [admin.email],
  );
  const browser = new Browser({ realm: "admin" });
  expect(await signIn(await identityOf(browser), admin).catch(thrown)).toHaveProperty("code", "forbidden");
});
