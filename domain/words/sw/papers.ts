import type { Catalogue } from "../say.ts";

/** What stands on papers that are printed. */
export const papers: Catalogue = {
  For: "Kwa",
  From: "Kutoka kwa",
  Invoice: "Ankara ya malipo",
  Item: "Bidhaa",
  "Note from the buyer": "Ujumbe wa mnunuzi",
  Number: "Namba",
  "Ordered on": "Liliagizwa tarehe",
  "Packed on": "Ulifungwa tarehe",
  "Packing slip": "Orodha ya mzigo",
  "Page {page} of {all}": "Ukurasa {page} kati ya {all}",
  "Paid on": "Lililipwa tarehe",
  "Picks it up": "Atalichukua",
  Price: "Bei",
  Quantity: "Idadi",
  Refunded: "Zilizorudishwa",
  "Things in this parcel": "Vitu katika mzigo huu",
  "This buyer's details were deleted, as they wished.": "Taarifa za mnunuzi huyu zilifutwa kama alivyotaka.",
  "To be refunded": "Zitakazorudishwa",
  "Came on top, sent back": "Zilizozidi, zimerudishwa",
  "Came on top, to be sent back": "Zilizozidi, za kurudishwa",
};
