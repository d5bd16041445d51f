import { scrypt } from "node:crypto";
import { beforeEach, expect, test, vi } from "vitest";
import { hashPassword, verifyPassword } from "./password-hash.ts";

vi.mock("node:crypto", async (real) => {
  const crypto = await real<typeof import("node:crypto")>();
  return { ...crypto, scrypt: vi.fn(crypto.scrypt) };
});
beforeEach(() => {
  vi.mocked(scrypt).mockClear();
});

/** RFC 7914, section 12, third test vector: scrypt of "pleaseletmein" with salt "SodiumChloride", N=16384, r=8, p=1. */
const RFC_7914 =
  "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887";
const base64Url = (text: string | Buffer): string => Buffer.from(text).toString("base64url");
const rfcHash = `scrypt$16384$8$1$${base64Url("SodiumChloride")}$${base64Url(Buffer.from(RFC_7914, "hex"))}`;

test("it is scrypt as the RFC has it", async () => {
  expect(await verifyPassword("pleaseletmein", rfcHash)).toBe(true);
  expect(await verifyPassword("pleaseletmeim", rfcHash)).toBe(false);
});

test("a stored password says how it was made, never twice the same, and opens to itself alone", async () => {
  const stored = await hashPassword("stall at noon 1987");
  expect(stored).toMatch(/^scrypt\$16384\$8\$5\$[A-Za-z0-9_-]{22}\$[A-Za-z0-9_-]{43}$/);
  expect(stored).not.toBe(await hashPassword("stall at noon 1987"));
  expect(await verifyPassword("stall at noon 1987", stored)).toBe(true);
  expect(await verifyPassword("Stall at noon 1987", stored)).toBe(false);
});

test("an accent typed as one or as two code points is the same password", async () => {
  expect(await verifyPassword("cafe\u0301 at noon", await hashPassword("caf\u00e9 at noon"))).toBe(true);
});

test("what is no hash is an error, not a no", async () => {
  for (const stored of ["", "stall at noon", "scrypt$16384$8$5$$", "md5$1$1$1$YQ$YQ"])
    await expect(verifyPassword("stall at noon", stored)).rejects.toThrow("no password hash");
});

test("nobody's password is as much work as somebody's, so how long it takes says nothing", async () => {
  const stored = await hashPassword("stall at noon 1987");
  expect(await verifyPassword("stall at noon", stored)).toBe(false);
  expect(await verifyPassword("stall at noon", null)).toBe(false);
  const [, known, unknown, ...more] = vi
    .mocked(scrypt)
    .mock.calls.map(([password, salt, bytes, cost]) => [password, (salt as Uint8Array).length, bytes, cost]);
  expect(known).toBeDefined();
  expect(unknown).toEqual(known);
  expect(more).toEqual([]);
});
