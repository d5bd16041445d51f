import { reminderChoice, type ReminderChoice } from "#db/cart-reminders.server.ts";
import { addressesOf } from "#db/buyer-addresses.server.ts";
import { profileOf } from "#db/buyer-profile.server.ts";
import { cartOf, linesOfCart } from "#db/carts.server.ts";
import { placedOfCart } from "#db/orders.server.ts";
import { constant } from "#db/question.server.ts";
import { storeShellAndTerms } from "#db/stores.server.ts";
import { buildCart, EMPTY_CART } from "../cart/build.ts";
import type { Cart } from "../cart/cart.ts";
import { askableId } from "../cart/id.ts";
import { isLive } from "../cart/live.ts";
import { cartInHand } from "../cart/whose.ts";
import type { SavedAddress } from "../buyer/address.ts";
import { askedWith, type Along } from "../checkout/asked.ts";
import { countCheckout, type CountedCheckout } from "../checkout/count-checkout.ts";
import { servedCountries } from "../delivery/served.ts";
import type { StoreContext } from "../context.ts";
import type { PaymentProvider } from "../payment/providers.ts";
import type { Destination } from "../place/place.ts";
import type { Shell } from "../store/store.ts";
import type { CheckoutInput } from "./details.ts";

/** What was chosen on the page so far: all that totals depend on. */
export type CheckoutChoice = Pick<CheckoutInput, "address" | "addressId" | "way" | "offerId">;

export type CheckoutPage = {
  shell: Shell;
  cart: Cart;
  /** The order this cart became: for who comes back by the browser's back button after ordering. */
  placed: { number: number; key: string } | null;
  /** Who is signed in, with their addresses, the preferred one first; null for a guest. */
  buyer: { name: string; email: string; phone: string; addresses: SavedAddress[] } | null;
  /** Where it goes, as far as is known: chosen, or the preferred address, or the store's own country. */
  to: Destination;
  worked: CountedCheckout;
  /** The countries that the shop sends to; null where it sends to all. */
  countries: string[] | null;
  /** The seller's own words to who pays a certain way. */
  methodNotes: Partial<Record<PaymentProvider, string>>;
  /** Whether the shop reminds of carts that are left, and was asked to for this one. */
  reminder: ReminderChoice;
};

/**
 * The checkout page, in one trip, worked out for what was chosen (null: nothing yet). A cart that is unknown, over its time or
 * ordered already shows as an empty one.
 */
export async function checkoutPage(
  shop: StoreContext,
  cartId: string | null,
  choice: CheckoutChoice | null = null,
  along: Along = {},
): Promise<CheckoutPage> {
  const id = askableId(cartId);
  const now = shop.now();
  const mine = cartInHand(shop, cartId);
  const { buyerId } = mine;
  const { store, cart, lines, placed, profile, addresses, reminder, asked, cards } = await shop.db.read({
    store: storeShellAndTerms(),
    cart: cartOf(mine),
    lines: linesOfCart(mine, now),
    placed: placedOfCart(id),
    profile: buyerId === null ? constant(null) : profileOf(buyerId),
    addresses: buyerId === null ? constant([]) : addressesOf(buyerId),
    reminder: reminderChoice(mine),
    ...askedWith(shop, mine, along, now),
  });
  const { shell, paying, terms } = store;
  const built = isLive(cart, now) ? buildCart(cart.id, lines, shell) : EMPTY_CART;
  const to = destinationOf(choice, addresses, shell);
  const wanted = { way: choice?.way ?? "deliver", offerId: choice?.offerId || null } as const;
  return {
    shell,
    cart: built,
    placed,
    buyer: profile && { name: profile.name, email: profile.email, phone: profile.phone, addresses },
    to,
    worked: countCheckout(built, { asked, cards }, terms, to, wanted, shell, now),
    countries: servedCountries(terms),
    methodNotes: paying.methodNotes,
    reminder,
  };
}

function destinationOf(
  choice: CheckoutChoice | null,
  addresses: SavedAddress[],
  { country }: Pick<Shell, "country">,
): Destination {
  if (choice && !choice.addressId)
    return { country: choice.address.country.trim().toUpperCase() || country, region: choice.address.region };
  const saved = choice ? addresses.find(({ id }) => id === choice.addressId) : addresses[0];
  return saved ? saved.address : { country, region: "" };
}
