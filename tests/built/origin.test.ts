import { beforeAll, describe, expect, test } from "vitest";
import { openTestStore, type TestStore } from "./store.ts";
import { hostOf, visit } from "./visit.ts";

let store: TestStore;
let other: TestStore;
beforeAll(async () => {
  [store, other] = [await openTestStore(), await openTestStore()];
});

const FORM = { "content-type": "application/x-www-form-urlencoded" };
const send = (host: string, path: string, headers: Record<string, string>) =>
  visit(host, path, { method: "POST", body: "", headers: { ...FORM, ...headers } });

/** What a browser, or somebody's tool, says of where a form comes from. `here` is the page's own host. */
type Said = (here: string) => Record<string, string>;

const TAKEN: [string, Said][] = [
  ["its own origin", (here) => ({ origin: `http://${here}` })],
  [
    "its own origin and a referer of anywhere",
    (here) => ({ origin: `http://${here}`, referer: "http://evil.example/" }),
  ],
  ["no origin, but same-origin by Sec-Fetch-Site", () => ({ "sec-fetch-site": "same-origin" })],
  ["no origin, but a referer of its own", (here) => ({ referer: `http://${here}/cart` })],
];
const REFUSED: [string, Said][] = [
  ["nothing", () => ({})],
  ["another site", () => ({ origin: "http://evil.example" })],
  ["another store", () => ({ origin: `http://${other.host}` })],
  ["the platform, to a store", () => ({ origin: `http://${hostOf("elsewhere")}` })],
  ["its own host by another scheme", (here) => ({ origin: `https://${here}` })],
  ["its own host on another port", (here) => ({ origin: `http://${here.replace(/:\d+$/, ":1")}` })],
  ["a name that begins like its own", (here) => ({ origin: `http://${here}.evil.example` })],
  ["null", () => ({ origin: "null" })],
  ["no url", () => ({ origin: "not a url" })],
  ["an empty origin", () => ({ origin: "" })],
  ["cross-site by Sec-Fetch-Site", () => ({ "sec-fetch-site": "cross-site" })],
  ["same-site, which is other stores", () => ({ "sec-fetch-site": "same-site" })],
  ["a referer of another site", () => ({ referer: "http://evil.example/cart" })],
  ["its own name in another's referer", (here) => ({ referer: `http://evil.example/?${here}` })],
];

describe.each([
  ["a shop's form", () => store.host, "/cart"],
  ["signing in", () => hostOf(""), "/sign-in"],
  ["signing out", () => hostOf(""), "/sign-out"],
  ["the dashboard", () => hostOf(""), "/dashboard/any/settings"],
] as const)("%s", (_, host, path) => {
  test.each(TAKEN)("is taken when it says %s", async (_said, said) => {
    expect((await send(host(), path, said(host()))).status).not.toBe(403);
  });

  test.each(REFUSED)("is refused when it says %s", async (_said, said) => {
    const answer = await send(host(), path, said(host()));
    expect(answer.status).toBe(403);
    expect(answer.headers["set-cookie"]).toBeUndefined();
    expect(answer.text).toContain("not sent from our own page");
  });
});

test("a machine says nothing of where it comes from, but may not claim another site", async () => {
  const json = { "content-type": "application/json" };
  const ask = (headers: Record<string, string>) =>
    visit(store.host, "/api/v1/nothing", { method: "POST", body: "{}", headers: { ...json, ...headers } });
  expect((await ask({})).status).toBe(404);
  const refused = await ask({ origin: "http://evil.example" });
  expect([refused.status, JSON.parse(refused.text)]).toMatchObject([403, { code: "foreign_origin" }]);
});
