import { expect, test } from "vitest";
import type { KeptPage } from "./kept-page.ts";
import { PageMemory } from "./memory.ts";

const page = (bytes: number): KeptPage => ({
  status: 200,
  contentType: "text/html",
  whole: new Uint8Array(bytes),
  cartAt: null,
  locale: "en",
  digest: "d",
  reads: "key-order, params",
  missed: "",
  bornAt: 0,
});

test("it never holds more bytes than it may, and lets go first of what nobody asked for longest", () => {
  const memory = new PageMemory(100_000);
  for (let at = 0; at < 50; at += 1) {
    memory.set(`page ${at}`, page(8_000));
    memory.get("page 0");
    expect(memory.size.bytes).toBeLessThanOrEqual(100_000);
  }
  expect(memory.get("page 0")).toBeDefined();
  expect(memory.get("page 49")).toBeDefined();
  expect(memory.get("page 1")).toBeUndefined();
});

test("a page that is put in again counts once", () => {
  const memory = new PageMemory(100_000);
  for (let at = 0; at < 20; at += 1) memory.set("same", page(5_000));
  expect(memory.size).toEqual({ pages: 1, bytes: 5_000 + 8 + 1024 });
  memory.drop("same");
  expect(memory.size).toEqual({ pages: 0, bytes: 0 });
});

test("one huge page does not push all others out", () => {
  const memory = new PageMemory(100_000);
  memory.set("small", page(1_000));
  memory.set("huge", page(60_000));
  expect([memory.get("small") !== undefined, memory.get("huge")]).toEqual([true, undefined]);
});
