import type { StaffRole } from "./may.ts";

/** How a part in a store is spoken of, in letters and on pages. */
export const ROLE_WORDS = {
  owner: {
    name: "Owner",
    one: "the owner",
    can: "Everything, and alone in charge of how the store is paid, of API keys and of who owns it.",
  },
  manager: {
    name: "Manager",
    one: "a manager",
    can: "Runs the shop: products, imports, orders and refunds, settings, and the staff below them.",
  },
  staff: {
    name: "Staff",
    one: "staff",
    can: "Adds and changes products, sends orders and notes what was paid.",
  },
  viewer: {
    name: "Viewer",
    one: "a viewer",
    can: "Looks at products and orders without how to reach buyers, and changes nothing.",
  },
} as const satisfies Record<StaffRole, { name: string; one: string; can: string }>;

const MANY = { owner: "the owner", manager: "managers", staff: "staff", viewer: "viewers" } as const;

/** "the owner", "the owner and managers", "the owner, managers and staff"; with `or`, "the owner or managers". */
export function rolesInWords(roles: readonly StaffRole[], { or = false } = {}): string {
  const words = roles.map((role) => MANY[role]);
  return new Intl.ListFormat("en-GB", { type: or ? "disjunction" : "conjunction" }).format(words);
}
