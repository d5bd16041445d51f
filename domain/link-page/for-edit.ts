import { linkChoices, linkPage, type LinkChoice } from "#db/link-pages.server.ts";
import { storeShell } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import { requireMay } from "../staff/require.ts";
import type { Shell } from "../store/store.ts";
import { readButtons, type LinkButton } from "./button.ts";
import { firstButtons } from "./first.ts";

export type EditableLinks = {
  shell: Shell;
  line: string;
  buttons: LinkButton[];
  /** What a button can lead to. */
  choices: { products: LinkChoice[]; collections: LinkChoice[] };
};

/** More products than fit into a list to choose from. */
const MOST_OFFERED = 200;
/** As many of the menu's collections as the page shows by itself. */
const MOST_FIRST = 6;

/** The page of links as its seller can change it, in one trip. */
export async function linksForEdit(shop: StoreContext): Promise<EditableLinks> {
  requireMay(shop, "settings.read");
  const { shell, kept, choices } = await shop.db.read({
    shell: storeShell(),
    kept: linkPage(shop.now()),
    choices: linkChoices(MOST_OFFERED),
  });
  const collections = choices.collections.slice(0, MOST_FIRST);
  const buttons: LinkButton[] = kept
    ? readButtons(kept.links.map(({ button }) => button)).buttons
    : [
        ...firstButtons(shell),
        ...collections.map(({ id }) => ({ kind: "collection" as const, id, label: "" })),
      ];
  return { shell, line: kept?.line ?? "", buttons, choices };
}
