import { expect, test } from "vitest";
import { namesWebAddress } from "./web-address.ts";

test.each([
  "https://evil.example",
  "www.evil.example",
  "evil.example/free",
  "évilé.com/free",
  "evil.рф/free",
  "evil。example/free",
  "evil．example/free",
  "evil.example／free",
  "evil.example:8080/x",
  "evil.example?x",
  "evil.example#a",
  "evil.co\u00ADm/free",
  "evil.co\u200Bm/free",
  "evil.भारत/x",
  "evil.xn--p1ai/x",
  "1.2.3.4/x",
  "evil.com:/x",
  "evil.com\\x",
  "evil.com\u2044x",
  "a@evil.com",
  "evil.com%2fx",
])("%s reads as a web address", (name) => {
  expect(namesWebAddress(name)).toBe(true);
});

test.each([
  "Ngozi Ade",
  "Dr. A. B. Ade",
  "Ade & Co.",
  "Mrs. Ade: beads",
  "St. Mary's / Lagos",
  "No. 5? Yes",
  "Café 3.5",
  "Ade.Ade",
  "ada.shop",
])("%s is a name", (name) => {
  expect(namesWebAddress(name)).toBe(false);
});
