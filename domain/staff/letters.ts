import type { InvitationRow } from "#db/invitations.server.ts";
import type { StoreContext } from "../context.ts";
import { Unavailable } from "../errors.ts";
import { sendNow } from "../identity/letters.ts";
import type { Words } from "../letter/layout.ts";
import { storeHead } from "../letter/letterhead.ts";
import type { Shell } from "../store/store.ts";
import { invitationPath } from "./invitation-link.ts";
import { ROLE_WORDS } from "./role-words.ts";

/** Sends an invitation in the store's own name and look. Throws `Unavailable`; the invitation stands all the same. */
export async function sendInvitation(
  shop: StoreContext,
  shell: Shell,
  invitation: InvitationRow,
): Promise<void> {
  const { id, email, sentAt } = invitation;
  const path = await invitationPath(shop.ports, { storeId: shop.store.id, id }, email);
  const words = invitationWords(shell, invitation, `${shop.platformOrigin}${path}`);
  try {
    await sendNow(shop.ports.mail, email, words, storeHead(shell), `invitation.${id}.${sentAt.getTime()}`);
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    throw new Unavailable(
      "The invitation is kept, but its letter could not be sent just now. Please send it again in a minute.",
    );
  }
}

function invitationWords(shell: Shell, invitation: InvitationRow, href: string): Words {
  const { role, email, invitedByName, expiresAt } = invitation;
  const { one, can } = ROLE_WORDS[role];
  const until = new Intl.DateTimeFormat(shell.locale, { dateStyle: "long", timeZone: shell.timeZone });
  return {
    subject: `${invitedByName} invites you to ${shell.name}`,
    heading: `Join ${shell.name} as ${one}`,
    paragraphs: [
      `${invitedByName} would like you to work with them at ${shell.name}, as ${one}. What that means: ${lowerFirst(can)}`,
      `The invitation is for ${email} alone. It counts once, and until ${until.format(expiresAt)}.`,
    ],
    button: { label: "See the invitation", href },
    small: "If you do not know who this is from, leave this letter alone: nothing happens.",
  };
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** To who gave a store away. */
export const handedOverWords = (store: string, to: { name: string; email: string }): Words => ({
  subject: `${store} now belongs to ${to.name}`,
  heading: `You handed ${store} over`,
  paragraphs: [
    `${to.name} (${to.email}) is the owner of ${store} now, and you are a manager there.`,
    "If that was not you, somebody else is using your account: choose a new password at once and write to us.",
  ],
});

/** To who has got it. */
export const yoursNowWords = (store: string, from: string, href: string): Words => ({
  subject: `${store} is yours now`,
  heading: `You are the owner of ${store}`,
  paragraphs: [
    `${from} handed ${store} over to you and stays as a manager. From now on you alone decide how it is paid, who works there and who owns it.`,
    "Please look first at where its money goes: the key of the payment company that is set up is still the one from before.",
  ],
  button: { label: "Open the dashboard", href },
});
