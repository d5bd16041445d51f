import { base32 } from "@better-auth/utils/base32";
import { fromBase64Url, toBase64Url } from "../base64url.ts";
import type { StoreContext } from "../context.ts";
import { bytesOfId, idFromBytes } from "../id.ts";
import { sameText } from "../same-text.ts";

/** Who a letter about a thread went to. */
export type LetterReader = { side: "buyer" | "staff"; email: string };

/** What a reply address names: a thread of a store, and the proof that we gave it to somebody of that thread. */
export type ReplyAddress = { storeId: string; threadId: string; proof: string };

const ID = 16;
/** As much of a keyed hash as still fits: before the @ there are at most 64 characters (RFC 5321 §4.5.3.1.1), of 5 bits each. */
const PROOF = 8;

/** Where an answer to a letter about a thread goes; null where nothing comes in by mail. The same for the same reader at any time. */
export async function replyAddress(
  shop: StoreContext,
  threadId: string,
  reader: LetterReader,
): Promise<string | null> {
  const { domain } = shop.ports.mailIn;
  if (!domain) return null;
  const proof = await proofFor(shop, threadId, reader);
  const bytes = new Uint8Array([...bytesOfId(shop.store.id), ...bytesOfId(threadId), ...proof]);
  return `${base32.encode(bytes, { padding: false }).toLowerCase()}@${domain}`;
}

/** Reads an address that a letter came to, in capitals or not; null for one that is none of ours. */
export function readReplyAddress(to: string, domain: string | null): ReplyAddress | null {
  const [local = "", at] = to.trim().toLowerCase().split("@");
  if (!domain || at !== domain || !/^[a-z2-7]{64}$/.test(local)) return null;
  const bytes = base32.decode(local.toUpperCase());
  return {
    storeId: idFromBytes(bytes.slice(0, ID)),
    threadId: idFromBytes(bytes.slice(ID, 2 * ID)),
    proof: toBase64Url(bytes.slice(2 * ID)),
  };
}

/** Whether this address was given to this reader. */
export const isGivenTo = async (
  shop: StoreContext,
  { threadId, proof }: ReplyAddress,
  reader: LetterReader,
): Promise<boolean> => sameText(proof, toBase64Url(await proofFor(shop, threadId, reader)));

async function proofFor(
  { ports, store }: StoreContext,
  threadId: string,
  { side, email }: LetterReader,
): Promise<Uint8Array> {
  const text = JSON.stringify([threadId, side, email]);
  return fromBase64Url(await ports.signer.sign(store.id, "reply_by_mail", text)).slice(0, PROOF);
}
