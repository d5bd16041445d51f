/** Where menus stand. */
export const MENU_PLACES = ["header", "footer"] as const;
export type MenuPlace = (typeof MENU_PLACES)[number];

export const MENU_MOST = { items: 20, children: 12 } as const;
