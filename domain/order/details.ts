import { readEmail } from "../email.ts";
import { Invalid } from "../errors.ts";
import { plainLines } from "../plain-line.ts";
import type { PaymentProvider } from "../store/store.ts";
import { readRecipient, type Recipient } from "./recipient.ts";

/** What a buyer fills in. `totalSeen` is the total the page showed, in minor units. */
export type CheckoutInput = Recipient & {
  cartId: string;
  email: string;
  note: string;
  method: PaymentProvider;
  totalSeen: number;
  /** One of their saved addresses, in the place of name, phone and address; only for buyers who are signed in. */
  addressId?: string | undefined;
  /** Whether to keep what they typed among their addresses. */
  keepAddress?: boolean | undefined;
};

export type OrderDetails = Recipient & Pick<CheckoutInput, "email" | "note">;

/**
 * The buyer's own words, trimmed and without what can't be seen; only the note keeps its line breaks. Throws `Invalid` with a
 * sentence for each field that needs another look: `email`, `note`, and those of `readRecipient`.
 */
export function checkDetails(input: Recipient & Pick<CheckoutInput, "email" | "note">): OrderDetails {
  const { recipient, problems } = readRecipient(input);
  const details: OrderDetails = {
    ...recipient,
    email: readEmail(input.email) ?? "",
    note: plainLines(input.note),
  };
  if (!details.email) problems["email"] = "Enter an e-mail address, like name@example.com.";
  if (details.note.length > 1000) problems["note"] = "Please keep the note under 1,000 characters.";
  if (Object.keys(problems).length > 0) throw new Invalid(problems);
  return details;
}
