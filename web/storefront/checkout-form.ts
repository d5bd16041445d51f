import type { CheckoutInput } from "#domain/order/details.ts";
import type { CheckoutChoice } from "#domain/order/checkout.ts";
import type { Recipient } from "#domain/order/recipient.ts";
import { isProvider, type PaymentProvider } from "#domain/payment/providers.ts";

/** The choice, among saved addresses, of none of them. */
export const NEW_ADDRESS = "new";

/** Whom and where a form with `AddressFields` names. */
export function readRecipientForm(typed: Record<string, string>): Recipient {
  const address = (name: string) => typed[`address.${name}`] ?? "";
  return {
    name: typed["name"] ?? "",
    phone: typed["phone"] ?? "",
    address: {
      line1: address("line1"),
      line2: address("line2"),
      city: address("city"),
      region: address("region"),
      postcode: address("postcode"),
      country: address("country"),
    },
  };
}

/** The order that a sent form asks for. What is no way of paying stays out of `method`; the domain says so. */
export function readCheckoutForm(typed: Record<string, string>, cartId: string | null): CheckoutInput {
  const text = (name: string) => typed[name] ?? "";
  return {
    ...readRecipientForm(typed),
    // The form knows its cart even when the cookie is gone: after ordering, that leads back to the order.
    cartId: text("cartId") || (cartId ?? ""),
    email: text("email"),
    // A saved address, or "new" for what stands in the fields.
    addressId: text("addressId") === NEW_ADDRESS ? "" : text("addressId"),
    keepAddress: text("keepAddress") === "on",
    note: text("note"),
    riderNote: text("riderNote"),
    giftMessage: text("giftMessage"),
    ...readWay(typed),
    method: text("method") as PaymentProvider,
    dueSeen: /^\d{1,15}$/.test(text("dueSeen")) ? Number(text("dueSeen")) : undefined,
    totalSeen: /^\d{1,15}$/.test(text("totalSeen")) ? Number(text("totalSeen")) : -1,
  };
}

/** How it is to be had. Sent and fetched have choices of their own, so that changing one's mind keeps both. */
const readWay = (typed: Record<string, string>): Pick<CheckoutInput, "way" | "offerId"> =>
  typed["way"] === "pickup"
    ? { way: "pickup", offerId: typed["point"] || null }
    : { way: "deliver", offerId: typed["offer"] || null };

/** What a form that is not finished says about where and how. */
export const readChoice = (typed: Record<string, string>): CheckoutChoice => ({
  address: readRecipientForm(typed).address,
  addressId: typed["addressId"] === NEW_ADDRESS ? "" : typed["addressId"],
  ...readWay(typed),
});

/** What the domain says only after everything else is right: asking twice would be rude. */
export const methodProblem = (typed: Record<string, string>): Record<string, string> =>
  // Where nothing was left to pay, nobody was asked.
  isProvider(typed["method"] ?? "") || typed["dueSeen"] === "0"
    ? {}
    : { method: "Choose how you would like to pay." };

/** The order of the fields on the page, so that the summary of problems reads like the page. */
export const CHECKOUT_ORDER = [
  "email",
  "phone",
  "addressId",
  "name",
  "address.line1",
  "address.line2",
  "address.city",
  "address.region",
  "address.postcode",
  "address.country",
  "riderNote",
  "giftMessage",
  "code",
  "method",
  "note",
];

/** Problems as they stand on a page with fields in this `order`, each with the field's id to go to. */
export const problemList = (
  problems: Record<string, string>,
  order: readonly string[],
): { id: string; words: string }[] =>
  Object.entries(problems)
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([field, words]) => ({ id: fieldId(field), words }));

export const fieldId = (field: string): string => field.replaceAll(".", "-");
