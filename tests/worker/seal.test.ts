import { expect, test } from "vitest";
import { aesGcmSeal } from "#wiring/seal.ts";

const KEYS = "1:b3BubXJ0LWxvY2FsLWVuY3J5cHQta2V5LTMyLWJ5dGU=";
const ADA = "0190f3c0-0000-7000-8000-000000000001";
const BOLA = "0190f3c0-0000-7000-8000-000000000002";

test("what the Worker's own crypto seals for one store opens there and nowhere else", async () => {
  const seal = aesGcmSeal(KEYS);
  const sealed = await seal.seal(ADA, "sk_test_secret");
  expect(sealed).not.toContain("secret");
  expect(await seal.open(ADA, sealed)).toBe("sk_test_secret");
  await expect(seal.open(BOLA, sealed)).rejects.toThrow();
});
