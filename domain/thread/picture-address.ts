import type { Signer } from "../context.ts";
import { sameText } from "../same-text.ts";

/** Where pictures of messages are served, on a store's own host and on the platform's. */
const AT = "/message-pictures/";
/** How long an address is good for at least; and a copy of somebody's data, who may look at it tomorrow. */
const SHOWN_MS = 10 * 60_000;
export const KEPT_MS = 24 * 3_600_000;
/** The longest that any address is good for, whatever it says of itself. */
const MOST_MS = KEPT_MS + SHOWN_MS;

const FILE =
  /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/([\w-]+\.(?:jpg|png|webp|gif|avif))$/;

/** The key under which a picture of a thread lies: `private/…`, which nothing serves that was not signed for. */
export const pictureKey = (storeId: string, threadId: string, file: string): string =>
  `private/${storeId}/messages/${threadId}/${file}`;

/**
 * The path of a picture of a message, good for ten minutes and never more than twenty; within ten minutes it stays the same, so that a
 * browser need not fetch what it has. `goodFor` is in milliseconds.
 */
export async function pictureAddress(
  signer: Signer,
  storeId: string,
  key: string,
  now: Date,
  goodFor = SHOWN_MS,
): Promise<string> {
  const until = String((Math.floor(now.getTime() / SHOWN_MS) + 1) * SHOWN_MS + goodFor);
  const path = key.replace(/^private\/([^/]+)\/messages\//, "$1/");
  const signature = await signatureOf(signer, storeId, path, until);
  return `${AT}${path}?${new URLSearchParams({ until, signature })}`;
}

/** Which picture an address is for; null for one that nobody signed, or that is over. */
export async function pictureAt(
  signer: Signer,
  { path, until, signature }: { path: string; until: string; signature: string },
  now: Date,
): Promise<{ storeId: string; key: string } | null> {
  const [, storeId = "", threadId = "", file = ""] = FILE.exec(path) ?? [];
  const leftMs = Number(until) - now.getTime();
  if (!storeId || !/^\d{1,16}$/.test(until) || leftMs <= 0 || leftMs > MOST_MS) return null;
  if (!sameText(signature, await signatureOf(signer, storeId, path, until))) return null;
  return { storeId, key: pictureKey(storeId, threadId, file) };
}

const signatureOf = (signer: Signer, storeId: string, path: string, until: string): Promise<string> =>
  signer.sign(storeId, "message_picture", `${path}.${until}`);
