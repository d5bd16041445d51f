import { changeStore } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import { Invalid } from "../errors.ts";
import { requireMay } from "../staff/require.ts";
import type { Theme } from "./store.ts";
import { readable, themeProblems } from "./theme.ts";

/**
 * Saves how the store looks. What could not be read is mended, not refused: the theme that was kept comes back with
 * `notes` that say in words what was changed. Throws `Invalid` with a sentence per field, `Forbidden`.
 */
export async function saveLook(shop: StoreContext, input: Theme): Promise<{ theme: Theme; notes: string[] }> {
  requireMay(shop, "settings.write");
  const wanted: Theme = {
    accent: input.accent.trim().toLowerCase(),
    ground: input.ground.trim().toLowerCase(),
    ink: input.ink.trim().toLowerCase(),
    font: input.font,
    radius: input.radius,
  };
  const problems = themeProblems(wanted);
  if (Object.keys(problems).length > 0) throw new Invalid(problems);
  const kept = readable(wanted);
  await shop.db.write({ changed: changeStore(shop.store.id, { theme: kept.theme }, shop.now()) });
  return kept;
}
