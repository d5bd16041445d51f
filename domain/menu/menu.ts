import { z } from "zod";
import { readLink } from "../look/link.ts";
import { POLICY_KINDS, type PolicyKind } from "../policy/kinds.ts";
import { oneLine } from "../product/text.ts";
import type { Say } from "../words/say.ts";
import { MENU_MOST } from "./limits.ts";

const title = z
  .string()
  .transform(oneLine)
  .pipe(
    z.string().min(1, "Please say what this link is called.").max(60, "Please use at most 60 characters."),
  );

/** Where an item leads: `ref` is a handle, a kind of policy, or an address; empty for the two that need none. */
const TO = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(["home", "all"]), ref: z.literal("") }),
  z.object({
    kind: z.enum(["collection", "product", "page"]),
    ref: z
      .string()
      .trim()
      .regex(/^[^/?#\s]{1,255}$/, "Please choose where this link leads."),
  }),
  z.object({ kind: z.literal("policy"), ref: z.enum(POLICY_KINDS, "Please choose a policy.") }),
  z.object({
    kind: z.literal("link"),
    ref: z
      .string()
      .trim()
      .refine((text) => readLink(text) !== null, {
        message: "Please write an address that begins with https://, or one of your shop like /search.",
      }),
  }),
]);

const CHILD = z.object({ title, to: TO });
const ITEM = CHILD.extend({
  children: z
    .array(CHILD)
    .max(MENU_MOST.children, `Please use at most ${MENU_MOST.children} below one link.`),
});

export const MENU = z.array(ITEM).max(MENU_MOST.items, `A menu has room for ${MENU_MOST.items} links.`);

export type MenuItem = z.infer<typeof ITEM>;
export type MenuChild = z.infer<typeof CHILD>;
export type MenuTo = MenuChild["to"];

/** What the link to everything is called until a seller calls it something else. */
export const ALL_PRODUCTS = "All products";

/** What a link of a menu shows: nothing more than its words and where it leads. */
export type MenuLink = { title: string; href: string };

/** What there is in the shop now, so that links to what is gone are left out. */
export type Reachable = {
  collections: { handle: string }[];
  pages: string[];
  policies: PolicyKind[];
};

/** Where an item leads now; null when that is gone. A product that is gone says so on its own page. */
export function hrefOf(to: MenuTo, there: Reachable): string | null {
  switch (to.kind) {
    case "home":
      return "/";
    case "all":
      return "/collections/all";
    case "collection":
      return there.collections.some(({ handle }) => handle === to.ref) ? `/collections/${to.ref}` : null;
    case "product":
      return `/products/${to.ref}`;
    case "page":
      return there.pages.includes(to.ref) ? `/pages/${to.ref}` : null;
    case "policy":
      if (there.policies.includes(to.ref)) return `/policies/${to.ref}`;
      return IN_OVERVIEW[to.ref] ?? null;
    case "link":
      return readLink(to.ref);
  }
}

/** Where the overview speaks of it while the seller has written no policy of their own. */
export const IN_OVERVIEW: Partial<Record<PolicyKind, string>> = {
  shipping: "/policies#delivery",
  returns: "/policies#returns",
  contact: "/policies#contact",
};

/**
 * A menu as shoppers see it; null when the seller has not made one, so that the usual one stands there. `say` is in their
 * language: a menu begins with `ALL_PRODUCTS`, which are our words and not the seller's.
 */
export function menuLinks(
  stored: unknown,
  there: Reachable,
  say: Say,
): (MenuLink & { children: MenuLink[] })[] | null {
  const read = MENU.safeParse(stored);
  if (!read.success) return null;
  const linkOf = ({ title: words, to }: MenuChild): MenuLink[] => {
    const href = hrefOf(to, there);
    const ours = to.kind === "all" && words === ALL_PRODUCTS;
    return href === null ? [] : [{ title: ours ? say("All products") : words, href }];
  };
  return read.data.flatMap((item) => {
    const children = item.children.flatMap(linkOf);
    const [own] = linkOf(item);
    if (own) return [{ ...own, children }];
    // What is gone takes nothing with it that is still there.
    return children.map((child) => ({ ...child, children: [] }));
  });
}
