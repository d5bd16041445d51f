import type { RealmDoor } from "#domain/identity/door.ts";

const FLOW_S = 3_600;

/** Remembers which new address a code went to. */
export const keepNewEmail = (door: RealmDoor, flow: string, email: string): Promise<string> =>
  door.keep("email", `${flow} ${email}`, FLOW_S);

export async function newEmailOf(door: RealmDoor): Promise<{ flow: string; email: string } | null> {
  const [flow = "", email = ""] = ((await door.kept("email")) ?? "").split(" ");
  return flow ? { flow, email } : null;
}
