import { readCode } from "#domain/discount/read-code.ts";
import { isId } from "#domain/id.ts";
import { cookiesIn, shopCookie as cookie } from "./shop-cookie.ts";
import { dropWish } from "./wish-cookie.ts";

/** What the shopper's browser keeps for us: which cart, how many things it held when last seen, the last order, one note. */
export type Kept = {
  cartId: string | null;
  /** For the header only; the cart page says what is true. */
  count: number;
  lastOrder: { number: number; key: string } | null;
  note: string | null;
  /** A discount code that a link brought. */
  linkCode: string | null;
};

const CART = "__Host-cart";
const COUNT = "__Host-cart-count";
const ORDER = "__Host-order";
const NOTE = "__Host-note";
const CODE = "__Host-code";
const DAY_S = 86_400;

/** Reads the shop's cookies; whatever is not in our own form counts as absent. */
export function readKept(request: Request): Kept {
  const cookies = cookiesIn(request);
  const cartId = cookies.get(CART) ?? "";
  const count = /^\d{1,4}$/.exec(cookies.get(COUNT) ?? "")?.[0];
  const order = /^(\d{1,9})\.([\w-]{8,64})$/.exec(cookies.get(ORDER) ?? "");
  return {
    cartId: isId(cartId) ? cartId : null,
    count: Number(count ?? 0),
    lastOrder: order ? { number: Number(order[1]), key: order[2] as string } : null,
    note: noteIn(cookies.get(NOTE)),
    linkCode: readCode(cookies.get(CODE) ?? ""),
  };
}

/** The cart is kept 30 days, as long as the domain keeps it. */
export const keepCart = (cartId: string): string => cookie(CART, cartId, 30 * DAY_S);
export const keepCount = (count: number): string => cookie(COUNT, String(Math.min(count, 9999)), 30 * DAY_S);
export const keepNote = (note: string): string => cookie(NOTE, encodeURIComponent(shortNote(note)), 60);
/** Until they order, but no longer than a cart is kept. */
export const keepLinkCode = (code: string): string => cookie(CODE, code, 30 * DAY_S);
export const dropLinkCode = (): string => cookie(CODE, "", 0);
export const dropNote = (): string => cookie(NOTE, "", 0);

/** After signing in: the cart is the account's now, and needs no id in the browser. */
export const entered = (count: number): string[] => [cookie(CART, "", 0), keepCount(count)];

/** After signing out: the next one at this browser is somebody else. */
export const dropAll = (): string[] => [
  ...[CART, COUNT, ORDER, NOTE, CODE].map((name) => cookie(name, "", 0)),
  dropWish(),
];

/** After ordering: the cart is gone, and for an hour the way back leads to the order. */
export const keepOrder = ({ number, key }: { number: number; key: string }): string[] => [
  cookie(CART, "", 0),
  cookie(COUNT, "", 0),
  cookie(ORDER, `${number}.${key}`, 3600),
  cookie(CODE, "", 0),
];

/** A cookie holds little; a sign of two halves is not cut through, since half a sign can't be written in one. */
const shortNote = (note: string): string => Array.from(note.toWellFormed()).slice(0, 300).join("");

function noteIn(value: string | undefined): string | null {
  if (!value) return null;
  try {
    return shortNote(decodeURIComponent(value));
  } catch {
    return null;
  }
}
