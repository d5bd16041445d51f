import { expect, test } from "vitest";
import { safeNext } from "./next.ts";

test.each([
  ["seller", "/dashboard"],
  ["seller", "/dashboard/ada/orders?status=paid"],
  ["seller", "/stores/new"],
  ["seller", "/you/security?for=ada"],
  ["seller", "/invitations/abc"],
  ["seller", "/dashboard?x=//evil.example"],
  ["admin", "/admin"],
  ["admin", "/admin/you"],
  ["buyer", "/"],
  ["buyer", "/?utm=x"],
  ["buyer", "/account"],
  ["buyer", "/account/orders?before=3"],
  ["buyer", "/checkout"],
  ["buyer", "/products/ankara-tote"],
] as const)("a %s is taken on to %s", (realm, next) => {
  expect(safeNext(next, "/otherwise", realm)).toBe(next);
});

const ELSEWHERE = [
  null,
  "",
  "dashboard",
  "account",
  "//evil.example",
  "//evil.example/dashboard",
  "//evil.example/account",
  "/\\evil.example",
  "/\t/evil.example",
  "https://evil.example/dashboard",
  "https://evil.example/admin",
  "javascript:alert(1)",
  "/sign-out",
  "/account/sign-out",
  "/account/sign-in?next=/account",
  "/admin/sign-out",
  "/dashboards",
  "/administrator",
  "/accounting",
  "/dashboard/../sign-out",
  "/account/../sign-out",
  "/admin/../sign-out",
  "/account/../account/sign-out",
  "/dashboard\\..\\..\\x",
  "/dashboard/\r\nSet-Cookie: a=b",
  "/checkout\r\nSet-Cookie: a=b",
  " /dashboard",
  `/dashboard/${"x".repeat(2_000)}`,
  `/account/${"x".repeat(2_000)}`,
];
for (const realm of ["seller", "admin", "buyer"] as const)
  test.each(ELSEWHERE)(`no ${realm} is taken on to %j`, (next) => {
    expect(safeNext(next, "/otherwise", realm)).toBe("/otherwise");
  });

test("no realm leads into another", () => {
  expect(safeNext("/admin", "/otherwise", "seller")).toBe("/otherwise");
  expect(safeNext("/dashboard", "/otherwise", "admin")).toBe("/otherwise");
  expect(safeNext("/dashboard", "/otherwise", "buyer")).toBe("/otherwise");
});
