import { expect, test } from "vitest";
import { give } from "./give.ts";
import { renderWhole } from "./render.ts";

const answer = (html: string, headers: Record<string, string> = {}) =>
  new Response(html, {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "public, no-cache",
      "no-vary-search": "key-order, params",
      ...headers,
    },
  });

test("the cart's count goes where the page left its place, whatever letters stand before it", async () => {
  const { page, mayKeep } = await renderWhole(
    async (slot) => answer(`<p>ọ̀ṣun ₦</p>${slot}<p>após</p>`),
    "fr",
    0,
  );
  expect(mayKeep).toBe(true);
  const with2 = await give(
    page,
    new Request("http://x/", { headers: { cookie: "__Host-cart-count=2" } }),
    "hit",
  ).text();
  expect(with2).toMatch(/^<p>ọ̀ṣun ₦<\/p><span class="absolute.+<\/span><p>após<\/p>$/);
  expect(await give(page, new Request("http://x/"), "hit").text()).toBe("<p>ọ̀ṣun ₦</p><p>após</p>");
});

test("a page cannot hold the place of the count before it is rendered: it is another each time", async () => {
  const slots: string[] = [];
  for (const _ of [1, 2])
    await renderWhole(
      async (slot) => {
        slots.push(slot);
        return answer(slot);
      },
      "en",
      0,
    );
  expect(new Set(slots).size).toBe(2);
});

test.each<[string, Record<string, string>]>([
  ["that is one person's", { "cache-control": "private, no-store" }],
  ["that sets a cookie", { "set-cookie": "a=b" }],
  ["that does not say what it reads", { "no-vary-search": "" }],
])("a page %s may not be kept", async (_, headers) => {
  const answered = answer("<p></p>", headers);
  if (headers["no-vary-search"] === "") answered.headers.delete("no-vary-search");
  expect((await renderWhole(async () => answered, "en", 0)).mayKeep).toBe(false);
});

test("nor an error", async () => {
  const { headers } = answer("");
  const broken = async () => new Response("", { status: 500, headers });
  expect((await renderWhole(broken, "en", 0)).mayKeep).toBe(false);
});
