import { beforeAll, describe, expect, test } from "vitest";
import { Conflict } from "#domain/errors.ts";
import { askAgain } from "#domain/identity/ask-again.ts";
import { confirmEmail } from "#domain/identity/confirm-email.ts";
import type { Entered, SignInStep } from "#domain/identity/context.ts";
import { enterCode } from "#domain/identity/enter-code.ts";
import { requestEmail } from "#domain/identity/request-email.ts";
import { requestReset } from "#domain/identity/request-reset.ts";
import { resetPassword } from "#domain/identity/reset-password.ts";
import { listSessions, signOutEverywhere } from "#domain/identity/sessions.ts";
import { signIn } from "#domain/identity/sign-in.ts";
import { signUp } from "#domain/identity/sign-up.ts";
import { openShop } from "#tests/support/open-shop.ts";
import { type At, Browser, PASSWORD, someone } from "./browser.ts";
import { later } from "./later.ts";
import { sellerWithApp } from "./people.ts";

const REALMS = ["seller", "buyer"] as const;
const places: Partial<Record<(typeof REALMS)[number], At>> = { seller: { realm: "seller" } };
beforeAll(async () => {
  places.buyer = { realm: "buyer", store: (await openShop()).shop.store };
});

const dozen = <T>(work: () => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: 12 }, work));
const sessionIds = (steps: SignInStep[]) => [...new Set(steps.map((step) => (step as Entered).session.id))];

describe.each(REALMS)("a form that a %s sends twelve times at once", (realm) => {
  const at = () => places[realm] as At;

  async function inSessions(browser: Browser, step: SignInStep | undefined) {
    await browser.enter(step as SignInStep);
    return listSessions((await browser.door()).identity, await browser.mine());
  }

  test("with the code of a sign-up lets in twelve times, to one account and one session", async () => {
    const browser = new Browser(at());
    const { flow } = await signUp((await browser.door()).identity, someone());
    const steps = await dozen(async () => enterCode((await browser.door()).identity, flow, browser.code));
    expect(sessionIds(steps)).toHaveLength(1);
    for (const step of steps) expect(await inSessions(browser.copy(), step)).toHaveLength(1);
  });

  test("one after the other costs no trip more", async () => {
    const browser = new Browser(at());
    const { flow } = await signUp((await browser.door()).identity, someone());
    const first = await enterCode((await browser.door()).identity, flow, browser.code);
    const second = await enterCode((await browser.door()).identity, flow, browser.code);
    expect(browser.trips.total).toBe(2);
    expect(sessionIds([first, second])).toHaveLength(1);
  });

  test("stays shut for a wrong code, for another window, after a minute and after signing out", async () => {
    const browser = new Browser(at());
    const who = someone();
    const other = new Browser(at());
    const elsewhere = await signUp((await other.door()).identity, who);
    const { flow } = await signUp((await browser.door()).identity, who);
    const right = browser.code;
    const step = await enterCode((await browser.door()).identity, flow, right);
    const wrong = right.startsWith("0") ? "11111111" : "00000000";
    await expect(enterCode((await browser.door()).identity, flow, wrong)).rejects.toThrow("counts no more");
    await expect(enterCode((await other.door()).identity, elsewhere.flow, right)).rejects.toThrow(
      "not the code",
    );
    await later(1.1, async () =>
      expect(enterCode((await browser.door()).identity, flow, right)).rejects.toThrow("counts no more"),
    );
    await browser.enter(step);
    await signOutEverywhere((await browser.door()).identity, await browser.mine(), { exceptThis: false });
    await expect(enterCode((await browser.door()).identity, flow, right)).rejects.toThrow("counts no more");
  });

  test("with wrong codes among them has no more than five tries, and a right one uses none up", async () => {
    const browser = new Browser(at());
    const { flow } = await signUp((await browser.door()).identity, someone());
    const right = browser.code;
    const wrong = right.startsWith("0") ? "11111111" : "00000000";
    const attempt = async (code: string) =>
      enterCode((await browser.door()).identity, flow, code).then(
        () => "in",
        (thrown: unknown) => String(thrown),
      );
    await attempt(right);
    for (let tries = 0; tries < 5; tries += 1) expect(await attempt(wrong)).toContain("counts no more");
    // Five guesses after it was used are too many as well.
    expect(await attempt(right)).toContain("counts no more");
  });

  test("with a password opens one session; a form of another page opens another", async () => {
    const who = someone();
    await new Browser(at()).join(who);
    const browser = new Browser(at());
    const once = crypto.randomUUID();
    const steps = await dozen(async () => signIn((await browser.door()).identity, who, once));
    expect(sessionIds(steps)).toHaveLength(1);
    expect(await inSessions(browser, steps[11])).toHaveLength(2);
    const again = await signIn((await browser.door()).identity, who, once);
    expect(browser.trips.total).toBe(2);
    const next = await signIn((await browser.door()).identity, who, crypto.randomUUID());
    const late = await later(1.1, async () => signIn((await browser.door()).identity, who, once));
    expect(sessionIds([...steps, again])).toHaveLength(1);
    expect(sessionIds([...steps, next, late])).toHaveLength(3);
  });

  test("knowing the form of another is of no use without their password, nor for another account", async () => {
    const [who, thief] = [someone(), someone()];
    await new Browser(at()).join(who);
    await new Browser(at()).join(thief);
    const browser = new Browser(at());
    const once = crypto.randomUUID();
    const mine = await signIn((await browser.door()).identity, who, once);
    const theirs = await signIn((await new Browser(at()).door()).identity, thief, once);
    expect(sessionIds([mine, theirs])).toHaveLength(2);
    await expect(
      signIn((await browser.door()).identity, { ...who, password: "not the password" }, once),
    ).rejects.toThrow("do not belong together");
  });

  test("with the link and a new password is done once and answered as done; another password is not", async () => {
    const who = someone();
    await new Browser(at()).join(who);
    const browser = new Browser(at());
    await requestReset((await browser.door()).identity, who.email);
    const token = new URL(browser.link).searchParams.get("token") ?? "";
    const password = "three goats in a boat";
    await dozen(async () => resetPassword((await browser.door()).identity, { token, password }));
    expect(browser.letters.filter(({ subject }) => subject.includes("was changed"))).toHaveLength(1);
    await expect(signIn((await browser.door()).identity, { ...who, password })).resolves.toBeDefined();
    const another = resetPassword((await browser.door()).identity, { token, password: PASSWORD });
    await expect(another).rejects.toBeInstanceOf(Conflict);
    await later(1.1, async () =>
      expect(resetPassword((await browser.door()).identity, { token, password })).rejects.toThrow(
        "counts no more",
      ),
    );
  });

  test("asks for one letter, and asks for another when somebody means it", async () => {
    const browser = new Browser(at());
    const who = someone();
    const once = crypto.randomUUID();
    const flows = await dozen(async () => signUp((await browser.door()).identity, who, once));
    expect(new Set(flows.map(({ flow }) => flow)).size).toBe(1);
    expect(browser.letters).toHaveLength(1);
    const [{ flow } = { flow: "" }] = flows;
    await later(0.2, async () => signUp((await browser.door()).identity, who, once));
    expect(browser.letters).toHaveLength(2);
    await Promise.all([1, 2, 3].map(async () => askAgain((await browser.door()).identity, flow)));
    expect(browser.letters).toHaveLength(3);
    const asking = crypto.randomUUID();
    for (let times = 0; times < 3; times += 1)
      await requestReset((await browser.door()).identity, who.email, { once: asking });
    expect(browser.letters).toHaveLength(4);
    await requestReset((await browser.door()).identity, someone().email, { once: asking });
    expect(browser.letters).toHaveLength(5);
  });

  test("with the code of a new address changes it once", async () => {
    const browser = new Browser(at());
    await browser.join();
    const me = await browser.mine();
    const to = someone().email;
    const { flow } = await requestEmail((await browser.door()).identity, me, to);
    const code = browser.code;
    const answers = await dozen(async () =>
      confirmEmail((await browser.door()).identity, me, { flow, code }),
    ).catch((thrown: unknown) => thrown);
    expect(answers).toEqual(Array.from({ length: 12 }, () => ({ email: to })));
    expect(browser.letters.filter(({ subject }) => subject.includes("was changed"))).toHaveLength(1);
  });
});

