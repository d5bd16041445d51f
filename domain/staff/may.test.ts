import { expect, test } from "vitest";
import { isHigher, may, mayManage, STAFF_ROLES } from "./may.ts";

test("nobody is higher than themselves, and of two roles one is", () => {
  for (const one of STAFF_ROLES)
    for (const other of STAFF_ROLES)
      expect([isHigher(one, other), isHigher(other, one)].filter(Boolean)).toHaveLength(
        one === other ? 0 : 1,
      );
});

test("who manages staff manages those below them alone", () => {
  for (const one of STAFF_ROLES)
    for (const other of STAFF_ROLES)
      expect(mayManage(one, other)).toBe(may(one, "staff.write") && isHigher(one, other));
  expect([
    mayManage("owner", "owner"),
    mayManage("manager", "manager"),
    mayManage("manager", "owner"),
  ]).toEqual([false, false, false]);
  expect(mayManage("owner", "manager")).toBe(true);
});
