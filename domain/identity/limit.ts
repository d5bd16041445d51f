import type { LimitName } from "../context.ts";
import { TooMany } from "../errors.ts";
import type { IdentityContext } from "./context.ts";
import { markOf } from "./device.ts";

/** Counts one use within this realm and store. Throws `TooMany`. */
export async function limit(identity: IdentityContext, name: LimitName, key: string): Promise<void> {
  allow(await take(identity, name, key));
}

/**
 * Counts a guess at somebody's password. A browser that this person has signed in from before is counted by
 * itself, so that no stranger, however busy, can keep the owner of an account out (OWASP, "Slow Down Online Guessing
 * Attacks with Device Cookies"). Everybody else is counted by their address, by the e-mail they try, known or not, and
 * all together by store; where others have used up what is counted together, an address has a few tries of its own. Throws
 * `TooMany`.
 */
export async function limitGuesses(identity: IdentityContext, email: string): Promise<void> {
  const { ip } = identity.client;
  const device = await markOf(identity, email);
  if (device) return limit(identity, "sign_in_device", device.id);
  // The guesser's own first: who has met it takes nothing more of what is shared.
  await limit(identity, "sign_in", ip);
  allow(await takeEverywhere(identity, "sign_in_address", ip));
  const account = await take(identity, "sign_in_account", email);
  const shared = account.allowed ? await take(identity, "sign_in_store", "all") : account;
  if (shared.allowed) return;
  // However many addresses have a share, all of them together are few guesses at one account.
  allowOne(shared, await ownShare(identity, "sign_in_share"));
  allowOne(shared, await take(identity, "sign_in_shares", email));
}

/**
 * Counts an answer that nobody guesses within anything counted here: a code, whose tries are counted beside it, a link, a
 * passkey. So strangers who guess at passwords behind the same address keep nobody from these ways in, and a browser that
 * somebody has signed in from before is counted by itself. Throws `TooMany`.
 */
export async function limitAnswers(identity: IdentityContext): Promise<void> {
  const { devices, ip } = identity.client;
  const [device] = devices;
  await limit(identity, "answer", device ? `device ${device.id}` : ip);
}

/**
 * Counts a letter with a code that somebody asks to be sent to `email`; told apart like guesses. A mailbox gets only so many
 * from all stores together, whoever asks: else a thousand stores would be a way to flood it. Throws `TooMany`.
 */
export async function limitLetters(identity: IdentityContext, email: string): Promise<void> {
  const device = await markOf(identity, email);
  if (device) return limit(identity, "letter_device", device.id);
  allow(await takeAsking(identity));
  const account = await take(identity, "letter_account", email);
  const mailbox = account.allowed ? await takeEverywhere(identity, "letter_mailbox", email) : account;
  const shared = mailbox.allowed ? await take(identity, "letter_store", "all") : mailbox;
  if (shared.allowed) return;
  allowOne(shared, await ownShare(identity, "letter_share"));
  allowOne(shared, await takeEverywhere(identity, "letter_shares", email));
}

/** Counts the address that asks for a letter, in this store and in all together. */
async function takeAsking(identity: IdentityContext): Promise<Taken> {
  const { ip } = identity.client;
  const here = await take(identity, "letter", ip);
  return here.allowed ? takeEverywhere(identity, "letter_address", ip) : here;
}

/**
 * Counts a letter with a link for a new password, and says to whom one may go: to `anyone`; to `accounts` alone, while the
 * mailbox gets, the store sends, or the address asks for, more letters than it should; to `nobody`, because a link that still counts is there already. Links open in any
 * browser, so whoever asked for the ones that are there, their owner can use them, and nobody can keep them from it. Throws
 * `TooMany` for the asking address alone, far past that.
 */
export async function roomForLink(
  identity: IdentityContext,
  email: string,
): Promise<"anyone" | "accounts" | "nobody"> {
  const device = await markOf(identity, email);
  if (device) {
    await limit(identity, "letter_device", device.id);
    return "anyone";
  }
  const asking = await takeAsking(identity);
  // Neighbours behind the same address may have asked for all that: a link goes to who has an account, and nobody is refused.
  if (!asking.allowed) await limit(identity, "letter_beyond", identity.client.ip);
  if (!(await take(identity, "letter_link", email)).allowed) return "nobody";
  const mailbox = await takeEverywhere(identity, "letter_mailbox", email);
  if (!asking.allowed || !mailbox.allowed) return "accounts";
  return (await take(identity, "letter_store", "all")).allowed ? "anyone" : "accounts";
}

/** What an address has of its own today, whatever others did. */
const ownShare = (identity: IdentityContext, name: "sign_in_share" | "letter_share"): Promise<Taken> =>
  take(identity, name, networkOf(identity.client.ip));

/** Of IPv6 the `/48`: whoever rents one has 65,536 of the `/64` that a home is counted by. */
const networkOf = (ip: string): string => (ip.includes(":") ? ip.split(":").slice(0, 3).join(":") : ip);

type Taken = Awaited<ReturnType<IdentityContext["ports"]["limits"]["take"]>>;

const take = (identity: IdentityContext, name: LimitName, key: string): Promise<Taken> =>
  takeEverywhere(identity, name, `${identity.scope}|${key}`);

/** Counts in all realms and stores together. */
const takeEverywhere = ({ ports }: IdentityContext, name: LimitName, key: string): Promise<Taken> =>
  ports.limits.take(name, key);

/** Either opens the way: who has to wait is told of the one that opens first. */
function allowOne(shared: Taken, own: Taken): void {
  if (!own.allowed) allow(own.retryAfterS < shared.retryAfterS ? own : shared);
}

function allow({ allowed, retryAfterS }: Taken): void {
  if (!allowed) throw new TooMany(retryAfterS);
}
