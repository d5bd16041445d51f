import { expect, test } from "vitest";
import { ownMediaKey } from "./own-media.ts";

const PLATFORM = "http://localhost:8787";
const KEY = "0190f3c0-0000-7000-8000-000000000001/products/a.webp";

test("a picture at a store's own address is known by its key", () => {
  expect(ownMediaKey(`http://ada.localhost:8787/media/${KEY}`, PLATFORM)).toBe(KEY);
});

test.each([
  `http://localhost:8787/media/${KEY}`,
  `https://ada.localhost:8787/media/${KEY}`,
  `http://ada.localhost:9999/media/${KEY}`,
  `http://ada.localhost.evil.example/media/${KEY}`,
  `http://evillocalhost:8787/media/${KEY}`,
  "http://ada.localhost:8787/media/private/0190f3c0-0000-7000-8000-000000000001/imports/a.csv",
  "http://ada.localhost:8787/media/0190f3c0-0000-7000-8000-000000000001/../private/a.csv",
  "http://ada.localhost:8787/media/0190f3c0-0000-7000-8000-000000000001/%2e%2e/private/a.csv",
  "http://ada.localhost:8787/products/x",
  "not an address",
])("%s is no such picture", (address) => {
  expect(ownMediaKey(address, PLATFORM)).toBeNull();
});
