import { index, layout, prefix, route, type RouteConfigEntry } from "@react-router/dev/routes";
import { describe, expect, test } from "vitest";
import { declared, exportsAction, pagesOf } from "#web/declared.ts";
import routes from "#web/routes.ts";

const withOne = (more: RouteConfigEntry) => () => declared([...routes, more]);

describe("the build refuses", () => {
  test("an address that says nowhere who is let in", () => {
    expect(withOne(route("planted", "site/front.tsx"))).toThrow(
      "/planted (site/front.tsx) says nowhere who is let in. Add it to web/access.ts.",
    );
    expect(
      withOne(prefix("dashboard/:slug", [route("planted", "site/front.tsx")])[0] as RouteConfigEntry),
    ).toThrow("/dashboard/:slug/planted");
  });

  test("a declaration of an address that is not there", () => {
    expect(() => declared(routes.slice(1))).toThrow(
      "/_shop/cart stands in web/access.ts, but no page is there.",
    );
  });

  test("a page that takes forms without saying from whom, and one that says so but takes none", () => {
    const swapped = (path: string, file: string) => () => declared([...routes, route(path, file)]);
    expect(swapped("stores/address", "site/sign-in.tsx")).toThrow("takes forms, but not said from whom");
    expect(swapped("sign-in", "site/front.tsx")).toThrow("takes no forms, but `send` is declared");
  });

  test("what stands around pages and takes forms itself", () => {
    expect(withOne(layout("site/sign-in.tsx", [index("site/front.tsx")]))).toThrow(
      "site/sign-in.tsx stands around other pages, so it can't take forms",
    );
  });
});

test("every page of a nested route is found, also those under pages that are pages themselves", () => {
  const nested = route("a", "a.tsx", [index("b.tsx"), route("c/:d", "c.tsx", [route("e", "e.tsx")])]);
  expect(pagesOf(nested, "").map(({ address }) => address)).toEqual(["/a", "/a/c/:d/e"]);
});

test.each([
  ["export const action = page(async () => null);", true],
  ["export async function action() {}", true],
  ['export { action } from "./other.ts";', true],
  ['export { loader, send as action } from "./other.ts";', true],
  ["export {\n  loader,\n  action,\n};", true],
  ["export const actions = [];\nconst action = 1;", false],
  ["export { reaction };", false],
])("%s takes forms: %s", (text, takes) => {
  expect(exportsAction(text)).toBe(takes);
});
