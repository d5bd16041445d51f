import type { HeldKey } from "#db/api-keys.server.ts";
import type { InvitationRow } from "#db/invitations.server.ts";
import type { StoreContext } from "../context.ts";
import { Unavailable } from "../errors.ts";
import { sendNotice, sendNow } from "../identity/letters.ts";
import type { Words } from "../letter/words.ts";
import { PLATFORM_HEAD, storeHead } from "../letter/letterhead.ts";
import type { Shell } from "../store/store.ts";
import { dayWords } from "../words/day.ts";
import { invitationPath } from "./invitation-link.ts";
import type { StaffRole } from "./may.ts";
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
    await sendNow(
      shop.ports.mail,
      email,
      words,
      storeHead(shell, shop.origin),
      `invitation.${id}.${sentAt.getTime()}`,
    );
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
  return {
    subject: `${invitedByName} invites you to ${shell.name}`,
    heading: `Join ${shell.name} as ${one}`,
    paragraphs: [
      `${invitedByName} would like you to work with them at ${shell.name}, as ${one}. What that means: ${lowerFirst(can)}`,
      `The invitation is for ${email} alone. It counts once, and until ${dayWords(expiresAt, shell)}.`,
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

/** To who has got it; `keys` are the API keys that go with the store. */
export const yoursNowWords = (store: string, from: string, keys: HeldKey[], href: string): Words => ({
  subject: `${store} is yours now`,
  heading: `You are the owner of ${store}`,
  paragraphs: [
    `${from} handed ${store} over to you and stays as a manager. From now on you alone decide how it is paid, who works there and who owns it.`,
    "Please look first at where its money goes: the key of the payment company that is set up is still the one from before.",
    ...(keys.length > 0 ? [keysLine(keys)] : []),
  ],
  button: { label: "Open the dashboard", href },
});

const KEYS_NAMED = 10;

function keysLine(keys: HeldKey[]): string {
  const named = keys
    .slice(0, KEYS_NAMED)
    .map(({ name, createdByName }) => `“${name}” (made by ${createdByName})`);
  const more = keys.length - named.length;
  return `Programs go on opening the store with ${keys.length === 1 ? "this API key" : "these API keys"}: ${named.join(", ")}${
    more > 0 ? ` and ${more} more` : ""
  }. Whoever has a copy of one can use it, so revoke those you do not know, under Settings, API keys.`;
}

/** To who has another role now. */
export function roleChangedWords(store: string, role: StaffRole, href: string): Words {
  const { one, can } = ROLE_WORDS[role];
  return {
    subject: `You are ${one} at ${store} now`,
    heading: `Your role at ${store} was changed`,
    paragraphs: [`You are ${one} there now. What that means: ${lowerFirst(can)}`],
    button: { label: "Open the dashboard", href },
  };
}

/** To who works there no more. */
export const removedWords = (store: string): Words => ({
  subject: `You no longer work at ${store}`,
  heading: `You were removed from the staff of ${store}`,
  paragraphs: [
    `You can't open ${store} any more, and API keys that you made there have ended. Your account and your other stores stay.`,
    "If you think that this is a mistake, ask the owner of the store.",
  ],
});

/** To the owner, when a key was made in their name. */
export const keyMadeWords = (store: string, name: string, can: string[], href: string): Words => ({
  subject: `A new API key for ${store}`,
  heading: `An API key was made for ${store}`,
  paragraphs: [
    `Whoever has the key “${name}” can open ${store} with it, as far as it goes: ${can.join(", ")}.`,
    "If that was not you, somebody else is using your account: revoke the key, choose a new password and write to us.",
  ],
  button: { label: "See the keys", href },
});

/** Tells somebody on the staff, in the platform's name; the change stands when the letter can't be sent. */
export const tellMember = (shop: StoreContext, email: string, words: Words, key: string): Promise<void> =>
  sendNotice(shop.ports.mail, email, words, PLATFORM_HEAD, `${shop.store.id}.${key}`);
