import { signIn } from "#domain/identity/sign-in.ts";
import { checkSecondFactor } from "#domain/second-factor/check.ts";
import { proceed } from "#web/proceed.ts";
import { Browser } from "./browser.ts";
import { firstStep } from "./people.ts";

const SELLER = { realm: "seller" } as const;

/** As far as a right password leads in another browser. */
export async function pending(who: { email: string; password: string }, browser = new Browser(SELLER)) {
  const door = await browser.door();
  const step = await signIn(door.identity, who);
  if (step.kind !== "second_factor") throw new Error("A password was enough");
  const answer = await proceed(door, step, "/dashboard");
  browser.take(answer.headers);
  return { browser, step, to: answer.headers.get("location") };
}

/** The second step as somebody takes it who has just proved the first. */
export async function check(
  browser: Browser,
  personId: string,
  code: string,
  asked?: "app" | "recovery",
  once?: string,
) {
  const step = await firstStep((await browser.door()).identity, personId);
  return checkSecondFactor((await browser.door()).identity, step, code, asked, once);
}
