import { pictureKeysOf } from "#db/thread-cards.server.ts";
import type { StoreContext } from "../context.ts";
import type { Message } from "../thread/thread.ts";
import { sha256 } from "../sha256.ts";

/** What a Worker holds in memory, twice: as files, and as the file of files. */
const BYTES_MOST = 20 * 1024 * 1024;

/** A picture of the talk as a file beside the paper, named by its message. */
export type EvidencePicture = { name: string; bytes: Uint8Array<ArrayBuffer> };

/** What the data says of a picture: its file and that file's sum, or why there is none. */
type PictureData = { seq: number; file: string; sha256: string } | { seq: number; missing: string };

/** The pictures that people showed, oldest first, as many as fit. One trip. */
export async function picturesIn(
  { db, ports }: StoreContext,
  threadId: string,
  messages: Message[],
): Promise<{ pictures: EvidencePicture[]; data: PictureData[] }> {
  const shown = messages.flatMap(({ seq, body }) =>
    body.kind === "card" && body.of === "picture" ? [{ seq, id: body.id }] : [],
  );
  const [pictures, data]: [EvidencePicture[], PictureData[]] = [[], []];
  if (shown.length === 0) return { pictures, data };
  const { keys } = await db.read({ keys: pictureKeysOf(threadId) });
  let left = BYTES_MOST;
  for (const { seq, id } of shown) {
    const key = keys.get(id);
    const found = key && left > 0 ? await ports.media.get(key) : null;
    left -= found?.bytes.length ?? 0;
    if (key && found && left >= 0) {
      const name = `pictures/message-${seq}${key.slice(key.lastIndexOf("."))}`;
      const bytes = new Uint8Array(found.bytes);
      pictures.push({ name, bytes });
      data.push({ seq, file: name, sha256: await sha256(bytes) });
    } else data.push({ seq, missing: left > 0 ? "no longer kept" : "left out: there are too many" });
  }
  return { pictures, data };
}
