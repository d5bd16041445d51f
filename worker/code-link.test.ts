import { expect, test } from "vitest";
import { keepCodeOfLink } from "./code-link.ts";

const follow = (address: string, method = "GET") =>
  keepCodeOfLink(new Request(address, { method }), new URL(address));

test("a code is kept in a cookie of the shop alone, and the address goes on without it", () => {
  const answer = follow("https://ada.shops.test/fr/collections/new?sort=newest&code=spring");
  expect(answer?.status).toBe(302);
  expect(answer?.headers.get("location")).toBe("/fr/collections/new?sort=newest");
  expect(answer?.headers.get("set-cookie")).toMatch(
    /^__Host-code=SPRING; Path=\/; .*HttpOnly; Secure; SameSite=Lax$/,
  );
  expect(answer?.headers.get("cache-control")).toBe("no-store");
});

test("what can't be a code, and what is sent by a form, goes by", () => {
  expect(follow("https://ada.shops.test/?code=a%0d%0aset-cookie")).toBeNull();
  expect(follow("https://ada.shops.test/?code=")).toBeNull();
  expect(follow("https://ada.shops.test/?q=code")).toBeNull();
  expect(follow("https://ada.shops.test/cart?code=SPRING", "POST")).toBeNull();
});

test("the address stays on this host", () => {
  expect(follow("https://ada.shops.test//evil.test/?code=SPRING")?.headers.get("location")).toBe(
    "/evil.test/",
  );
});
