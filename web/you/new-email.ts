import type { RealmDoor } from "#domain/identity/door.ts";

const FLOW_S = 3_600;

/** Remembers which address a code was sent to, in this browser. */
export const keepNewEmail = (door: RealmDoor, flow: string, email: string): Promise<string> =>
  door.keep("email", `${flow} ${email.trim()}`, FLOW_S);

/** What was remembered, or null. */
export async function newEmailOf(door: RealmDoor): Promise<{ flow: string; email: string } | null> {
  const [flow = "", ...email] = ((await door.kept("email")) ?? "").split(" ");
  return flow ? { flow, email: email.join(" ") } : null;
}
