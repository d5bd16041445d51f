import { linkPage, type LinkRow } from "#db/link-pages.server.ts";
import { storeShell } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import type { ProductImage } from "../product/product.ts";
import type { Shell } from "../store/store.ts";
import { readButtons } from "./button.ts";
import { firstButtons } from "./first.ts";

/** A button that leads somewhere. `path` is in the store, encoded; `url` is outside. `label` empty: a name the page gives it. */
export type ShownLink =
  | { kind: "shop" | "whatsapp"; label: string }
  | { kind: "product" | "collection"; label: string; path: string; image: ProductImage | null }
  | { kind: "outside"; label: string; url: string };

export type LinksPage = { shell: Shell; line: string; links: ShownLink[] };

/** A store's page of links, in one trip. What is hidden or gone is left out. */
export async function linksPage(shop: StoreContext): Promise<LinksPage> {
  const { shell, kept } = await shop.db.read({ shell: storeShell(), kept: linkPage(shop.now()) });
  if (!kept) return { shell, line: shell.tagline, links: firstLinks(shell) };
  return { shell, line: kept.line || shell.tagline, links: kept.links.flatMap(shown) };
}

/** What a store shows that never changed the page. */
const firstLinks = (shell: Shell): ShownLink[] => [
  ...firstButtons(shell),
  ...shell.collections.slice(0, 6).map(({ handle, title }) => ({
    kind: "collection" as const,
    label: title,
    path: `/collections/${encodeURIComponent(handle)}`,
    image: null,
  })),
];

function shown({ button, target }: LinkRow): ShownLink[] {
  // Read again, so that what was once let in by a slip is not shown.
  const [known] = readButtons([button]).buttons;
  if (!known) return [];
  if (!("id" in known)) return [known];
  if (!target) return [];
  const { kind } = known;
  return [
    {
      kind,
      label: known.label || target.title,
      path: `/${kind}s/${encodeURIComponent(target.handle)}`,
      image: target.image,
    },
  ];
}
