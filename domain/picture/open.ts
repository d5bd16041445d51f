import type { Media, OpenFile } from "../context.ts";
import { sniffPicture } from "./sniff.ts";
import { stripPicture } from "./strip.ts";
import { turnedLater } from "./turned-later.ts";

/**
 * A kept picture, without what is not seen. One that was kept before pictures were cleaned is cleaned now and kept so;
 * what can't be read as a picture holds nothing that we know of and is handed on.
 */
export async function openPicture(media: Media, key: string): Promise<OpenFile | null> {
  const opened = await media.open(key);
  if (!opened || opened.clean) return opened;
  const bytes = new Uint8Array(await new Response(opened.body).arrayBuffer());
  const found = sniffPicture(bytes);
  const stripped = found && stripPicture(bytes, found.contentType);
  if (found && !stripped) return null;
  const clean =
    found && stripped ? turnedLater(stripped.bytes, found.contentType, stripped.orientation) : bytes;
  await media.put(key, clean, opened.contentType);
  return { body: new Blob([clean as BlobPart]).stream(), contentType: opened.contentType, clean: true };
}
