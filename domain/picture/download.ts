import type { Outside } from "../context.ts";
import { Invalid } from "../errors.ts";
import { checkPicture, MOST_BYTES, NOT_A_PICTURE } from "./check.ts";
import { isPublicAddress } from "./is-public-address.ts";
import type { Sniffed } from "./sniff.ts";

const MOST_REDIRECTS = 3;
const MOST_MS = 15_000;

/** Why a picture can't be had, in one sentence for the seller. */
export class NoPicture extends Error {
  override name = "NoPicture";
}

/**
 * Gets a picture from an address a seller's file names. Only https and public addresses, at most 3 redirects (each
 * checked like the first), 10 MB and `mostMs` in all. Throws `NoPicture`.
 */
export async function downloadPicture(
  outside: Outside,
  address: string,
  mostMs = MOST_MS,
): Promise<{ bytes: Uint8Array; found: Sniffed }> {
  const signal = AbortSignal.timeout(mostMs);
  const tooSlow = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () =>
      reject(new NoPicture(`The picture took longer than ${mostMs / 1000} seconds.`)),
    );
  });
  // The promise below may win; then nobody waits for this one any more.
  tooSlow.catch(() => undefined);
  const bytes = await Promise.race([follow(outside, address, signal), tooSlow]);
  return { bytes, found: checkRemotePicture(bytes) };
}

/** What a picture is that came from elsewhere. Throws `NoPicture`, whatever goes wrong: trying again would not help. */
export function checkRemotePicture(bytes: Uint8Array): Sniffed {
  try {
    return checkPicture(bytes);
  } catch (error) {
    throw new NoPicture(error instanceof Invalid ? error.message : NOT_A_PICTURE);
  }
}

async function follow(outside: Outside, address: string, signal: AbortSignal): Promise<Uint8Array> {
  let next = address;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    const url = await checked(outside, next);
    const response = await outside.fetch(url.href, signal).catch(() => {
      throw new NoPicture(`We could not reach ${url.hostname}.`);
    });
    if (response.status >= 300 && response.status < 400 && response.headers.has("location")) {
      await response.body?.cancel();
      next = URL.parse(response.headers.get("location") ?? "", url)?.href ?? "";
      continue;
    }
    if (!response.ok) {
      await response.body?.cancel();
      throw new NoPicture(`${url.hostname} answered ${response.status} instead of the picture.`);
    }
    return await upTo(response, MOST_BYTES, url.hostname);
  }
  throw new NoPicture(`The address sends us on more than ${MOST_REDIRECTS} times.`);
}

/**
 * An address that may be asked. A name could change between being looked up and being asked, so this must run where
 * there is no private network to reach, as in a Worker.
 */
async function checked(outside: Outside, address: string): Promise<URL> {
  const url = URL.parse(address);
  if (!url || url.protocol !== "https:")
    throw new NoPicture("The address of a picture must start with https://.");
  if (url.port || url.username || url.password)
    throw new NoPicture("The address of a picture must not name a port or a password.");
  const literal = url.hostname.replace(/^\[|\]$/g, "");
  const isLiteral = literal.includes(":") || /^[\d.]+$/.test(literal);
  const addresses = isLiteral
    ? [literal]
    : await outside.addresses(url.hostname).catch(() => {
        throw new NoPicture(`We could not look up ${url.hostname}.`);
      });
  if (addresses.length === 0) throw new NoPicture(`There is no server called ${url.hostname}.`);
  if (!addresses.every(isPublicAddress)) throw new NoPicture("The address leads into a private network.");
  return url;
}

/** Reads a body piece by piece and stops at the limit, whatever length it claims to have. */
async function upTo(response: Response, most: number, host: string): Promise<Uint8Array> {
  const tooLarge = new NoPicture("The picture is larger than 10 MB.");
  if (Number(response.headers.get("content-length") ?? 0) > most) {
    await response.body?.cancel();
    throw tooLarge;
  }
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const piece = await reader?.read().catch(() => {
      throw new NoPicture(`${host} stopped in the middle of the picture.`);
    });
    if (!piece || piece.done) break;
    length += piece.value.byteLength;
    if (length > most) {
      await reader?.cancel();
      throw tooLarge;
    }
    pieces.push(piece.value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.byteLength;
  }
  return bytes;
}
