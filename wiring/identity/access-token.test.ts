import { expect, test } from "vitest";
import { LOCAL_SECRET_KEY } from "../settings.ts";
import { readAccessToken, scopeSaidBy, writeAccessToken, type Mint } from "./access-token.ts";

const STORE = "0190f3c0-0000-7000-8000-000000000001";
const NOW = new Date("2026-11-22T12:00:00Z");
const mint: Mint = {
  secretKey: LOCAL_SECRET_KEY,
  realm: "seller",
  scope: "seller",
  issuer: "https://shops.test",
};
const holder = {
  me: {
    personId: "0190f3c0-0000-7000-8000-000000000002",
    sessionId: "0190f3c0-0000-7000-8000-000000000003",
    name: "Ngozi Adé",
    email: "ngozi@example.com",
    since: new Date("2026-11-22T11:59:00Z"),
  },
  part: { storeId: STORE, slug: "ada", role: "manager" },
  secondFactor: true,
} as const;
const after = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

test("a token says again what was written into it, and names its scope", async () => {
  const token = await writeAccessToken(mint, holder, NOW);
  expect(await readAccessToken(mint, token, NOW)).toEqual(holder);
  expect(scopeSaidBy(token)).toBe("seller");
  expect(scopeSaidBy("x.y.z")).toBeNull();
  const other = await writeAccessToken(mint, holder, NOW);
  expect(other).not.toBe(token);
});

test("a buyer's token names their store, and no part in it", async () => {
  const buyers: Mint = { ...mint, realm: "buyer", scope: `buyer:${STORE}`, issuer: "https://ada.shops.test" };
  const token = await writeAccessToken(buyers, { ...holder, part: null, secondFactor: false }, NOW);
  expect(await readAccessToken(buyers, token, NOW)).toMatchObject({ part: null, me: holder.me });
});

test("counts for ten minutes, with five seconds for clocks that differ", async () => {
  const token = await writeAccessToken(mint, holder, NOW);
  await expect(readAccessToken(mint, token, after(604))).resolves.toBeDefined();
  await expect(readAccessToken(mint, token, after(606))).rejects.toMatchObject({ reason: "token_expired" });
  await expect(readAccessToken(mint, token, after(-6))).rejects.toMatchObject({ reason: "token_invalid" });
});

test.each([
  ["another scope", { scope: "admin" }],
  ["another realm of the same scope", { realm: "admin" }],
  ["another address", { issuer: "https://other.test" }],
  ["another root secret", { secretKey: btoa("another secret key of 32 bytes!!") }],
] satisfies [string, Partial<Mint>][])("means nothing to %s", async (_, other) => {
  const token = await writeAccessToken(mint, holder, NOW);
  await expect(readAccessToken({ ...mint, ...other }, token, NOW)).rejects.toMatchObject({
    reason: "token_invalid",
  });
});
