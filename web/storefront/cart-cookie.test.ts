import { expect, test } from "vitest";
import {
  dropAll,
  entered,
  keepCart,
  keepCount,
  keepLinkCode,
  keepNote,
  keepOrder,
  readKept,
} from "./cart-cookie.ts";

const CART = "0197a3b2-1111-7222-8333-444455556666";
const sent = (...cookies: string[]) =>
  new Request("https://ada.test/", {
    headers: { cookie: cookies.map((each) => each.split(";")[0]).join("; ") },
  });

test("what was kept comes back", () => {
  const kept = readKept(
    sent(keepCart(CART), "__Host-cart-count=3", keepNote("Only 2 left; we put 2 in"), keepLinkCode("SPRING")),
  );
  expect(kept).toEqual({
    cartId: CART,
    count: 3,
    lastOrder: null,
    note: "Only 2 left; we put 2 in",
    linkCode: "SPRING",
  });
});

test("a note that is too long is cut between its signs, and one with half a sign is kept without it", () => {
  const read = (note: string) => readKept(sent(keepNote(note))).note;
  expect(read(`${"x".repeat(299)}🧵🧵`)).toBe(`${"x".repeat(299)}🧵`);
  expect(read("half: \ud83e")).toBe("half: \ufffd");
  expect(keepNote("🧵".repeat(400)).length).toBeLessThan(4_096);
});

test("an order clears the cart and is remembered", () => {
  const [cart, count, order] = keepOrder({ number: 1042, key: "abcdefgh12345678" });
  expect(cart).toContain("Max-Age=0");
  expect(count).toContain("Max-Age=0");
  expect(readKept(sent(order as string)).lastOrder).toEqual({ number: 1042, key: "abcdefgh12345678" });
});

test("whoever signs in has no cart's id left in the browser, and who signs out leaves nothing behind", () => {
  expect(entered(3)).toEqual([
    expect.stringMatching(/^__Host-cart=;.*Max-Age=0/),
    expect.stringMatching(/^__Host-cart-count=3;/),
  ]);
  const gone = dropAll();
  expect(gone.map((line) => line.split("=")[0])).toEqual(
    ["cart", "cart-count", "order", "note", "code", "wish"].map((name) => `__Host-${name}`),
  );
  expect(gone.every((line) => line.includes("=; ") && line.includes("Max-Age=0"))).toBe(true);
});

test("every cookie belongs to this host alone and no script reads it", () => {
  for (const line of [keepCart(CART), keepCount(2), keepNote("Hm"), ...keepOrder({ number: 1, key: "k" })]) {
    expect(line).toMatch(/^__Host-/);
    for (const word of ["Path=/;", "HttpOnly", "Secure", "SameSite=Lax"]) expect(line).toContain(word);
    expect(line).not.toContain("Domain");
  }
});

test("cookies somebody made up count as absent", () => {
  expect(
    readKept(
      sent(
        "__Host-cart=' or 1=1",
        "__Host-cart-count=<b>9</b>",
        "__Host-order=1",
        "__Host-note=%E0%A4%A",
        "__Host-code=<b>",
      ),
    ),
  ).toEqual({
    cartId: null,
    count: 0,
    lastOrder: null,
    note: null,
    linkCode: null,
  });
});
