import type { DemoTerms } from "../catalogue.ts";

/** How Bola's beads reach their buyers. Taxes on goods in Ghana: VAT 15 %, NHIL 2.5 %, GETFund 2.5 % (PwC, "VAT in Africa"); in the prices. */
export const bolaTerms: DemoTerms = {
  zones: [
    {
      name: "Ghana",
      places: ["GH"],
      rates: [{ name: "Delivery", by: "flat", price: 25_00, freeOver: 400_00, days: [1, 4] }],
    },
    {
      name: "Abroad",
      places: ["*"],
      rates: [
        {
          name: "Small parcel",
          by: "total",
          bands: [
            { upTo: 500_00, price: 180_00 },
            { upTo: null, price: 320_00 },
          ],
          days: [7, 14],
        },
      ],
    },
  ],
  areas: [],
  points: [],
  taxes: [
    { name: "VAT", place: "GH", rate: 1_500, included: true, onDelivery: false },
    { name: "NHIL", place: "GH", rate: 250, included: true, onDelivery: false },
    { name: "GETFund", place: "GH", rate: 250, included: true, onDelivery: false },
  ],
};
