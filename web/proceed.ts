import { redirect } from "react-router";
import type { SecondFactorNext, SignInStep } from "#domain/identity/context.ts";
import type { RealmDoor } from "#domain/identity/door.ts";
import { withCookies } from "#web/cookies.ts";

/** How long somebody may look for their phone between password and second factor. */
const SECOND_S = 600;

/** After a first factor: in, or on to the second, or to the code that went to the mailbox. */
export async function proceed(door: RealmDoor, step: SignInStep, next: string): Promise<Response> {
  if (step.kind === "entered") return redirect(next, { headers: await door.enter(step) });
  if (step.kind === "mailbox") {
    const where = `${door.identity.base}/sign-in/code?${new URLSearchParams({ next }).toString()}`;
    return redirect(where, { headers: withCookies(await keepFlow(door, step.flow, step.email)) });
  }
  const { personId, password, app, passkey } = step;
  const kept = await door.keep(
    "second",
    JSON.stringify({ personId, password, app, passkey } satisfies Second),
    SECOND_S,
  );
  const where = `${door.identity.base}/sign-in/second-factor?${new URLSearchParams({ next }).toString()}`;
  return redirect(where, { headers: withCookies(kept, door.drop("flow")) });
}

export type Second = Omit<SecondFactorNext, "kind">;

/** Whose second factor this browser was asked for; null when that is too long ago. */
export async function secondOf(door: RealmDoor): Promise<Second | null> {
  const kept = await door.kept("second");
  return kept ? (JSON.parse(kept) as Second) : null;
}

const FLOW_S = 3_600;

/** Remembers what a code was sent for, and to whom: to come in, or (`email`) to have another address. */
export const keepFlow = (
  door: RealmDoor,
  flow: string,
  email: string,
  what: "flow" | "email" = "flow",
): Promise<string> => door.keep(what, `${flow} ${email.trim()}`, FLOW_S);

export async function flowOf(
  door: RealmDoor,
  what: "flow" | "email" = "flow",
): Promise<{ flow: string; email: string } | null> {
  const [flow = "", email = ""] = ((await door.kept(what)) ?? "").split(" ");
  return flow ? { flow, email } : null;
}
