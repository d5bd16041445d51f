import type { Shell } from "./store.ts";

/** A shop that is nobody's, to try words by. */
export const SAMPLE_SHELL: Shell = {
  id: "s",
  slug: "ada",
  name: "Ada & Daughters",
  status: "open",
  currency: "NGN",
  country: "NG",
  timeZone: "Africa/Lagos",
  locale: "en-NG",
  languages: [],
  tagline: "",
  about: "",
  town: "",
  contactEmail: "ada@demo.test",
  contactPhone: "0803",
  deliveryPromise: "",
  returnsPolicy: "",
  deliveryFee: 0,
  freeDeliveryOver: null,
  deliveryVaries: false,
  theme: { accent: "#0a5c4a", ground: "#ffffff", ink: "#000000", font: "sans", radius: "soft" },
  logoKey: null,
  heroKey: null,
  collections: [],
  methods: [],
};
