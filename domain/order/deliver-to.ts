import { addressOf, type AddressRow } from "#db/buyer-addresses.server.ts";
import { constant, type Question } from "#db/question.server.ts";
import type { StoreContext } from "../context.ts";
import { Invalid } from "../errors.ts";
import { isId } from "../id.ts";
import type { CheckoutInput } from "./details.ts";
import { readRecipient } from "./recipient.ts";

/** The saved address that a buyer chose; null for guests, and for who types one. */
export const chosenAddress = (
  { actor }: StoreContext,
  { addressId }: CheckoutInput,
): Question<AddressRow | null> =>
  actor.kind === "buyer" && addressId && isId(addressId)
    ? addressOf(actor.buyerId, addressId)
    : constant(null);

/** What was filled in, with the chosen address in the place of what was typed. Throws `Invalid` (`addressId`) when it is not there. */
export function withAddress(
  { actor }: StoreContext,
  input: CheckoutInput,
  chosen: AddressRow | null,
): CheckoutInput {
  if (actor.kind !== "buyer" || !input.addressId) return input;
  if (!chosen) throw new Invalid({ addressId: "This address is not there any more. Please choose another." });
  const { name, phone, address } = chosen;
  // Kept before anybody asked for its state or postcode: the fields for that are on its own page.
  if (Object.keys(readRecipient(chosen).problems).length > 0)
    throw new Invalid({
      addressId: "Something is missing in this address. Please complete it, or choose another.",
    });
  return { ...input, name, phone, address, keepAddress: false };
}
