import { collectionList } from "#db/collections.server.ts";
import { storeMenuList, storePageList, storePolicyList } from "#db/store-texts.server.ts";
import type { StoreContext } from "../context.ts";
import { POLICY_KINDS } from "../policy/kinds.ts";
import { requireMay } from "../staff/require.ts";
import { MENU_PLACES, type MenuPlace } from "./limits.ts";
import { ALL_PRODUCTS, MENU, type MenuItem } from "./menu.ts";

export type EditableMenu = {
  place: MenuPlace;
  items: MenuItem[];
  /** 0 while the usual menu stands there. */
  rev: number;
};

/** Both menus and what they can lead to, in one trip. Where the seller has made none, the usual one to begin from. */
export async function menusForEdit(shop: StoreContext) {
  requireMay(shop, "settings.read");
  const { menus, collections, pages, policies } = await shop.db.read({
    menus: storeMenuList(),
    collections: collectionList(),
    pages: storePageList(),
    policies: storePolicyList(),
  });
  const usual: Record<MenuPlace, MenuItem[]> = {
    header: [...collections.map(toCollection), ALL],
    footer: [...collections.slice(0, 6).map(toCollection), ALL],
  };
  return {
    menus: MENU_PLACES.map((place): EditableMenu => {
      const kept = menus.find((menu) => menu.place === place);
      const read = kept && MENU.safeParse(kept.items);
      return { place, items: read?.data ?? usual[place], rev: kept?.rev ?? 0 };
    }),
    targets: {
      collections: collections.map(({ handle, title }) => ({ ref: handle, title })),
      pages: pages.map(({ handle, title, published }) => ({
        ref: handle,
        title: published ? title : `${title} (not published)`,
      })),
      policies: POLICY_KINDS.map((kind) => ({
        ref: kind,
        written: policies.some((policy) => policy.kind === kind),
      })),
    },
  };
}

const ALL: MenuItem = { title: ALL_PRODUCTS, to: { kind: "all", ref: "" }, children: [] };

const toCollection = ({ handle, title }: { handle: string; title: string }): MenuItem => ({
  title: title.slice(0, 60),
  to: { kind: "collection", ref: handle },
  children: [],
});
