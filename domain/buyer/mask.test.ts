import { expect, test } from "vitest";
import { maskedAddress, maskedEmail, maskedPhone } from "./mask.ts";

test.each([
  ["zainab@example.com", "z•••@•••"],
  ["a@b", "a•••@•••"],
  ["😀@example.com", "😀•••@•••"],
  ["", ""],
])("%s is shown as %s", (email, shown) => expect(maskedEmail(email)).toBe(shown));

test.each([
  ["+234 803 123 4567", "••• 67"],
  ["7", "••• 7"],
  ["", ""],
])("%s is shown as %s", (phone, shown) => expect(maskedPhone(phone)).toBe(shown));

test("of an address the town stays, and what was empty stays empty", () => {
  const address = {
    line1: "12 Broad Street",
    line2: "",
    city: "Lagos",
    region: "Lagos",
    postcode: "100001",
    country: "NG",
  };
  expect(maskedAddress(address)).toEqual({ ...address, line1: "•••", postcode: "•••" });
});
