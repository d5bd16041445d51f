import { Invalid } from "../errors.ts";
import { sniffPicture, type Sniffed } from "./sniff.ts";

export const MOST_BYTES = 10 * 1024 * 1024;
export const MOST_PICTURES = 250;
/** A decoder must never be asked for more than this on one side: it is the limit of Cloudflare Images. */
const LONGEST_SIDE_PX = 12_000;

export const NOT_A_PICTURE = "This file is not a JPEG, PNG, WebP, GIF or AVIF picture that we can show.";
export const TOO_LARGE = "This picture is larger than 10 MB. Please make it smaller and try again.";
/** As many as the largest cameras of phones take, and the limit of Cloudflare Images: a small file can unfold to gigabytes. */
const MOST_PIXELS = 100_000_000;
const TOO_MANY_PIXELS_IN_ALL =
  "This picture has more than 100 million pixels. Please make it smaller and try again.";
const TOO_MANY_PIXELS = `This picture has too many pixels: more than ${LONGEST_SIDE_PX.toLocaleString("en")} on one side. Please make it smaller and try again.`;

/** What an uploaded picture is. Throws `Invalid` under `picture` when it can't be taken. */
export function checkPicture(bytes: Uint8Array): Sniffed {
  if (bytes.byteLength > MOST_BYTES) throw new Invalid({ picture: TOO_LARGE });
  const found = sniffPicture(bytes);
  if (!found) throw new Invalid({ picture: NOT_A_PICTURE });
  if (Math.max(found.width, found.height) > LONGEST_SIDE_PX) throw new Invalid({ picture: TOO_MANY_PIXELS });
  if (found.width * found.height > MOST_PIXELS) throw new Invalid({ picture: TOO_MANY_PIXELS_IN_ALL });
  return found;
}
