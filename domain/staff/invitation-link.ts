import type { InvitationKey } from "#db/joining.server.ts";
import type { Ports } from "../context.ts";
import { isId } from "../id.ts";
import { sameText } from "../same-text.ts";

/** How long an invitation counts from its newest letter. */
export const INVITATION_DAYS = 7;
export const invitationEnd = (sentAt: Date): Date =>
  new Date(sentAt.getTime() + INVITATION_DAYS * 24 * 3_600_000);

/** What the link in a letter says: `<store id>.<invitation id>.<signature>`. */
export type InvitationToken = InvitationKey & { signature: string };

/** The signature is the store's own, over the invitation and the address it was sent to: for another store, or another address, it means nothing. */
const signatureOf = ({ signer }: Pick<Ports, "signer">, { storeId, id }: InvitationKey, email: string) =>
  signer.sign(storeId, "invitation", `${storeId}.${id}.${email}`);

/** The page that an invitation's letter leads to. */
export async function invitationPath(ports: Ports, key: InvitationKey, email: string): Promise<string> {
  return `/invitations/${key.storeId}.${key.id}.${await signatureOf(ports, key, email)}`;
}

/** A token as it came in an address; null when it can be none of ours. */
export function readInvitationToken(text: string): InvitationToken | null {
  const [storeId = "", id = "", signature = "", ...more] = text.split(".");
  return isId(storeId) && isId(id) && signature !== "" && more.length === 0
    ? { storeId, id, signature }
    : null;
}

/** Whether a token is what was sent to this address. */
export const isFor = async (ports: Ports, token: InvitationToken, email: string): Promise<boolean> =>
  sameText(await signatureOf(ports, token, email), token.signature);
