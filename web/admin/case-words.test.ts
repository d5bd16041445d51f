import { expect, test } from "vitest";
import { caseWords } from "./case-words.ts";

test.each([
  ["DISPUTE_OFFERED", "The store offered to settle the dispute"],
  ["DISPUTE_OFFER_DECLINED", "The buyer said no to the store’s offer"],
  ["PARCEL_CALLED_OFF", "The store called a parcel off"],
])("%s reads %s", (type, title) => {
  expect(caseWords({ type, actor: "seller:1", data: {} }, "NGN").title).toBe(title);
});

test("what somebody wrote stays as it is", () => {
  const data = { reason: "You are right, your parcel is late." };
  expect(caseWords({ type: "DISPUTE_ANSWERED", actor: "seller:1", data }, "NGN").detail).toBe(data.reason);
});
