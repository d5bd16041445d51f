import { keepLinkPage } from "#db/link-pages.server.ts";
import type { StoreContext } from "../context.ts";
import { Invalid } from "../errors.ts";
import { requireMay } from "../staff/require.ts";
import { LINKS_MOST, readButtons } from "./button.ts";

/**
 * Keeps the page of links. Throws `Invalid` (`line`, `buttons`, `buttons.<position>`). A product or collection of another
 * store is kept as an id that leads nowhere: row level security finds nothing under it.
 */
export async function saveLinks(
  shop: StoreContext,
  input: { line: string; buttons: unknown },
): Promise<void> {
  requireMay(shop, "settings.write");
  const line = input.line.replace(/[\p{Cc}\s]+/gu, " ").trim();
  const { buttons, problems } = readButtons(input.buttons);
  if (Array.from(line).length > LINKS_MOST.line)
    problems["line"] = `Please use at most ${LINKS_MOST.line} characters.`;
  if (Object.keys(problems).length > 0) throw new Invalid(problems);
  await shop.db.write({ kept: keepLinkPage(line, buttons, shop.now()) });
}
