import { beforeAll, describe, expect, test } from "vitest";
import { Conflict, Invalid } from "#domain/errors.ts";
import { signIn } from "#domain/identity/sign-in.ts";
import { addPasskey } from "#domain/passkey/add.ts";
import { askForNewPasskey, askForPasskey } from "#domain/passkey/ask.ts";
import { removePasskey } from "#domain/passkey/remove.ts";
import { signInWithPasskey } from "#domain/passkey/sign-in.ts";
import { checkSecondFactor } from "#domain/second-factor/check.ts";
import { safetyOf } from "#domain/second-factor/overview.ts";
import { removeSecondFactor } from "#domain/second-factor/remove.ts";
import { Authenticator, type Lies } from "./authenticator.ts";
import { Browser, someone } from "./browser.ts";
import { later } from "./later.ts";
import { setUpApp, sql } from "./people.ts";
import { add, sellerWithPasskey } from "./passkey-cast.ts";

const SELLER = { realm: "seller" } as const;
const thrown = (reason: unknown) => reason;

/** Asks to sign in, has the device sign, and hands the answer over. */
async function enter(browser: Browser, device: Authenticator, lies: Lies = {}) {
  const asking = await browser.door();
  const { flow, options } = await askForPasskey(asking.identity, asking.passkeys);
  const answer = await device.use(options, lies);
  return { flow, answer, entered: await hand(browser, { flow, answer }) };
}

async function hand(browser: Browser, handed: { flow: string; answer: Record<string, unknown> }) {
  const door = await browser.door();
  return signInWithPasskey(door.identity, door.passkeys, handed);
}

test("a first passkey comes with recovery codes, a second without; both are listed by name", async () => {
  const { browser, device, codes } = await sellerWithPasskey();
  expect(codes).toHaveLength(10);
  expect(browser.letters.at(-1)?.subject).toContain("A passkey was added");
  expect((await add(browser, device, {}, "  Yubi   key ")).recoveryCodes).toBeNull();
  const { passkeys } = await safetyOf((await browser.door()).identity, await browser.mine());
  expect(passkeys.map(({ name, lastUsedAt }) => [name, lastUsedAt])).toEqual([
    ["Pixel 7", null],
    ["Yubi key", null],
  ]);
});

test("with the first passkey all other devices are signed out, with the next none", async () => {
  const browser = new Browser(SELLER);
  const who = someone();
  const { person } = await browser.join(who);
  const sessions = async () =>
    (await sql("select 1 from seller_sessions where user_id::text = $1", [person.id])).length;
  await signIn((await new Browser(SELLER).door()).identity, who);
  expect(await sessions()).toBe(2);
  const device = new Authenticator();
  await add(browser, device);
  expect(await sessions()).toBe(1);
  await enter(new Browser(SELLER), device);
  await add(browser, new Authenticator(), {}, "Yubi key");
  expect(await sessions()).toBe(2);
});

test("it lets in by itself, in one trip to read and one to write, and its use is noted", async () => {
  const { device, id, browser: home } = await sellerWithPasskey();
  const browser = new Browser(SELLER);
  const { entered } = await enter(browser, device);
  expect(browser.trips.total).toBe(2);
  expect(entered.person.id).toBe(id);
  await browser.enter(entered);
  expect(await browser.me()).toMatchObject({ personId: id });
  const { passkeys } = await safetyOf((await home.door()).identity, await home.mine());
  expect(passkeys[0]?.lastUsedAt).toBeInstanceOf(Date);
  expect(await enter(browser, device)).toHaveProperty("entered.kind", "entered");
});

test("beside it the password alone is not enough, and a recovery code helps once", async () => {
  const { who, codes } = await sellerWithPasskey();
  const browser = new Browser(SELLER);
  const step = await signIn((await browser.door()).identity, who);
  if (step.kind !== "second_factor") throw new Error("A password was enough");
  expect(step).toMatchObject({ app: false, passkey: true });
  const check = async () => checkSecondFactor((await browser.door()).identity, step, codes[0] ?? "");
  await expect(check()).resolves.toMatchObject({ kind: "entered" });
  await expect(check()).rejects.toBeInstanceOf(Invalid);
});

const LIES: [string, Lies][] = [
  ["for another site", { origin: "http://evil.example" }],
  ["for another site under our name", { rpId: "evil.example" }],
  ["for a store's host", { origin: "http://ada.localhost:8787" }],
  ["for another port", { origin: "http://localhost:9999" }],
  ["for another challenge", { challenge: "c29tZXRoaW5nIGVsc2UgZW50aXJlbHk" }],
  ["without having been unlocked", { verified: false }],
];

