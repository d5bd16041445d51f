import type { CheckoutInput } from "#domain/order/details.ts";
import type { PaymentProvider } from "#domain/store/store.ts";

const METHODS: readonly PaymentProvider[] = ["paystack", "pay_on_delivery"];

/** The order that a sent form asks for. What is no way of paying stays out of `method`; the domain says so. */
export function readCheckoutForm(typed: Record<string, string>, cartId: string | null): CheckoutInput {
  const text = (name: string) => typed[name] ?? "";
  const address = (name: string) => text(`address.${name}`);
  return {
    // The form knows its cart even when the cookie is gone: after ordering, that leads back to the order.
    cartId: text("cartId") || (cartId ?? ""),
    email: text("email"),
    name: text("name"),
    phone: text("phone"),
    address: {
      line1: address("line1"),
      line2: address("line2"),
      city: address("city"),
      region: address("region"),
      postcode: address("postcode"),
      country: address("country"),
    },
    note: text("note"),
    method: text("method") as PaymentProvider,
    totalSeen: /^\d{1,15}$/.test(text("totalSeen")) ? Number(text("totalSeen")) : -1,
  };
}

/** What the domain says only after everything else is right: asking twice would be rude. */
export const methodProblem = (typed: Record<string, string>): Record<string, string> =>
  METHODS.some((method) => method === typed["method"]) ? {} : { method: "Choose how you would like to pay." };

/** The order of the fields on the page, so that the summary of problems reads like the page. */
const ORDER = [
  "email",
  "phone",
  "name",
  "address.line1",
  "address.line2",
  "address.city",
  "address.region",
  "address.postcode",
  "address.country",
  "method",
  "note",
];

/** Problems as they stand on the page, each with the field's id to go to. */
export const problemList = (problems: Record<string, string>): { id: string; words: string }[] =>
  Object.entries(problems)
    .sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b))
    .map(([field, words]) => ({ id: fieldId(field), words }));

export const fieldId = (field: string): string => field.replaceAll(".", "-");
