import { expect, test } from "vitest";
import { newTotpSecret, stepOf, totpAt, totpUri, typedSecret } from "./totp.ts";

/** RFC 6238, appendix B: the SHA-1 vectors, of whose 8 digits an app shows the last 6. */
const SECRET = "12345678901234567890";
test.each([
  [59, "94287082"],
  [1_111_111_109, "07081804"],
  [1_111_111_111, "14050471"],
  [1_234_567_890, "89005924"],
  [2_000_000_000, "69279037"],
])("at %i seconds it is the code of the RFC", async (seconds, code) => {
  expect(await totpAt(SECRET, new Date(seconds * 1000))).toBe(code.slice(-6));
});

test("the step of a code is found one step around now, and no further", async () => {
  const now = new Date(1_111_111_111_000);
  const step = Math.floor(1_111_111_111 / 30);
  for (const [seconds, found] of [
    [0, step],
    [-30, step - 1],
    [30, step + 1],
    [-60, null],
    [60, null],
  ] as const)
    expect(await stepOf(SECRET, await totpAt(SECRET, new Date(now.getTime() + seconds * 1000)), now)).toBe(
      found,
    );
  expect(await stepOf(SECRET, "", now)).toBeNull();
});

test("a new secret has 132 bits, is never the same, and an app can be told of it", () => {
  const secret = newTotpSecret();
  expect(secret).toMatch(/^[\w-]{22}$/);
  expect(newTotpSecret()).not.toBe(secret);
  expect(typedSecret(secret)).toMatch(/^[A-Z2-7]{36}$/);
  expect(totpUri(secret, "OPNMRT", "ada@demo.test")).toBe(
    `otpauth://totp/OPNMRT:ada%40demo.test?secret=${typedSecret(secret)}&issuer=OPNMRT&digits=6&period=30`,
  );
});
