import { expect, test } from "vitest";
import { noticeWords } from "./words.ts";

const cancelled = (cause: string) =>
  noticeWords({
    type: "ORDER_CANCELLED",
    data: { cause },
    order: { number: 1042, name: "Amina", total: 450_000, currency: "NGN" },
    product: null,
    thread: null,
  })?.detail;

test("an order whose money came too late was called off because its things were sold, so they are not back", () => {
  expect(cancelled("paid_too_late")).toBe("Its money came when its things were sold already.");
  expect(cancelled("not_paid_in_time")).toContain("back in stock");
});
