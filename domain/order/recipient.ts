import { EVERY_COUNTRY } from "../place/countries.ts";
import { addressFormat, type AddressFormat } from "../place/format.ts";
import { readPhone } from "../place/phone.ts";
import { regionOf } from "../place/regions.ts";
import { plainLine } from "../plain-line.ts";
import { namesWebAddress } from "../web-address.ts";
import type { Address } from "./order.ts";

/** Who a parcel is for, and where it goes. */
export type Recipient = { name: string; phone: string; address: Address };

/**
 * A recipient as it is kept: trimmed, on single lines, without what can't be seen, the region by its name and the phone number
 * with its country code where we know them. `problems` has a sentence for each field that needs another look: `name`, `phone`, and
 * `address.line1`, `address.city`, … for the address. Who fetches something (`placed` false) needs no address.
 */
export function readRecipient(
  typed: Recipient,
  { placed = true }: { placed?: boolean } = {},
): { recipient: Recipient; problems: Record<string, string> } {
  const address: Address = {
    line1: plainLine(typed.address.line1),
    line2: plainLine(typed.address.line2),
    city: plainLine(typed.address.city),
    region: plainLine(typed.address.region),
    postcode: plainLine(typed.address.postcode),
    country: typed.address.country.trim().toUpperCase(),
  };
  const format = addressFormat(address.country);
  address.region = regionOf(address.country, address.region)?.name ?? address.region;
  if (format.postcodeKind === "digital") address.postcode = address.postcode.toUpperCase();
  const phone = readPhone(plainLine(typed.phone), address.country);
  const recipient = { name: plainLine(typed.name), phone: phone ?? plainLine(typed.phone), address };
  const problems: Record<string, string> = {};
  const expect = (field: string, good: boolean, otherwise: string) => {
    if (!good) problems[field] = otherwise;
  };
  expect("name", within(recipient.name, 1, 120), "Tell us who the parcel is for.");
  expect("name", !namesWebAddress(recipient.name), "Please write your name without a web address.");
  expect("phone", phone !== null, CALL[address.country] ?? "Enter a phone number the rider can call.");
  expect("address.line1", within(address.line1, 1, 200), "Enter the street and house number.");
  expect("address.line2", within(address.line2, 0, 200), "Please keep this line under 200 characters.");
  expect("address.city", within(address.city, 1, 100), "Enter the town or city.");
  if (format.regions.length > 0)
    expect("address.region", regionOf(address.country, address.region) !== null, CHOOSE[format.regionKind]);
  else
    expect(
      "address.region",
      within(address.region, 0, 100),
      "Please keep the state or region under 100 characters.",
    );
  expect(
    "address.postcode",
    within(address.postcode, format.postcodeNeeded ? 1 : 0, 20) &&
      (address.postcode === "" || (format.postcodeForm?.test(address.postcode) ?? true)),
    POSTCODE[address.country] ?? "Please keep the postcode under 20 characters.",
  );
  expect("address.country", EVERY_COUNTRY.includes(address.country), "Choose a country.");
  if (!placed)
    for (const field of Object.keys(problems)) if (field.startsWith("address.")) delete problems[field];
  return { recipient, problems };
}

const CHOOSE: Record<AddressFormat["regionKind"], string> = {
  state: "Choose the state.",
  region: "Choose the region.",
  county: "Choose the county.",
  province: "Choose the province.",
  any: "Enter the state or region.",
};

const CALL: Record<string, string> = {
  NG: "Enter a phone number the rider can call, like 0803 123 4567.",
  GH: "Enter a phone number the rider can call, like 024 123 4567.",
  KE: "Enter a phone number the rider can call, like 0712 345 678.",
  ZA: "Enter a phone number the rider can call, like 082 123 4567.",
};

const POSTCODE: Record<string, string> = {
  NG: "A postcode in Nigeria has six digits, like 100001. You can leave it out.",
  GH: "A digital address looks like GA-183-8164. You can leave it out.",
  KE: "A postcode in Kenya has five digits, like 00100. You can leave it out.",
  ZA: "Enter the postcode: four digits, like 8001.",
};

const within = (text: string, least: number, most: number): boolean =>
  text.length >= least && text.length <= most;
