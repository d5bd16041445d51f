/** One answer of the shop that is the same for everybody, as it is kept and given out. */
export type KeptPage = {
  status: number;
  contentType: string;
  /** All of it, with nothing in the cart. */
  whole: Uint8Array<ArrayBuffer>;
  /** Where in `whole` the cart's count goes, in bytes; null when the page shows none. */
  cartAt: number | null;
  /** The locale the page speaks. */
  locale: string;
  /** Of the bytes of `whole`, as hex. */
  digest: string;
  /** `No-Vary-Search`: which parameters of the address the page reads. */
  reads: string;
  /** What was looked for in vain, where it says so (`web/storefront/search-missed.ts`); else empty. */
  missed: string;
  /** When it was rendered, in milliseconds. */
  bornAt: number;
};

/** What names the page as somebody with `count` things in the cart sees it. */
export const etagOf = ({ digest, cartAt }: KeptPage, count: number): string =>
  `W/"${digest}${cartAt !== null && count > 0 ? `-${count}` : ""}"`;

/** So long a page is given out as it is. A change moves the store's version, and with it the key; only time itself has to be waited for. */
export const FRESH_MS = 60_000;
/** So long after its birth an older one is still given out, while one request renews it. */
export const STALE_MS = 10 * 60_000;

export const isFresh = (page: KeptPage, now: number): boolean => now - page.bornAt < FRESH_MS;
export const isUsable = (page: KeptPage, now: number): boolean => now - page.bornAt < STALE_MS;
