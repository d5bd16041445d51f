import type { LimitName } from "../context.ts";
import { TooMany } from "../errors.ts";
import type { IdentityContext } from "./context.ts";

/** Counts one use within this realm and store. Throws `TooMany`. */
export const limit = (identity: IdentityContext, name: LimitName, key: string): Promise<void> =>
  limitEverywhere(identity, name, `${identity.scope}|${key}`);

/** Counts one use in all realms and stores together. Throws `TooMany`. */
async function limitEverywhere({ ports }: IdentityContext, name: LimitName, key: string): Promise<void> {
  const { allowed, retryAfterS } = await ports.limits.take(name, key);
  if (!allowed) throw new TooMany(retryAfterS);
}

/**
 * Counts a guess at somebody's password or code. A browser that this person has signed in from before is counted by
 * itself, so that no stranger, however busy, can keep the owner of an account out (OWASP, "Slow Down Online Guessing
 * Attacks with Device Cookies"). Everybody else is counted by their address, by the e-mail they try, known or not, and
 * all together by store. Throws `TooMany`.
 */
export async function limitGuesses(identity: IdentityContext, email: string): Promise<void> {
  const { device, ip } = identity.client;
  if (device && device.account === (await identity.mac("device", email)))
    return limit(identity, "sign_in_device", device.id);
  // The guesser's own first: who has met it takes nothing more of what is shared.
  await limit(identity, "sign_in", ip);
  await limitEverywhere(identity, "sign_in_address", ip);
  await limit(identity, "sign_in_account", email);
  await limit(identity, "sign_in_store", "all");
}

/**
 * Counts a letter that somebody asks to be sent to `email`; told apart like guesses. A mailbox gets only so many from all
 * stores together, whoever asks: else a thousand stores would be a way to flood it. Throws `TooMany`.
 */
export async function limitLetters(identity: IdentityContext, email: string): Promise<void> {
  const { device, ip } = identity.client;
  if (device && device.account === (await identity.mac("device", email)))
    return limit(identity, "letter_device", device.id);
  await limit(identity, "letter", ip);
  await limit(identity, "letter_account", email);
  await limitEverywhere(identity, "letter_mailbox", email);
}
