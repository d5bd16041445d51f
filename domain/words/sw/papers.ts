import type { Catalogue } from "../say.ts";

/** What stands on papers that are printed. */
export const papers: Catalogue = {
  For: "Kwa",
  From: "Kutoka kwa",
  Invoice: "Ankara ya malipo",
  Item: "Bidhaa",
  "Note from the buyer": "Ujumbe wa mnunuzi",
  Number: "Namba",
  "Ordered on": "Iliagizwa tarehe",
  "Packed on": "Ulifungwa tarehe",
  "Packing slip": "Orodha ya mzigo",
  "Page {page} of {all}": "Ukurasa {page} kati ya {all}",
  "Paid on": "Ililipwa tarehe",
  "Picks it up": "Atalichukua",
  Price: "Bei",
  Quantity: "Idadi",
  Refunded: "Imerudishwa",
  "Things in this parcel": "Vitu katika mzigo huu",
  "This buyer's details were deleted, as they wished.": "Taarifa za mnunuzi huyu zilifutwa kama alivyotaka.",
  "To be refunded": "Itarudishwa",
  "Came on top, sent back": "Ilizidi, imerudishwa",
};
