import { beforeAll, expect, test } from "vitest";
import { codeTo, cookiesOf, letterTo, member, newEmail, PASSWORD } from "./account.ts";
import { Buyer } from "./buyer.ts";
import { openTestStore, type TestStore } from "./store.ts";
import { visit } from "./visit.ts";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
  await visit(store.host, "/");
});

/** The forms that a browser without script sends when somebody taps six times: all with the cookies of before. */
async function taps(buyer: Buyer, path: string, form: Record<string, string>) {
  const { cookie } = buyer.browser;
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => visit(store.host, path, { form, headers: { cookie } })),
  );
  return answers.map(({ status, headers }) => [status, headers.location]);
}

const all = <T>(value: T): T[] => Array.from({ length: 6 }, () => value);

test("taps on the code's button, on a sign-in and on a new password are all answered as done", async () => {
  const [buyer, email] = [new Buyer(store), newEmail()];
  await buyer.post("/account/sign-up", { name: "Zainab Bello", email, password: PASSWORD });
  const code = await codeTo(email);
  expect(await taps(buyer, "/account/code", { code })).toEqual(all([303, "/account"]));
  const form = { email, password: PASSWORD, once: crypto.randomUUID() };
  expect(await taps(new Buyer(store), "/account/sign-in", form)).toEqual(all([303, "/account"]));
  const last = await buyer.post("/account/sign-in", { ...form, once: crypto.randomUUID() });
  expect(cookiesOf(last)).toContain("__Host-buyer.session_token");
  const devices = (await buyer.browser.ask("/account/devices")).text;
  expect(devices.match(/name="session"/g)).toHaveLength(3);
  await buyer.post("/account/forgotten-password?next=%2Fcart", { email });
  const link = new URL(/https?:\/\/\S+/.exec(await letterTo(email))?.[0] ?? "");
  const to = `${link.pathname}${link.search}`;
  expect((await visit(store.host, to)).text).toContain("Change the password");
  expect(await taps(new Buyer(store), to, { password: "three goats in a boat" })).toEqual(
    all([303, "/account/sign-in?next=%2Fcart&changed=1"]),
  );
  const over = (await visit(store.host, to)).text;
  expect(over).toContain("This link counts no more");
  expect(over).not.toContain("Change the password");
});

test("a form of the account that came to nothing says so, and the way leads back to its page", async () => {
  const { buyer, email } = await member(store);
  const laptop = new Buyer(store);
  await laptop.post("/account/sign-in", { email, password: PASSWORD });
  await laptop.post("/account/devices", { intent: "others" });
  const answer = await buyer.post("/account/details", { name: "Zainab" });
  expect(answer.headers.location).toBe("/account/sign-in?next=%2Faccount%2Fdetails&undone=1");
  expect((await buyer.browser.ask(String(answer.headers.location))).text).toContain("so that was not done");
  await laptop.post("/account/devices", { intent: "everywhere" });
  expect((await laptop.browser.ask("/account/sign-in")).text).toContain("signed out on all devices");
});
