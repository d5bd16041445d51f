import { readEmail } from "../email.ts";
import { Invalid } from "../errors.ts";
import { plainLine, plainLines } from "../plain-line.ts";
import type { PaymentProvider } from "../store/store.ts";
import type { Address } from "./order.ts";

/** What a buyer fills in. `totalSeen` is the total the page showed, in minor units. */
export type CheckoutInput = {
  cartId: string;
  email: string;
  name: string;
  phone: string;
  address: Address;
  note: string;
  method: PaymentProvider;
  totalSeen: number;
};

export type OrderDetails = Pick<CheckoutInput, "email" | "name" | "phone" | "address" | "note">;

const PHONE = /^\+?[\d\s().-]{7,24}$/;

/**
 * The buyer's own words, trimmed and without what can't be seen; only the note keeps its line breaks. Throws `Invalid` with a sentence for each field that needs another look:
 * `name`, `email`, `phone`, `note`, and `address.line1`, `address.city`, … for the address.
 */
export function checkDetails(input: CheckoutInput): OrderDetails {
  const address: Address = {
    line1: plainLine(input.address.line1),
    line2: plainLine(input.address.line2),
    city: plainLine(input.address.city),
    region: plainLine(input.address.region),
    postcode: plainLine(input.address.postcode),
    country: input.address.country.trim().toUpperCase(),
  };
  const details: OrderDetails = {
    name: plainLine(input.name),
    email: readEmail(input.email) ?? "",
    phone: plainLine(input.phone),
    address,
    note: plainLines(input.note),
  };
  const problems: Record<string, string> = {};
  const expect = (field: string, good: boolean, otherwise: string) => {
    if (!good) problems[field] = otherwise;
  };
  expect("name", within(details.name, 1, 120), "Tell us who the parcel is for.");
  expect("email", details.email !== "", "Enter an e-mail address, like name@example.com.");
  expect(
    "phone",
    PHONE.test(details.phone) && digits(details.phone) >= 7,
    "Enter a phone number the rider can call.",
  );
  expect("address.line1", within(address.line1, 1, 200), "Enter the street and house number.");
  expect("address.line2", within(address.line2, 0, 200), "Please keep this line under 200 characters.");
  expect("address.city", within(address.city, 1, 100), "Enter the town or city.");
  expect(
    "address.region",
    within(address.region, 0, 100),
    "Please keep the state or region under 100 characters.",
  );
  expect(
    "address.postcode",
    within(address.postcode, 0, 20),
    "Please keep the postcode under 20 characters.",
  );
  expect("address.country", /^[A-Z]{2}$/.test(address.country), "Choose a country.");
  expect("note", within(details.note, 0, 1000), "Please keep the note under 1,000 characters.");
  if (Object.keys(problems).length > 0) throw new Invalid(problems);
  return details;
}

const within = (text: string, least: number, most: number): boolean =>
  text.length >= least && text.length <= most;
const digits = (text: string): number => text.replace(/\D/g, "").length;
