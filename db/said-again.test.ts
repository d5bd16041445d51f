import { expect, test } from "vitest";
import { saidAgain } from "./said-again.server.ts";

const said = (name: string) => JSON.stringify({ name, collections: [{ title: "Bags" }] });

test("the same text is the same object, another text another", () => {
  const ada = saidAgain(said("Ada"));
  expect(ada).toEqual({ name: "Ada", collections: [{ title: "Bags" }] });
  expect(saidAgain(said("Ada"))).toBe(ada);
  expect(saidAgain(said("Adé"))).not.toBe(ada);
});

test("what many share can't be written into", () => {
  const ada = saidAgain<{ name: string; collections: { title: string }[] }>(said("Ada"));
  expect(() => ada.collections.push({ title: "Hats" })).toThrow(TypeError);
  expect(() => (ada.name = "Bola")).toThrow(TypeError);
});

test("what was not told for long is forgotten", () => {
  const ada = saidAgain(said("Ada"));
  for (let store = 0; store < 40; store += 1) saidAgain(said(`${store} ${"x".repeat(10_000)}`));
  expect(saidAgain(said("Ada"))).not.toBe(ada);
});
