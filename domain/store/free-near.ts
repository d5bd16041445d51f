import type { PlatformContext } from "../context.ts";
import { nearSlugs, slugProblem, toSlug } from "./slug.ts";

const SUGGEST = 2;

/**
 * Whether `slug` is nobody's yet, and up to two addresses near it that are, in one trip. One of bad form is never
 * free. `countryCode` makes for a likely suggestion.
 */
export async function freeNear(
  platform: PlatformContext,
  slug: string,
  countryCode = "",
): Promise<{ free: boolean; suggestions: string[] }> {
  const good = slugProblem(slug) === null;
  const stem = good ? slug : toSlug(slug);
  const near = [...(good || slugProblem(stem) ? [] : [stem]), ...nearSlugs(stem, countryCode)];
  const wanted = good ? [slug, ...near] : near;
  const taken = new Set(wanted.length > 0 ? await platform.db.takenSlugs(wanted) : []);
  const suggestions = near.filter((candidate) => !taken.has(candidate)).slice(0, SUGGEST);
  return { free: good && !taken.has(slug), suggestions };
}
