import { expect, test } from "vitest";
import { COUNTRIES } from "../store/countries.ts";
import { dialled } from "./dialled.ts";

test.each([
  ["+234 803 123 4567", "NG", "2348031234567"],
  ["0803 123 4567", "NG", "2348031234567"],
  ["803 123 4567", "NG", "2348031234567"],
  ["234 803 123 4567", "NG", "2348031234567"],
  ["00233244123456", "NG", "233244123456"],
  ["024 412 3456", "GH", "233244123456"],
  ["٠٨٠٣ ١٢٣ ٤٥٦٧", "NG", "2348031234567"],
  // With a 0 before it at home only.
  ["07912 345678", "GB", "447912345678"],
  ["+44 (0)20 7946 0018", "NG", "442079460018"],
  ["+234 0803 123 4567", "GH", "2348031234567"],
  ["+39 06 6982 1234", "NG", "390669821234"],
  ["０８０３ １２３ ４５６７", "NG", "2348031234567"],
  ["06 12 34 56 78", "FR", "33612345678"],
  ["0151 23456789", "DE", "4915123456789"],
  ["010 1234 5678", "EG", "201012345678"],
  ["0712 345 678", "TZ", "255712345678"],
  ["077 12 34 56", "GA", "24177123456"],
  // A 0 that belongs to the number.
  ["07 01 02 03 04", "CI", "2250701020304"],
  ["01 97 12 34 56", "BJ", "2290197123456"],
  ["06 612 34 56", "CG", "242066123456"],
  ["06 6982 1234", "IT", "390669821234"],
  // Nothing before it.
  ["77 123 45 67", "SN", "221771234567"],
  ["612 345 678", "ES", "34612345678"],
  // Numbers that begin as their country's code does.
  ["47 12 34 56", "NO", "4747123456"],
  ["45 12 34 56", "DK", "4545123456"],
  ["48 123 45 67", "PL", "48481234567"],
  ["393 123 4567", "IT", "393931234567"],
  ["9123456789", "IN", "919123456789"],
  ["47 47 12 34 56", "NO", "4747123456"],
  // North America.
  ["(212) 555-0100", "US", "12125550100"],
  ["1 212 555 0100", "CA", "12125550100"],
  ["876 555 1234", "JM", "18765551234"],
  ["1 876 555 1234", "JM", "18765551234"],
])("%s in %s is dialled %s", (phone, country, wanted) => {
  expect(dialled(phone, country)).toBe(wanted);
});

test.each([
  ["0803 123 4567", "XX"],
  ["555 1234", "US"],
  ["97 12 34 56", "BJ"],
  ["01 55 1234 5678", "MX"],
  ["0803 123", "NG"],
  ["+12", "NG"],
  ["", "NG"],
])("how %s in %s is dialled can't be known", (phone, country) => {
  expect(dialled(phone, country)).toBeNull();
});

test("every country that a store may be in has its rule", () => {
  const without = COUNTRIES.filter(({ code, dialCode }) => {
    const number = dialled(`${dialCode}${"2".repeat(7)}`, code);
    const own = [7, 8, 9, 10].some((length) => dialled("2".repeat(length), code) !== null);
    return number === null || !own;
  });
  expect(without).toEqual([]);
});
