/** Width and height of a product picture in pixels. */
export const PICTURE = { width: 960, height: 1200 } as const;
/** Width and height of the wide picture on a store's first page. */
export const HERO = { width: 1600, height: 1000 } as const;
/** The side of a store's square logo. */
export const LOGO = 512;
