import { readEmail } from "../email.ts";
import { Invalid } from "../errors.ts";
import { plainLines } from "../plain-line.ts";
import type { PaymentProvider } from "../payment/providers.ts";
import { readRecipient, type Recipient } from "./recipient.ts";

/** What a buyer says beside whom it is for: each a few lines, none of them needed. */
type Asides = {
  /** For the seller. */
  note: string;
  /** For whoever brings it. */
  riderNote?: string | undefined;
  /** Goes into the parcel. */
  giftMessage?: string | undefined;
};

/** What a buyer fills in. `totalSeen` is the total the page showed, in minor units. */
export type CheckoutInput = Recipient &
  Asides & {
    cartId: string;
    email: string;
    method: PaymentProvider;
    totalSeen: number;
    /** The part of it that was left to pay after gift cards; the total when it is not said. */
    dueSeen?: number | undefined;
    /** A discount code that a link brought along. */
    linkCode?: string | null | undefined;
    /** One of their saved addresses, in the place of name, phone and address; only for buyers who are signed in. */
    addressId?: string | undefined;
    /** Whether to keep what they typed among their addresses. */
    keepAddress?: boolean | undefined;
    /** Whether it is sent or fetched; sent unless said otherwise. */
    way?: "deliver" | "pickup" | undefined;
    /** Which of the offers; the first where none is said. */
    offerId?: string | null | undefined;
  };

export type OrderDetails = Recipient & Required<Record<keyof Asides, string>> & Pick<CheckoutInput, "email">;

/** The longest each may be, in characters. */
export const ASIDES_MOST = { note: 1_000, riderNote: 300, giftMessage: 500 } as const;

/**
 * The buyer's own words, trimmed and without what can't be seen; only notes keep their line breaks. Throws `Invalid` with a
 * sentence for each field that needs another look: `email`, `note`, `riderNote`, `giftMessage`, and those of `readRecipient`.
 */
export function checkDetails(
  input: Recipient & Asides & Pick<CheckoutInput, "email">,
  { placed = true }: { placed?: boolean } = {},
): OrderDetails {
  const { recipient, problems } = readRecipient(input, { placed });
  const details: OrderDetails = {
    ...recipient,
    email: readEmail(input.email) ?? "",
    note: plainLines(input.note),
    riderNote: plainLines(input.riderNote ?? ""),
    giftMessage: plainLines(input.giftMessage ?? ""),
  };
  if (!details.email) problems["email"] = "Enter an e-mail address, like name@example.com.";
  if (details.note.length > ASIDES_MOST.note)
    problems["note"] = "Please keep the note under 1,000 characters.";
  if (details.riderNote.length > ASIDES_MOST.riderNote)
    problems["riderNote"] = "Please keep the note for the rider under 300 characters.";
  if (details.giftMessage.length > ASIDES_MOST.giftMessage)
    problems["giftMessage"] = "Please keep the message under 500 characters.";
  if (Object.keys(problems).length > 0) throw new Invalid(problems);
  return details;
}
