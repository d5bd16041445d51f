import { UNSAFE_ErrorResponseImpl as ErrorResponse } from "react-router";
import { expect, test } from "vitest";
import { wordsFor } from "./broken.tsx";

test("a rule's refusal is told in the rule's own words", () => {
  const data = { code: "forbidden", message: "You are not allowed to do that in this store.", extra: null };
  expect(wordsFor(new ErrorResponse(403, "", data)).text).toBe(data.message);
});

test("an unknown page and an unexpected status have words of their own", () => {
  expect(wordsFor(new ErrorResponse(404, "Not Found", "Error: No route matches")).text).not.toContain(
    "route",
  );
  expect(wordsFor(new ErrorResponse(500, "", { code: "x", message: "secret" }))).toMatchObject({
    ours: true,
  });
});

test("of an unexpected error nothing is shown", () => {
  const words = wordsFor(new Error("password=hunter2 at db.example"));
  expect(JSON.stringify(words)).not.toMatch(/hunter2|db\.example/);
  expect(words.ours).toBe(true);
});
