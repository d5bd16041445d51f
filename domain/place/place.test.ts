import { expect, test } from "vitest";
import { closeness, isPlace } from "./place.ts";
import { readPhone } from "./phone.ts";
import { regionOf, regionsOf } from "./regions.ts";

test("the regions of the four countries are all there, each with a code of its own", () => {
  const counts = ["NG", "GH", "KE", "ZA"].map(
    (country) => new Set(regionsOf(country).map(({ code }) => code)).size,
  );
  expect(counts).toEqual([37, 16, 47, 9]);
  expect(regionsOf("FR")).toEqual([]);
});

test.each([
  ["NG", "lagos", "Lagos"],
  ["NG", "LA", "Lagos"],
  ["NG", "FCT", "FCT Abuja"],
  ["NG", " Abuja ", "FCT Abuja"],
  ["KE", "Nairobi City", "Nairobi"],
  ["KE", "murang’a", "Murang'a"],
  ["ZA", "kwazulu natal", "KwaZulu-Natal"],
])("in %s “%s” means %s", (country, typed, name) => {
  expect(regionOf(country, typed)?.name).toBe(name);
});

test("what is no region of the country is none", () => {
  expect(regionOf("GH", "Lagos")).toBeNull();
  expect(regionOf("NG", "")).toBeNull();
});

test("a place is a country, a region that we know, or the rest of the world", () => {
  expect(["NG", "NG-LA", "KE-30", "*", "JP"].map(isPlace)).toEqual([true, true, true, true, true]);
  expect(["", "XX", "NG-XX", "JP-13", "ng", "NG-"].map(isPlace)).toEqual([
    false,
    false,
    false,
    false,
    false,
    false,
  ]);
});

test("how close a place is to where something goes", () => {
  const lagos = { country: "NG", region: "Lagos" };
  expect(["NG-LA", "NG", "*", "NG-OG", "GH"].map((place) => closeness(place, lagos))).toEqual([
    3, 2, 1, 0, 0,
  ]);
});

test.each([
  ["0803 123 4567", "NG", "+234 803 123 4567"],
  ["8031234567", "NG", "+234 803 123 4567"],
  ["٠٨٠٣ ١٢٣ ٤٥٦٧", "NG", "+234 803 123 4567"],
  ["۰۸۰۳۱۲۳۴۵۶۷", "NG", "+234 803 123 4567"],
  ["2348031234567", "NG", "+234 803 123 4567"],
  ["00234 803-123-4567", "GH", "+234 803 123 4567"],
  ["024 123 4567", "GH", "+233 24 123 4567"],
  ["0712 345 678", "KE", "+254 712 345 678"],
  ["082 123 4567", "ZA", "+27 82 123 4567"],
  ["+44 20 7946 0018", "NG", "+44 20 7946 0018"],
  ["(020) 7946-0018", "GB", "(020) 7946-0018"],
])("%s, written in %s, is kept as %s", (typed, country, kept) => {
  expect(readPhone(typed, country)).toBe(kept);
});

test.each([
  ["12345", "NG"],
  ["call me maybe", "NG"],
  ["024 123 45", "GH"],
  ["+234 803 123 45678", "NG"],
  ["0712 345 678 901", "KE"],
  ["+1234567890123456", "US"],
])("%s is nobody's number in %s", (typed, country) => {
  expect(readPhone(typed, country)).toBeNull();
});
