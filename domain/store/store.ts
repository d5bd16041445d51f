import type { PaymentProvider } from "../payment/providers.ts";
import type { PolicyKind } from "../policy/kinds.ts";

/** How a storefront looks: colours as #rrggbb. What is absent, in themes from before it could be chosen, is as it was then. */
export type Theme = {
  accent: string;
  ground: string;
  ink: string;
  /** The typeface of headings; presets other than `house` bring their own. */
  font: "sans" | "serif";
  radius: "none" | "soft" | "round";
  preset?: "house" | "editorial" | "market" | "luxury" | "craft";
  /** A second colour, for large areas. */
  pop?: string;
  shadow?: "none" | "soft" | "hard";
  density?: "airy" | "regular" | "snug";
  /** How large headings are. */
  scale?: "calm" | "regular" | "loud";
};

/** What every request in a store knows about it: small, kept in the tenant cache for up to half a minute. */
export type Store = {
  id: string;
  slug: string;
  name: string;
  status: "draft" | "open" | "suspended";
  currency: string;
  country: string;
  timeZone: string;
  /** The language and ways of writing that whoever acts is spoken to in: the store's main one, or on a page the one it is shown in. */
  locale: string;
  /** All languages the shop can be read in, its main one first; empty when that is the only one. */
  languages: string[];
};

/** What every page of the shop shows around its content: read fresh with the page, in the same trip. */
export type Shell = Store & {
  tagline: string;
  about: string;
  town: string;
  contactEmail: string;
  contactPhone: string;
  deliveryPromise: string;
  returnsPolicy: string;
  /** Minor units. */
  deliveryFee: number;
  freeDeliveryOver: number | null;
  /** Whether it can cost more than `deliveryFee` to the store's own country; then only the checkout knows. */
  deliveryVaries: boolean;
  theme: Theme;
  logoKey: string | null;
  heroKey: string | null;
  /** For the menu, in the seller's order. */
  collections: { handle: string; title: string }[];
  /** The ways to pay, in the seller's order. */
  methods: PaymentProvider[];
  /** The seller's own menus by where they stand, as they are kept; `menuLinks` reads one. */
  menus?: Partial<Record<"header" | "footer", unknown>>;
  /** Handles of the pages that shoppers find. */
  pages?: string[];
  /** The policies that the seller has written. */
  policies?: PolicyKind[];
};
