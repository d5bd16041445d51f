import type { Letter, Mail } from "../context.ts";
import { Unavailable } from "../errors.ts";
import { asHtml, asText, type Words } from "../letter/layout.ts";
import type { Letterhead } from "../letter/letterhead.ts";
import { CODE_MINUTES, spacedCode } from "./code.ts";

/** Sends a letter at once, to somebody who waits for it. Throws `Unavailable` when it can't be sent now. */
export async function sendNow(
  mail: Mail,
  to: string,
  words: Words,
  head: Letterhead,
  key: string,
): Promise<void> {
  try {
    await mail.send(letterOf(to, words, head, key));
  } catch {
    throw new Unavailable("We could not send the letter just now. Please try again in a minute.");
  }
}

/** Sends a letter that only tells of what has happened: the change stands when it can't be sent. */
export async function sendNotice(
  mail: Mail,
  to: string,
  words: Words,
  head: Letterhead,
  key: string,
): Promise<void> {
  try {
    await mail.send(letterOf(to, words, head, key));
  } catch (error) {
    console.error(JSON.stringify({ level: "warn", letter: words.subject, error: String(error) }));
  }
}

const letterOf = (to: string, words: Words, head: Letterhead, key: string): Letter => ({
  to,
  fromName: head.name,
  ...(head.replyTo !== null && { replyTo: head.replyTo }),
  subject: words.subject,
  html: asHtml(words, head),
  text: asText(words, head),
  idempotencyKey: key,
});

const NOT_YOU = "If it was not you who asked, nothing happens: just leave this letter alone.";
const lasts = `It counts for ${CODE_MINUTES} minutes, in the window where you asked for it. Nobody from us will ever ask you for it.`;

/** The code that lets somebody in; `known` is whether this address has an account. */
export const enterWords = (
  code: string,
  known: boolean,
  asked: "sign_up" | "sign_in",
  head: Letterhead,
): Words => ({
  subject: `${spacedCode(code)} is your code for ${head.name}`,
  heading: known ? `Your code to sign in at ${head.name}` : `Your code to open an account at ${head.name}`,
  paragraphs:
    known && asked === "sign_up"
      ? [`There is an account with this address already, so this code signs you in to it. ${lasts}`]
      : [lasts],
  code: spacedCode(code),
  small: NOT_YOU,
});

export const resetWords = (href: string, head: Letterhead): Words => ({
  subject: `A new password for ${head.name}`,
  heading: "Choose a new password",
  paragraphs: ["The button takes you to where you choose it. It counts for an hour, and once."],
  button: { label: "Choose a new password", href },
  small: `${NOT_YOU} Your password stays as it is.`,
});

export const noAccountWords = (href: string, head: Letterhead): Words => ({
  subject: `No account with this address at ${head.name}`,
  heading: `You have no account at ${head.name} with this address`,
  paragraphs: [
    "Somebody, perhaps you, asked for a new password here. There is no account with this address. If you have one with another address, ask again with that one.",
  ],
  button: { label: "Open an account", href },
  small: NOT_YOU,
});

export const newEmailWords = (code: string, head: Letterhead): Words => ({
  subject: `${spacedCode(code)} confirms your new address at ${head.name}`,
  heading: "Is this your new address?",
  paragraphs: [`With this code it becomes the address of your account at ${head.name}. ${lasts}`],
  code: spacedCode(code),
  small: NOT_YOU,
});

export const emailTakenWords = (head: Letterhead): Words => ({
  subject: `This address has an account at ${head.name} already`,
  heading: "This address has an account already",
  paragraphs: [
    `Somebody, perhaps you, wanted to make this the address of another account at ${head.name}. An address can have one account only, so nothing was changed.`,
  ],
  small: NOT_YOU,
});

export const emailChangedWords = (to: string, head: Letterhead): Words => ({
  subject: `Your address at ${head.name} was changed`,
  heading: "Your address was changed",
  paragraphs: [
    `Your account at ${head.name} now has the address ${to}, and letters go there. All other devices were signed out.`,
    "If that was not you, answer this letter or write to us at once.",
  ],
});

export const passwordChangedWords = (head: Letterhead): Words => ({
  subject: `Your password for ${head.name} was changed`,
  heading: "Your password was changed",
  paragraphs: [
    `The password of your account at ${head.name} was just changed, and all other devices were signed out.`,
    "If that was not you, choose a new one at once: “Forgotten your password?” on the sign-in page.",
  ],
});
