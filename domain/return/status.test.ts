import { expect, test } from "vitest";
import { RETURN_STATUSES, returnMayBecome } from "./status.ts";

test("what is declined, called off or closed is so for good, whatever anybody decides", () => {
  for (const over of ["declined", "cancelled", "closed"] as const)
    for (const next of RETURN_STATUSES) expect(returnMayBecome(over, next)).toBe(false);
});

test("what arrived can only be settled", () => {
  expect(RETURN_STATUSES.filter((next) => returnMayBecome("received", next))).toEqual(["closed"]);
});
