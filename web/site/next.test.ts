import { expect, test } from "vitest";
import { safeNext } from "./next.ts";

test.each(["/dashboard", "/dashboard/ada/orders?status=paid", "/stores/new", "/dashboard?x=//evil.example"])(
  "%s is followed",
  (next) => {
    expect(safeNext(next, "/")).toBe(next);
  },
);

test.each([
  null,
  "",
  "dashboard",
  "//evil.example",
  "//evil.example/dashboard",
  "/\\evil.example",
  "/\t/evil.example",
  "https://evil.example/dashboard",
  "javascript:alert(1)",
  "/sign-out",
  "/dashboards",
  "/dashboard/../sign-out",
  "/dashboard\\..\\..\\x",
  "/dashboard/\r\nSet-Cookie: a=b",
  " /dashboard",
  `/dashboard/${"x".repeat(2_000)}`,
])("%j is not followed", (next) => {
  expect(safeNext(next, "/home")).toBe("/home");
});
