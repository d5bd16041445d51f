import { PRESETS } from "#domain/store/presets.ts";
import type { DemoStore } from "../catalogue.ts";
import { adaTerms } from "./delivery.ts";
import { adaFrontPage } from "./front-page.ts";
import { handMade } from "./hand-made.ts";
import { made } from "./made.ts";
import { prints } from "./prints.ts";
import { woven } from "./woven.ts";

/** Ada's Fabrics, Lagos: the demo store that is paid through Paystack, by bank transfer or at the door. */
export const ada: DemoStore = {
  slug: "ada",
  name: "Ada’s Fabrics",
  tagline: "Ankara, adire and hand-woven aso-oke from Balogun, cut to your length",
  about:
    "Ada Eze has sold cloth off Balogun Street since 2009. The shop buys prints by the bolt, indigo from two sisters in Abeokuta and aso-oke from weavers in Iseyin, and cuts to the inch. Orders before noon leave Lagos the same day.",
  country: "NG",
  currency: "NGN",
  timeZone: "Africa/Lagos",
  town: "Lagos Island, Lagos",
  phone: "+234 801 000 0142",
  email: "hello@ada.example.com",
  locale: "en-NG",
  languages: ["en", "fr", "pt", "ar", "sw"],
  theme: { ...PRESETS.editorial, accent: "#8a2f1d" },
  frontPage: adaFrontPage,
  story: "moon-rings-adire",
  deliveryPromise: "Lagos in 1–2 days, other states in 3–5. Orders before noon leave the same day.",
  returnsPolicy:
    "Uncut cloth and made-up goods come back within 14 days for a refund. Cloth cut to your length we exchange if the fault is ours; tell us within 7 days and send a photograph.",
  terms: adaTerms,
  deliveryFee: 2500_00,
  freeDeliveryOver: 75_000_00,
  ordersAYear: 3500,
  seller: { name: "Ada Eze", email: "ada@demo.test" },
  staff: [
    { name: "Chidi Okafor", email: "chidi@demo.test", role: "manager", daysAfterOpening: 12 },
    { name: "Efe Ighalo", email: "efe@demo.test", role: "viewer", daysAfterOpening: 240 },
  ],
  paystackSecret: "sk_test_demo_ada_fabrics",
  bank: { bank: "Zenith Bank", accountName: "Ada Fabrics Ltd", accountNumber: "1010203040" },
  products: [...prints, ...handMade, ...woven, ...made],
  collections: [
    {
      handle: "ankara",
      title: "Ankara",
      html: "<p>Wax prints by the yard, with the crackle left in.</p>",
      holds: { tag: "by-the-yard" },
    },
    {
      handle: "adire-and-indigo",
      title: "Adire & indigo",
      html: "<p>Tied, painted and dipped by hand in Abeokuta.</p>",
      holds: { tag: "adire" },
    },
    {
      handle: "for-weddings",
      title: "For weddings",
      html: "<p>Aso-oke, lace, George and gele for the day itself.</p>",
      holds: { tag: "weddings" },
    },
    {
      handle: "headties",
      title: "Headties & gele",
      html: "<p>Tied, ready-tied, or two yards and a drawing.</p>",
      holds: { tag: "headties" },
    },
    {
      handle: "bags-and-home",
      title: "Bags & home",
      html: "<p>Made up in our own cloths by Mama Kemi’s four machines.</p>",
      holds: {
        handles: [
          "market-tote",
          "adire-tote",
          "zip-pouch",
          "ankara-cushion-cover",
          "adire-cushion-cover",
          "aso-oke-runner",
        ],
      },
    },
    {
      handle: "gifts",
      title: "Gifts under ₦20,000",
      html: "<p>Small enough to post, good enough to keep for yourself.</p>",
      holds: {
        handles: [
          "scrunchie-trio",
          "zip-pouch",
          "ankara-headwrap",
          "fat-quarter-bundle",
          "market-tote",
          "indigo-shawl",
        ],
      },
    },
    {
      handle: "loved-this-month",
      title: "Loved this month",
      html: "<p>What left the cutting table most often in the last four weeks.</p>",
      holds: {
        handles: [
          "danfo-stripe-ankara",
          "ripple-disc-ankara",
          "hibiscus-ankara",
          "market-tote",
          "moon-rings-adire",
          "aso-oke-gele",
          "alaari-aso-oke",
          "swallow-ankara",
        ],
      },
    },
  ],
};
