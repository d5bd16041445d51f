import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readRefreshToken, writeRefreshToken } from "./refresh-token.ts";

const SESSION = "0190f3c0-0000-7000-8000-000000000001";
const STORE = "0190f3c0-0000-7000-8000-000000000002";
const realm = (scope: string) => ({
  mac: async (purpose: string, text: string) =>
    createHmac("sha256", `${scope} ${purpose}`).update(text).digest("base64url"),
});
const SELLER = realm("seller");

describe("a refresh token", () => {
  test("comes back as it was written", async () => {
    const form = fc.record({
      sessionId: fc.uuid(),
      step: fc.nat({ max: 999_999_999 }),
      storeId: fc.option(fc.uuid()),
    });
    await fc.assert(
      fc.asyncProperty(form, async (token) => {
        expect(await readRefreshToken(SELLER, await writeRefreshToken(SELLER, token))).toEqual(token);
      }),
      { numRuns: 50 },
    );
  });

  test("is none in another realm or store", async () => {
    const text = await writeRefreshToken(SELLER, { sessionId: SESSION, step: 3, storeId: STORE });
    for (const scope of ["admin", "buyer", `buyer:${STORE}`, ""])
      expect(await readRefreshToken(realm(scope), text)).toBeNull();
  });

  test("is none with anything changed in it", async () => {
    const text = await writeRefreshToken(SELLER, { sessionId: SESSION, step: 3, storeId: STORE });
    const [session = "", , store = "", mac = ""] = text.split(".");
    const changed = [
      `${session}.4.${store}.${mac}`,
      `${session}.03.${store}.${mac}`,
      `${session}.3.-.${mac}`,
      `${STORE}.3.${store}.${mac}`,
      `${session}.3.${store}`,
      `${session}.3.${store}.${mac.slice(0, -1)}`,
      `${session}.-3.${store}.${mac}`,
      `${text} `,
      `${text}\n`,
      text.toUpperCase(),
    ];
    for (const other of changed)
      expect([other, await readRefreshToken(SELLER, other)]).toEqual([other, null]);
  });
});
