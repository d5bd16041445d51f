import type { PlatformContext } from "../context.ts";
import { TooMany } from "../errors.ts";
import { freeNear } from "./free-near.ts";
import { slugProblem } from "./slug.ts";

/** Whether an address can be had; if not, why, in one sentence, and up to two near it that can. */
export type SlugAnswer = { free: true } | { free: false; reason: string; suggestions: string[] };

/**
 * Looks whether a store may have the address `slug`. `askedBy` (a seller's id) is counted, so that nobody reads
 * out the list of stores this way. `countryCode` (ISO 3166) makes for a likely suggestion. Throws `TooMany`.
 */
export async function slugFree(
  platform: PlatformContext,
  slug: string,
  askedBy: string,
  countryCode = "",
): Promise<SlugAnswer> {
  const { allowed, retryAfterS } = await platform.ports.limits.take("slug_check", askedBy);
  if (!allowed) throw new TooMany(retryAfterS);
  const { free, suggestions } = await freeNear(platform, slug, countryCode);
  if (free) return { free };
  return { free, reason: slugProblem(slug) ?? "Another store has this address already.", suggestions };
}
