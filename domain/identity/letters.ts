import type { Mail } from "../context.ts";
import { Unavailable } from "../errors.ts";
import { letterOf } from "../letter/envelope.ts";
import type { Letterhead } from "../letter/letterhead.ts";
import type { Words } from "../letter/words.ts";
import { NEW_BROWSER, PASSWORD_KNOWN } from "../seller/new-browser-words.ts";
import { sayIn, type Say } from "../words/say.ts";
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

const notYou = (say: Say): string =>
  say("If it was not you who asked, nothing happens: just leave this letter alone.");

const lasts = (say: Say): string =>
  say(
    "It counts for {minutes} minutes, in the window where you asked for it. Nobody from us will ever ask you for it.",
    { minutes: CODE_MINUTES },
  );

/** The code that lets somebody in; `known` is whether this address has an account, `password` that its password was typed. */
export function enterWords(
  code: string,
  known: boolean,
  asked: "sign_up" | "sign_in" | "password",
  { name, locale }: Letterhead,
): Words {
  const say = sayIn(locale);
  const why =
    known && asked === "sign_up"
      ? [say("There is an account with this address already, so this code signs you in to it.")]
      : asked === "password"
        ? [NEW_BROWSER]
        : [];
  return {
    subject: say("{code} is your code for {name}", { code: spacedCode(code), name }),
    heading: known
      ? say("Your code to sign in at {name}", { name })
      : say("Your code to open an account at {name}", { name }),
    paragraphs: [[...why, lasts(say)].join(" ")],
    code: spacedCode(code),
    small: asked === "password" ? PASSWORD_KNOWN : notYou(say),
  };
}

export function resetWords(href: string, { name, locale }: Letterhead): Words {
  const say = sayIn(locale);
  return {
    subject: say("A new password for {name}", { name }),
    heading: say("Choose a new password"),
    paragraphs: [say("The button takes you to where you choose it. It counts for an hour, and once.")],
    button: { label: say("Choose a new password"), href },
    small: `${notYou(say)} ${say("Your password stays as it is.")}`,
  };
}

export function noAccountWords(href: string, { name, locale }: Letterhead): Words {
  const say = sayIn(locale);
  return {
    subject: say("No account with this address at {name}", { name }),
    heading: say("You have no account at {name} with this address", { name }),
    paragraphs: [
      say(
        "Somebody, perhaps you, asked for a new password here. There is no account with this address. If you have one with another address, ask again with that one.",
      ),
    ],
    button: { label: say("Open an account"), href },
    small: notYou(say),
  };
}

export function newEmailWords(code: string, { name, locale }: Letterhead): Words {
  const say = sayIn(locale);
  return {
    subject: say("{code} confirms your new address at {name}", { code: spacedCode(code), name }),
    heading: say("Is this your new address?"),
    paragraphs: [
      `${say("With this code it becomes the address of your account at {name}.", { name })} ${lasts(say)}`,
    ],
    code: spacedCode(code),
    small: notYou(say),
  };
}

export function emailTakenWords({ name, locale }: Letterhead): Words {
  const say = sayIn(locale);
  return {
    subject: say("This address has an account at {name} already", { name }),
    heading: say("This address has an account already"),
    paragraphs: [
      say(
        "Somebody, perhaps you, wanted to make this the address of another account at {name}. An address can have one account only, so nothing was changed.",
        { name },
      ),
    ],
    small: notYou(say),
  };
}

export function emailChangedWords(to: string, { name, locale }: Letterhead): Words {
  const say = sayIn(locale);
  return {
    subject: say("Your address at {name} was changed", { name }),
    heading: say("Your address was changed"),
    paragraphs: [
      say(
        "Your account at {name} now has the address {email}, and letters go there. All other devices were signed out.",
        { name, email: to },
      ),
      say("If that was not you, answer this letter or write to us at once."),
    ],
  };
}

/** `more` is what else changed with it. */
export function passwordChangedWords({ name, locale }: Letterhead, more: string[] = []): Words {
  const say = sayIn(locale);
  return {
    subject: say("Your password for {name} was changed", { name }),
    heading: say("Your password was changed"),
    paragraphs: [
      say("The password of your account at {name} was just changed, and all other devices were signed out.", {
        name,
      }),
      ...more,
      say("If that was not you, choose a new one at once: “Forgotten your password?” on the sign-in page."),
    ],
  };
}
