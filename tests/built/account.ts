import { inject } from "vitest";
import { Buyer } from "./buyer.ts";
import type { TestStore } from "./store.ts";
import type { Answer } from "./visit.ts";

export const PASSWORD = "stall at noon 1987";

let people = 0;
export const newEmail = (): string => `buyer${(people += 1)}-${Date.now().toString(36)}@example.com`;

/** The text of the newest letter to somebody. */
export async function letterTo(email: string): Promise<string> {
  const answer = await fetch(`${inject("built").mailboxUrl}/_standin/emails?to=${encodeURIComponent(email)}`);
  const [newest] = (await answer.json()) as { text: string }[];
  if (!newest) throw new Error(`No letter to ${email}`);
  return newest.text;
}

export const codeTo = async (email: string): Promise<string> =>
  /\b\d{4} \d{4}\b/.exec(await letterTo(email))?.[0] ?? "";

/** Signs up at a store's own pages and types the code from the letter; answers all that was answered on the way. */
export async function signUp(buyer: Buyer, email: string, next = ""): Promise<Answer[]> {
  const asked = await buyer.post(`/account/sign-up${next}`, {
    name: "Zainab Bello",
    email,
    password: PASSWORD,
  });
  const code = { code: await codeTo(email) };
  return [asked, await buyer.post(String(asked.headers.location), code)];
}

export const signIn = (buyer: Buyer, email: string, next = ""): Promise<Answer> =>
  buyer.post(`/account/sign-in${next}`, { email, password: PASSWORD });

/** Somebody with an account, signed in at a browser of their own. */
export async function member(store: TestStore): Promise<{ buyer: Buyer; email: string }> {
  const buyer = new Buyer(store);
  const email = newEmail();
  const [, entered] = await signUp(buyer, email);
  if (entered?.headers.location !== "/account")
    throw new Error(`Not let in: ${entered?.status} ${entered?.text}`);
  return { buyer, email };
}

/** The cookies an answer sets: "name" or "name gone". */
export const cookiesOf = ({ headers }: Answer): string[] =>
  [headers["set-cookie"] ?? []]
    .flat()
    .map((line) => `${line.slice(0, line.indexOf("="))}${/max-age=0/i.test(line) ? " gone" : ""}`);
