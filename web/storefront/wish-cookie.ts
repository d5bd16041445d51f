import { isId } from "#domain/id.ts";

/**
 * What a guest pressed the heart of, until they are signed in. The form that sets it comes from the shop's own pages only, so no
 * link and no other site can put anything on somebody's list.
 */
const WISH = "__Host-wish";

export const keepWish = (productId: string): string => cookie(productId, 1_800);
export const dropWish = (): string => cookie("", 0);

/** The product that waits to be wished for. */
export function waitingWish(request: Request): string | null {
  const sent = new RegExp(`(?:^|;\\s*)${WISH}=([^;]*)`).exec(request.headers.get("cookie") ?? "")?.[1];
  return sent && isId(sent) ? sent : null;
}

const cookie = (value: string, maxAgeS: number): string =>
  `${WISH}=${value}; Path=/; Max-Age=${maxAgeS}; HttpOnly; Secure; SameSite=Lax`;
