import { expect, test } from "vitest";
import { placeOf } from "./place.ts";

test.each([
  ["/", "home", null],
  ["/products/ankara-tote", "product", "ankara-tote"],
  ["/Products/%C3%A9t%C3%A9/", "product", "été"],
  ["/products/%00", "product", null],
  [`/products/${"x".repeat(256)}`, "product", null],
  ["/products/%E0%A4%A", "product", null],
  ["/products/ankara-tote/reviews", "reviews", null],
  ["/collections/all", "collection", null],
  ["/orders/1001", "order", null],
  ["/account/orders/1001", "account", null],
  ["/newsletter/token", "letter", null],
  ["/constructor", "other", null],
])("%s is %s", (path, page, handle) => {
  expect(placeOf(path)).toEqual({ page, handle });
});

test("what sellers look at in the editor is no page", () => {
  expect(placeOf("/preview/token")).toBeNull();
});
