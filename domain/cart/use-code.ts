import { cartOf, linesOfCart, touchCart } from "#db/carts.server.ts";
import { dropCode, keepCode } from "#db/discounts.server.ts";
import { cardByHash, layCard, takeCardBack } from "#db/gift-cards.server.ts";
import { Refused } from "#db/refused.server.ts";
import { storeShell } from "#db/stores.server.ts";
import { askedWith, type Along } from "../checkout/asked.ts";
import { countInCart } from "../checkout/count-in-cart.ts";
import type { StoreContext } from "../context.ts";
import { readCode } from "../discount/read-code.ts";
import { Conflict, Invalid } from "../errors.ts";
import { countGuess } from "../gift-card/balance.ts";
import { hashOf, readCardCode } from "../gift-card/code.ts";
import { stateOf } from "../gift-card/pay-with.ts";
import { isId } from "../id.ts";
import type { Told } from "../words/say.ts";
import { buildCart } from "./build.ts";
import { isLive, keptUntil } from "./live.ts";
import { cartInHand } from "./whose.ts";

/** More than anybody has, and few enough to look at every combination. */
const MOST = 5;

/**
 * Keeps a discount code with the cart, or lays a gift card on the table: one trip to read, one to write. A code that does nothing
 * for this cart is not kept, and the problem says why. `asker` is counted, e.g. a network address. Throws `Invalid` (`code`),
 * `TooMany` and `Conflict` (`cart_gone`).
 */
export async function useCode(
  shop: StoreContext,
  cartId: string | null,
  typed: string,
  asker: string,
  along: Along = {},
): Promise<Told> {
  const code = readCode(typed);
  const cardCode = readCardCode(typed);
  if (typed.trim() === "") throw new Invalid({ code: "Type a code first." });
  await countGuess(shop, asker);
  const now = shop.now();
  const mine = cartInHand(shop, cartId);
  const { shell, cart, lines, card, asked, cards } = await shop.db.read({
    shell: storeShell(),
    cart: cartOf(mine),
    lines: linesOfCart(mine, now),
    card: cardByHash(cardCode ? await hashOf(cardCode) : ""),
    ...askedWith(shop, mine, { ...along, linkCode: code }, now),
  });
  if (!isLive(cart, now) || lines.length === 0)
    throw new Conflict("cart_gone", "Put something in your cart first, then type the code.");
  const into = { ...mine, cartId: cart.id };
  if (card) {
    const problem = cards.length >= MOST ? "more" : stateOf(card, now);
    if (problem !== "usable" || card.currency !== shell.currency) throw new Invalid({ code: CARD[problem] });
    await write(shop, { cart: touchCart(cart.id, keptUntil(now)), card: layCard(into, card.id, MOST) });
    return { text: "The gift card that ends in {end} is on your order.", values: { end: card.lastFour } };
  }
  if (code === null)
    throw new Invalid({ code: "We don't know this code. Please look at how it is written." });
  if (asked.codes.filter((each) => each !== code).length >= MOST) throw new Invalid({ code: CARD.more });
  const current = buildCart(cart.id, lines, shell);
  const { refused } = countInCart(current, { asked, cards }, shell, now);
  const no = refused.find((each) => each.code.toUpperCase() === code);
  if (no) throw new Invalid({ code: no.why.text }, no.why.values);
  await write(shop, { cart: touchCart(cart.id, keptUntil(now)), code: keepCode(into, code, MOST) });
  return { text: "{code} is on your order.", values: { code } };
}

const CARD = {
  empty: "Nothing is left on this gift card.",
  // The holder has its letter, so this tells nobody anything new.
  expired: "This gift card is over its time.",
  disabled: "This gift card can't be used any more. Please ask the shop.",
  usable: "This gift card is for another currency.",
  more: "That is as many codes as an order takes. Take one off first.",
} as const;

/** Takes a code, or a gift card by its id, off the cart again. One that is not there is passed over. */
export async function leaveCode(
  shop: StoreContext,
  cartId: string | null,
  { code, cardId }: { code: string; cardId: string },
): Promise<void> {
  const mine = cartInHand(shop, cartId);
  if (!code && !isId(cardId)) return;
  await shop.db.write({
    ...(code ? { code: dropCode(mine, code.toUpperCase()) } : {}),
    ...(isId(cardId) ? { card: takeCardBack(mine, cardId) } : {}),
  });
}

async function write(
  shop: StoreContext,
  commands: Parameters<StoreContext["db"]["write"]>[0],
): Promise<void> {
  try {
    await shop.db.write(commands);
  } catch (error) {
    if (error instanceof Refused && error.code === "cart_ordered")
      throw new Conflict("cart_gone", "This cart is no longer open. Please start a new one.");
    throw error;
  }
}
