import { sniffPicture, EXTENSION } from "../picture/sniff.ts";
import { Invalid } from "../errors.ts";

/** A photograph of a receipt from a good phone, with room. */
export const PROOF_BYTES = 6 * 1024 * 1024;
/** How many an order takes, so that a mailbox-minded stranger with its key can't fill the shelf. */
export const MOST_PROOFS = 6;

export type ProofFile = { contentType: string; extension: string };

/** What was sent, by its own first bytes. Throws `Invalid` (`proof`). */
export function readProof(bytes: Uint8Array): ProofFile {
  if (bytes.byteLength === 0)
    throw new Invalid({ proof: "Choose a picture or a PDF of your receipt first." });
  if (bytes.byteLength > PROOF_BYTES)
    throw new Invalid({
      proof: "This file is over 6 MB. A photograph or a screenshot of the receipt is enough.",
    });
  const picture = sniffPicture(bytes);
  if (picture) return { contentType: picture.contentType, extension: EXTENSION[picture.contentType] };
  if (new TextDecoder("latin1").decode(bytes.subarray(0, 5)) === "%PDF-")
    return { contentType: "application/pdf", extension: "pdf" };
  throw new Invalid({
    proof: "We can take a picture (JPEG, PNG, WebP, GIF or AVIF) or a PDF. This is neither.",
  });
}
