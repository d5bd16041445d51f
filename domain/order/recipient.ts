import { plainLine } from "../plain-line.ts";
import type { Address } from "./order.ts";

/** Who a parcel is for, and where it goes. */
export type Recipient = { name: string; phone: string; address: Address };

const PHONE = /^\+?[\d\s().-]{7,24}$/;

/** Whether a rider could call this. */
export const isPhone = (text: string): boolean => PHONE.test(text) && text.replace(/\D/g, "").length >= 7;

/**
 * A recipient as it is kept: trimmed, on single lines, without what can't be seen. `problems` has a sentence for each field
 * that needs another look: `name`, `phone`, and `address.line1`, `address.city`, … for the address.
 */
export function readRecipient(typed: Recipient): { recipient: Recipient; problems: Record<string, string> } {
  const address: Address = {
    line1: plainLine(typed.address.line1),
    line2: plainLine(typed.address.line2),
    city: plainLine(typed.address.city),
    region: plainLine(typed.address.region),
    postcode: plainLine(typed.address.postcode),
    country: typed.address.country.trim().toUpperCase(),
  };
  const recipient = { name: plainLine(typed.name), phone: plainLine(typed.phone), address };
  const problems: Record<string, string> = {};
  const expect = (field: string, good: boolean, otherwise: string) => {
    if (!good) problems[field] = otherwise;
  };
  expect("name", within(recipient.name, 1, 120), "Tell us who the parcel is for.");
  expect("phone", isPhone(recipient.phone), "Enter a phone number the rider can call.");
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
  return { recipient, problems };
}

const within = (text: string, least: number, most: number): boolean =>
  text.length >= least && text.length <= most;
