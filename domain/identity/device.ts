import type { PersonRow } from "#db/people.server.ts";
import type { IdentityContext, KnownDevice } from "./context.ts";

const BY_LETTER = "letter-";

/** The mark that the owner of this address left in the asking browser; null where they have not been. */
export async function markOf(
  { client, mac }: Pick<IdentityContext, "client" | "mac">,
  email: string,
): Promise<KnownDevice | null> {
  if (client.devices.length === 0) return null;
  const mine = await mac("device", email);
  return client.devices.find(({ account }) => account === mine) ?? null;
}

/** Whether a mark is from before its person had all others forgotten: it shows nothing any more. */
export const isForgotten = ({ since }: KnownDevice, { marksFrom }: PersonRow): boolean =>
  since < (marksFrom?.getTime() ?? 0);

/** The mark of the asking browser, from now on: the owner of this address has just shown there who they are. */
export async function markedNow(
  identity: Pick<IdentityContext, "client" | "mac" | "now">,
  email: string,
): Promise<KnownDevice> {
  const id = (await markOf(identity, email))?.id ?? crypto.randomUUID();
  return { id, account: await identity.mac("device", email), since: identity.now().getTime() };
}

/**
 * The mark of a browser that followed a letter to this mailbox: from now on it is no stranger's. It is no sign of the second factor,
 * for which it has no tries of its own: each new letter would bring more. One that its owner was let in with before stays what it
 * is: else a new password, chosen because a stranger has the old one, would leave the owner to what strangers have used up.
 */
export async function deviceByLetter(
  identity: Pick<IdentityContext, "client" | "mac" | "now">,
  email: string,
): Promise<KnownDevice> {
  const before = await markOf(identity, email);
  return {
    id: before && wasLetIn(before) ? before.id : `${BY_LETTER}${crypto.randomUUID()}`,
    account: await identity.mac("device", email),
    since: identity.now().getTime(),
  };
}

/** Whether somebody was let in with all that it takes in the browser with this mark. */
export const wasLetIn = ({ id }: KnownDevice): boolean => !id.startsWith(BY_LETTER);

/** The mark of a browser that somebody is let in with. */
export const letInWith = (device: KnownDevice): KnownDevice => ({
  ...device,
  id: device.id.replace(BY_LETTER, ""),
});
