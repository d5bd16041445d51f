import { expect, test } from "vitest";
import { cursorAt, placeIn } from "./cursor.ts";

const ID = "019b4f7e-0000-7000-8000-00000000000a";

test("a place is read as it was written", () => {
  const place = { at: new Date("2026-03-10T09:15:00.123Z"), id: ID };
  expect(placeIn(cursorAt(place))).toEqual(place);
});

test.each([
  null,
  "",
  ID,
  `.${ID}`,
  `-1.${ID}`,
  `1e3.${ID}`,
  `${"9".repeat(16)}.${ID}`,
  "1.no-id",
  `1.${ID}0`,
])("%s is the start", (cursor) => expect(placeIn(cursor)).toBeNull());
