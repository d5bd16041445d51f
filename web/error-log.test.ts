import { expect, test } from "vitest";
import { withoutValues } from "./error-log.ts";

test("what was asked with a failed query is not kept", () => {
  const error = new Error(
    "Failed query: select * from t where email = $1\nparams: zainab@example.com,two\nlines",
  );
  const logged = JSON.stringify(withoutValues(error));
  expect(logged).not.toContain("zainab");
  expect(logged).not.toContain("lines");
  expect(logged).toContain("Failed query: select");
  expect(logged).toMatch(/at .*error-log\.test/);
});
