import { expect, test } from "vitest";
import { macFor } from "./mac.ts";

test("a mac is of its realm, its store and its purpose alone", async () => {
  const secret = "c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3JldA";
  const made = await Promise.all(
    ["seller", "admin", "buyer:one", "buyer:two"].flatMap((scope) =>
      ["code", "reset"].map((purpose) => macFor(secret, scope)(purpose, "the same")),
    ),
  );
  expect(new Set(made).size).toBe(8);
  expect(await macFor(secret, "seller")("code", "the same")).toBe(made[0]);
});
