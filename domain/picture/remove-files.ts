import type { Media } from "../context.ts";

/** Removes files whose rows are gone. One that can't be removed now keeps nobody from going on: nothing leads to it any more. */
export async function removeFiles(media: Media, keys: string[]): Promise<void> {
  for (const result of await Promise.allSettled(keys.map((key) => media.remove(key))))
    if (result.status === "rejected")
      console.error(JSON.stringify({ level: "warn", file: "not removed", error: String(result.reason) }));
}
