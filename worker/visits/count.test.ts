import { beforeEach, expect, test, vi } from "vitest";
import type { Tenant } from "#db/platform-db.server.ts";
import { countStep, countView } from "./count.ts";
import type { Counted } from "./gathering.ts";

const gathered = vi.hoisted(() => [] as Counted[]);
vi.mock("./gather.ts", () => ({ gather: (counted: Counted) => void gathered.push(counted) }));
beforeEach(() => void (gathered.length = 0));

const store = { id: "ada", timeZone: "Africa/Lagos", languages: [] } as unknown as Tenant;
const telling = { later: () => undefined, send: async () => undefined, platformHost: "shops.example" };
const CHROME = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/153.0.0.0 Safari/537.36";

type Asking = { path?: string; headers?: Record<string, string>; method?: string; country?: unknown };
function asked({ path = "/", headers = {}, method = "GET", country }: Asking) {
  const request = new Request(`https://ada.shops.example${path}`, {
    method,
    headers: { "user-agent": CHROME, ...headers },
  });
  Object.defineProperty(request, "cf", { value: { country } });
  return { request, host: "ada.shops.example", path, search: "", store };
}
const view = (asking: Asking, given = { status: 200, contentType: "text/html; charset=utf-8" }) => {
  countView(asked(asking), given, telling);
  return gathered[0];
};
const step = (asking: Asking, made: string) => {
  const headers = new Headers({ "x-funnel-step": made });
  countStep(asked(asking), headers, telling);
  expect(headers.has("x-funnel-step")).toBe(false);
  return gathered[0];
};

test.each([
  ["NG", "NG"],
  ["XX", ""],
  ["T1", ""],
  [undefined, ""],
  ["<b>", ""],
])("a visit from the country %s", (country, kept) => {
  expect(view({ country })).toMatchObject({
    store: "ada",
    visits: 1,
    views: 1,
    parts: [
      ["page", "home"],
      ["source", "direct"],
      ["device", "computer"],
      ["country", kept],
    ],
  });
});

test("whoever looks at their order, or answers a letter, comes to no shop", () => {
  const from = { referer: "https://checkout.paystack.com/", "sec-fetch-site": "cross-site" };
  for (const path of ["/orders/1001", "/newsletter/token"]) view({ path, headers: from });
  expect(gathered.map(({ visits }) => visits)).toEqual([undefined, undefined]);
});

test.each([
  ["an error", 404, "text/html"],
  ["a redirect", 302, "text/html"],
  ["a file", 200, "application/xml"],
  ["an answer without content", 204, ""],
])("%s is no view", (_, status, contentType) => {
  expect(view({}, { status, contentType })).toBeUndefined();
});

const inShop = (path: string) => ({ referer: `https://ada.shops.example${path}` });

test.each<[string, Asking, string, Partial<Counted> | undefined]>([
  ["into a cart", { path: "/cart", method: "POST" }, "cart", { cartAdds: 1 }],
  ["by a robot", { path: "/cart", method: "POST", headers: { "user-agent": "curl/8" } }, "cart", undefined],
  ["to the checkout", { path: "/checkout", headers: inShop("/fr/cart") }, "checkout", { checkouts: 1 }],
  ["of whom nothing is known", { path: "/checkout" }, "checkout", { checkouts: 1 }],
  ["from the checkout", { path: "/checkout", headers: inShop("/fr/checkout") }, "checkout", undefined],
  ["signed in on the way", { path: "/checkout", headers: inShop("/account/sign-in") }, "checkout", undefined],
  ["again", { path: "/checkout", headers: { "cache-control": "max-age=0" } }, "checkout", undefined],
  ["the form of it", { path: "/checkout", method: "POST" }, "checkout", undefined],
])("a step %s", (_, asking, made, counted) => {
  if (counted) expect(step(asking, made)).toMatchObject(counted);
  else expect(step(asking, made)).toBeUndefined();
});
