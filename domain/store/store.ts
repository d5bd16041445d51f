/** CSS variables of a storefront: colours as #rrggbb. */
export type Theme = {
  accent: string;
  ground: string;
  ink: string;
  font: "sans" | "serif";
  radius: "none" | "soft" | "round";
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
  locale: string;
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
  theme: Theme;
  logoKey: string | null;
  heroKey: string | null;
  /** For the menu, in the seller's order. */
  collections: { handle: string; title: string }[];
  methods: PaymentProvider[];
};

export type PaymentProvider = "paystack" | "pay_on_delivery";
