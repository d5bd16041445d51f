import { expect, test } from "vitest";
import { toDescription } from "./description.ts";

test.each([
  ["One line & more", "One line &amp; more"],
  ["One\r\ntwo\n\n \nThree", "<p>One<br />two</p><p>Three</p>"],
  ["<p>One\ntwo</p>\0", "<p>One\ntwo</p>"],
  ["<script>x</script>One\ntwo", "<p>One<br />two</p>"],
  ["half \ud83d", "half \ufffd"],
  ["", ""],
])("%j is kept as %j, also the second time", (given, kept) => {
  expect([toDescription(given), toDescription(kept)]).toEqual([kept, kept]);
});