describe.each(LIES)("what a device made %s", (_, lies) => {
  test("is not taken as a passkey", async () => {
    const browser = new Browser(SELLER);
    await browser.join();
    await expect(add(browser, new Authenticator(), lies)).rejects.toBeInstanceOf(Invalid);
    const safety = await safetyOf((await browser.door()).identity, await browser.mine());
    expect(safety).toMatchObject({ passkeys: [], recoveryLeft: 0 });
  });

  test("lets nobody in", async () => {
    const { device } = await sellerWithPasskey();
    await expect(enter(new Browser(SELLER), device, lies)).rejects.toBeInstanceOf(Invalid);
  });
});

describe("no one gets in", () => {
  let known: Awaited<ReturnType<typeof sellerWithPasskey>>;
  beforeAll(async () => {
    known = await sellerWithPasskey();
  });

  test("by a signature of another key", async () => {
    const entering = enter(new Browser(SELLER), known.device, { foreignKey: true });
    await expect(entering).rejects.toBeInstanceOf(Invalid);
  });

  test("by a passkey nobody here has", async () => {
    const device = new Authenticator();
    const browser = new Browser(SELLER);
    await browser.join();
    const door = await browser.door();
    const { options } = await askForNewPasskey(door.identity, door.passkeys, await browser.mine());
    await device.make(options);
    await expect(enter(new Browser(SELLER), device)).rejects.toBeInstanceOf(Invalid);
  });

  // Passkeys that a phone shares with its owner's other devices don't count: theirs is always 0.
  test.each([{}, { counter: 0 }])("by the same answer twice, also at once (%j)", async (lies) => {
    const { device } = await sellerWithPasskey();
    const browser = new Browser(SELLER);
    const { flow, answer } = await enter(browser, device, lies);
    await expect(hand(browser, { flow, answer })).rejects.toBeInstanceOf(Invalid);

    const asking = await browser.door();
    const asked = await askForPasskey(asking.identity, asking.passkeys);
    const fresh = { flow: asked.flow, answer: await device.use(asked.options, lies) };
    const tries = await Promise.allSettled(Array.from({ length: 6 }, () => hand(browser, fresh)));
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("by an old answer to a new question", async () => {
    const browser = new Browser(SELLER);
    const { answer } = await enter(browser, known.device);
    const asking = await browser.door();
    const { flow } = await askForPasskey(asking.identity, asking.passkeys);
    await expect(hand(browser, { flow, answer })).rejects.toBeInstanceOf(Invalid);
  });

  test("by a device whose counter goes back: there are two of it", async () => {
    const { device } = await sellerWithPasskey();
    await enter(new Browser(SELLER), device, { counter: 20 });
    for (const counter of [19, 20])
      await expect(enter(new Browser(SELLER), device, { counter })).rejects.toBeInstanceOf(Invalid);
    expect(await enter(new Browser(SELLER), device, { counter: 21 })).toHaveProperty("entered.kind");
  });

  test("by what was asked for to add a passkey, or without any question", async () => {
    const browser = new Browser(SELLER);
    const { options } = await (async () => {
      const door = await known.browser.door();
      return askForNewPasskey(door.identity, door.passkeys, await known.browser.mine());
    })();
    const [challenge] = await sql<{ id: string; answer: string }>(
      "select id, answer from seller_challenges where answer = $1",
      [options["challenge"]],
    );
    const answer = await known.device.use({ ...options, rpId: "localhost" });
    const flows = [challenge?.id ?? "", "", crypto.randomUUID(), "nonsense"];
    for (const flow of flows) await expect(hand(browser, { flow, answer })).rejects.toBeInstanceOf(Invalid);
  });

  test("after five minutes", async () => {
    const browser = new Browser(SELLER);
    const asking = await browser.door();
    const { flow, options } = await askForPasskey(asking.identity, asking.passkeys);
    const answer = await known.device.use(options);
    await later(6, async () => {
      await expect(hand(browser, { flow, answer })).rejects.toBeInstanceOf(Invalid);
    });
  });

  test("as an admin, by a seller's passkey", async () => {
    await expect(enter(new Browser({ realm: "admin" }), known.device)).rejects.toBeInstanceOf(Invalid);
  });

  test.each([{}, { id: 7 }, { id: "x".repeat(9_000) }, { id: "x", response: { signature: "%%%" } }])(
    "by nonsense like %j",
    async (answer) => {
      const browser = new Browser(SELLER);
      const asking = await browser.door();
      const { flow } = await askForPasskey(asking.identity, asking.passkeys);
      await expect(hand(browser, { flow, answer })).rejects.toBeInstanceOf(Invalid);
    },
  );
});

test("what was asked of one person does not add a passkey to another, and is good once", async () => {
  const ngozi = new Browser(SELLER);
  const bola = new Browser(SELLER);
  await ngozi.join();
  await bola.join();
  const { flow, answer } = await add(ngozi, new Authenticator());
  const again = async (browser: Browser, flow: string) => {
    const door = await browser.door();
    const input = { flow, name: "Mine now", answer };
    return addPasskey(door.identity, door.passkeys, await browser.mine(), input).catch(thrown);
  };
  expect(await again(ngozi, flow)).toBeInstanceOf(Invalid);
  const door = await ngozi.door();
  const asked = await askForNewPasskey(door.identity, door.passkeys, await ngozi.mine());
  expect(await again(bola, asked.flow)).toBeInstanceOf(Invalid);
});

test("a passkey that is somebody's already can't be added again", async () => {
  const { browser, device } = await sellerWithPasskey();
  const bola = new Browser(SELLER);
  await bola.join();
  const door = await bola.door();
  const me = await bola.mine();
  const { flow, options } = await askForNewPasskey(door.identity, door.passkeys, me);
  const answer = await device.make(options);
  const { credentialId } =
    (await door.passkeys.verifyRegistration(answer, String(options["challenge"]))) ?? {};
  const [first] = device.credentials;
  await sql("update seller_passkeys set credential_id = $1 where credential_id = $2", [
    credentialId,
    first?.id,
  ]);
  const adding = addPasskey(door.identity, door.passkeys, me, { flow, name: "", answer });
  await expect(adding).rejects.toBeInstanceOf(Conflict);
  expect((await safetyOf(door.identity, me)).recoveryLeft).toBe(0);
  expect(await browser.me()).not.toBeNull();
});

test("the browser is told which passkeys there are, so that it makes no second one on the same device", async () => {
  const { browser, device } = await sellerWithPasskey();
  const door = await browser.door();
  const { options } = await askForNewPasskey(door.identity, door.passkeys, await browser.mine());
  expect(options["excludeCredentials"]).toMatchObject([{ id: device.credentials[0]?.id }]);
  expect(options["authenticatorSelection"]).toMatchObject({
    residentKey: "required",
    userVerification: "required",
  });
});

test("a passkey goes when its owner says so, with the recovery codes when it was the last; another's is left alone", async () => {
  const { browser, device, id, who } = await sellerWithPasskey();
  const other = await sellerWithPasskey();
  const idOf = async (person: string) =>
    (await sql<{ id: string }>("select id from seller_passkeys where user_id = $1", [person]))[0]?.id ?? "";
  const remove = async (passkeyId: string, needed = false) =>
    removePasskey((await browser.door()).identity, await browser.mine(), passkeyId, { needed });
  await remove(await idOf(other.id));
  expect(await idOf(other.id)).not.toBe("");

  expect(await remove(await idOf(id), true).catch(thrown)).toHaveProperty("code", "forbidden");
  await remove(await idOf(id));
  await expect(enter(new Browser(SELLER), device)).rejects.toBeInstanceOf(Invalid);
  expect(await sql("select 1 from seller_recovery_codes where user_id = $1", [id])).toEqual([]);
  expect(await signIn((await new Browser(SELLER).door()).identity, who)).toMatchObject({ kind: "entered" });
});

test("of two second factors taken away at once by somebody who must keep one, one stays", async () => {
  for (let round = 0; round < 3; round++) {
    const { browser, id } = await sellerWithPasskey();
    await setUpApp(browser);
    const me = await browser.mine();
    const [row] = await sql<{ id: string }>("select id from seller_passkeys where user_id = $1", [id]);
    const doors = [await browser.door(), await browser.door()] as const;
    const removed = await Promise.allSettled([
      removeSecondFactor(doors[0].identity, me, { needed: true }),
      removePasskey(doors[1].identity, me, row?.id ?? "", { needed: true }),
    ]);
    expect(removed.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const { app, passkeys, recoveryLeft } = await safetyOf((await browser.door()).identity, me);
    expect([Number(app) + passkeys.length, recoveryLeft]).toEqual([1, 10]);
  }
});
