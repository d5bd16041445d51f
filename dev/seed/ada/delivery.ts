import type { DemoTerms } from "../catalogue.ts";

/** How Ada's cloth reaches its buyers. VAT: Nigeria Tax Act 2025, 7.5 %; her prices have it in them. */
export const adaTerms: DemoTerms = {
  zones: [
    {
      name: "Lagos",
      places: ["NG-LA"],
      rates: [{ name: "Rider", by: "flat", price: 2500_00, freeOver: 75_000_00, days: [1, 2] }],
    },
    {
      name: "Other states",
      places: ["NG"],
      rates: [
        {
          name: "Bus parcel",
          by: "weight",
          bands: [
            { upTo: 1_000, price: 3200_00 },
            { upTo: 5_000, price: 4800_00 },
            { upTo: null, price: 9500_00 },
          ],
          freeOver: 150_000_00,
          days: [2, 4],
        },
        { name: "Courier to the door", by: "flat", price: 6500_00, days: [1, 3] },
      ],
    },
    {
      name: "West Africa and beyond",
      places: ["*"],
      rates: [
        {
          name: "Air parcel",
          by: "weight",
          bands: [
            { upTo: 500, price: 28_000_00 },
            { upTo: 2_000, price: 46_000_00 },
            { upTo: 10_000, price: 120_000_00 },
          ],
          days: [5, 12],
        },
      ],
    },
  ],
  areas: [
    {
      name: "Yaba and Surulere",
      place: "NG-LA",
      price: 1500_00,
      note: "Our own rider, on weekdays before six.",
      days: [0, 1],
    },
  ],
  points: [
    {
      name: "The workshop in Yaba",
      address: {
        line1: "14 Commercial Avenue",
        line2: "",
        city: "Yaba",
        region: "Lagos",
        postcode: "",
        country: "NG",
      },
      hours: "Monday to Saturday, 10:00–18:00",
      days: [0, 1],
    },
  ],
  taxes: [{ name: "VAT", place: "NG", rate: 750, included: true, onDelivery: true }],
};
