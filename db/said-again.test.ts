import { expect, test } from "vitest";
import { saidAgain } from "./said-again.server.ts";

type Told = { name: string; collections: { title: string }[] };

const read = saidAgain<Told>(1_000);
const said = (name: string) => JSON.stringify({ name, collections: [{ title: "Bags" }] } satisfies Told);

test("the same text is the same object, another text another", () => {
  const ada = read(said("Ada"));
  expect(ada).toEqual({ name: "Ada", collections: [{ title: "Bags" }] });
  expect(read(said("Ada"))).toBe(ada);
  expect(read(said("Adé"))).not.toBe(ada);
});

test("what many share can't be written into", () => {
  const ada = read(said("Ada"));
  expect(() => ada.collections.push({ title: "Hats" })).toThrow(TypeError);
  expect(() => (ada.name = "Bola")).toThrow(TypeError);
});

test("what was not told for long is forgotten", () => {
  const [ada, bola] = [read(said("Ada")), read(said("Bola"))];
  for (let store = 0; store < 100; store += 1) {
    read(said(`Store ${store}`));
    expect(read(said("Bola"))).toBe(bola);
  }
  expect(read(said("Ada"))).not.toBe(ada);
});
