import routes from "#web/routes.ts";
import { ACCESS, type Access } from "#web/access.ts";
import { pagesOf } from "#web/declared.ts";
import type { At } from "./expected.ts";

/** An address with real values in it, and where it is asked for. */
export type Address = { pattern: string; access: Access; at: At; hydrated: boolean; path: string };

/** What the parameters of addresses are filled with: things of store A that exist. */
export type Values = Record<string, string>;

/** Every address the router has: taken from its own configuration, so that a new one can't be forgotten. */
export const patterns = routes.flatMap((route) => pagesOf(route, "")).map(({ address }) => address);

/** The addresses as a visitor types them. Throws when a parameter has no value here. */
export function addresses(values: (pattern: string) => Values): Address[] {
  return patterns.map((pattern) => {
    const given = values(pattern);
    const path = pattern
      .replace(/:(\w+)/g, (_, name: string) => {
        const value = given[name];
        if (value === undefined) throw new Error(`${pattern}: say in values.ts what ":${name}" is`);
        return value;
      })
      .replace("*", "no-such-page");
    const shop = pattern.startsWith("/_shop");
    const access = ACCESS[pattern];
    if (!access) throw new Error(`${pattern} has no access`);
    return {
      pattern,
      access,
      at: shop ? "shop" : /^\/admin(\/|$)/.test(pattern) ? "admin" : "platform",
      hydrated: !shop,
      path: shop ? path.slice("/_shop".length) || "/" : path,
    };
  });
}
