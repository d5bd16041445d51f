import { expect, test } from "vitest";
import { aesGcmSeal } from "./seal.ts";

const key = (byte: number) => btoa(String.fromCharCode(...new Uint8Array(32).fill(byte)));
const ada = "0190aaaa-0000-7000-8000-000000000001";
const bola = "0190bbbb-0000-7000-8000-000000000002";
const secret = "sk_test_ünîcödé_too";

test("what was sealed for a store opens for that store", async () => {
  const seal = aesGcmSeal(`1:${key(1)}`);
  const sealed = await seal.seal(ada, secret);
  expect(sealed).toMatch(/^v1\.[A-Za-z0-9_-]{16}\.[A-Za-z0-9_-]+$/);
  expect(sealed).not.toContain("sk_test");
  expect(await seal.open(ada, sealed)).toBe(secret);
});

test("the same text is sealed differently each time", async () => {
  const seal = aesGcmSeal(`1:${key(1)}`);
  expect(await seal.seal(ada, secret)).not.toBe(await seal.seal(ada, secret));
});

test("another store cannot open it", async () => {
  const seal = aesGcmSeal(`1:${key(1)}`);
  const sealed = await seal.seal(ada, secret);
  await expect(seal.open(bola, sealed)).rejects.toThrow();
});

test("a changed letter anywhere in it is noticed", async () => {
  const seal = aesGcmSeal(`1:${key(1)}`);
  const sealed = await seal.seal(ada, secret);
  for (const at of [4, 22, sealed.length - 4]) {
    const other = sealed[at] === "A" ? "B" : "A";
    await expect(seal.open(ada, sealed.slice(0, at) + other + sealed.slice(at + 1))).rejects.toThrow();
  }
  await expect(seal.open(ada, "not sealed at all")).rejects.toThrow("no sealed text");
});

test("a new key in front seals; the old one still opens; a removed one is missed by name", async () => {
  const sealed = await aesGcmSeal(`1:${key(1)}`).seal(ada, secret);
  const rotated = aesGcmSeal(`2:${key(2)},1:${key(1)}`);
  expect(await rotated.open(ada, sealed)).toBe(secret);
  expect(await rotated.seal(ada, secret)).toMatch(/^v2\./);
  await expect(aesGcmSeal(`2:${key(2)}`).open(ada, sealed)).rejects.toThrow("no key 1");
});

test("a setting that is no key ring is refused", () => {
  const short = btoa("too short");
  for (const keys of ["", "1", `1:${short}`, `1:${key(1)},1:${key(2)}`, `0:${key(1)}`]) {
    expect(() => aesGcmSeal(keys)).toThrow(/ENCRYPTION_KEYS/);
  }
});
