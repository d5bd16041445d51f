import { isId } from "#domain/id.ts";
import { cookiesIn, shopCookie } from "./shop-cookie.ts";

/**
 * What a guest pressed the heart of, until they are signed in. The form that sets it comes from the shop's own pages only, so no
 * link and no other site can put anything on somebody's list.
 */
const WISH = "__Host-wish";

export const keepWish = (productId: string): string => shopCookie(WISH, productId, 1_800);
export const dropWish = (): string => shopCookie(WISH, "", 0);

/** The product that waits to be wished for. */
export function waitingWish(request: Request): string | null {
  const sent = cookiesIn(request).get(WISH);
  return sent && isId(sent) ? sent : null;
}