test("a letter that could not be sent is sent when it is asked for again, by whichever form", async () => {
  const who = someone();
  const once = crypto.randomUUID();
  const away = new Browser({ realm: "seller" }, { mailAway: true });
  await expect(signUp((await away.door()).identity, who, once)).rejects.toMatchObject({
    code: "unavailable",
  });
  const back = new Browser({ realm: "seller" });
  const { flow } = await signUp((await back.door()).identity, who, once);
  expect(back.letters).toHaveLength(1);

  const gone = new Browser({ realm: "seller" }, { mailAway: true });
  await expect(askAgain((await gone.door()).identity, flow)).rejects.toMatchObject({ code: "unavailable" });
  await askAgain((await back.door()).identity, flow);
  expect(back.letters).toHaveLength(2);
});

test("a code that leads to a second factor leads there twice, and past it never", async () => {
  const { who } = await sellerWithApp();
  const browser = new Browser({ realm: "seller" });
  const { flow } = await signUp((await browser.door()).identity, who);
  for (let times = 0; times < 2; times += 1)
    expect(await enterCode((await browser.door()).identity, flow, browser.code)).toMatchObject({
      kind: "second_factor",
    });
});

test("a form of one shop means nothing in another", async () => {
  const [here, there] = [places.buyer as At, { realm: "buyer", store: (await openShop()).shop.store } as At];
  const who = someone();
  const browser = new Browser(here);
  const { flow } = await signUp((await browser.door()).identity, who);
  await enterCode((await browser.door()).identity, flow, browser.code);
  await expect(enterCode((await browser.copy(there).door()).identity, flow, browser.code)).rejects.toThrow(
    "counts no more",
  );
});
