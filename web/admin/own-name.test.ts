import { expect, test } from "vitest";
import { ownName } from "./own-name.ts";

const IDLE = { isSending: false, isRefused: false };

/** The names of a form as one thing after another happens around it. */
function namesOver(...happens: Partial<Parameters<typeof ownName>[1]>[]): string[] {
  let own = { name: "first", wasSending: false };
  return happens.map((one, at) => (own = ownName(own, { clientId: `load-${at}`, ...IDLE, ...one })).name);
}

test("what is being written stays while others speak", () => {
  expect(namesOver({}, {}, {})).toEqual(["first", "first", "first"]);
});

test("it has another name once it was sent, and the one it had while it is sent or was refused", () => {
  expect(namesOver({ isSending: true }, { isSending: true }, {}, {})).toEqual([
    "first",
    "first",
    "load-2",
    "load-2",
  ]);
  expect(namesOver({ isSending: true }, { isRefused: true }, { isRefused: true })).toEqual(
    Array(3).fill("first"),
  );
});
