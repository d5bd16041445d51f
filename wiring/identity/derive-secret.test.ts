import { expect, test } from "vitest";
import { deriveSecret } from "./derive-secret.ts";

const key = btoa("0123456789abcdef0123456789abcdef");

test("each realm and each key has a secret of its own, the same every time", async () => {
  const seller = await deriveSecret(key, "seller");
  expect(seller).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(await deriveSecret(key, "seller")).toBe(seller);
  expect(await deriveSecret(key, "admin")).not.toBe(seller);
  expect(await deriveSecret(btoa("another key of thirty-two bytes!"), "seller")).not.toBe(seller);
});
