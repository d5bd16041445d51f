import type { Catalogue } from "../say.ts";

/** What stands on papers that are printed. */
export const papers: Catalogue = {
  For: "Pour",
  From: "De",
  Invoice: "Facture",
  Item: "Article",
  "Note from the buyer": "Mot de l’acheteur",
  Number: "Numéro",
  "Ordered on": "Commandée le",
  "Packed on": "Emballé le",
  "Packing slip": "Bon de livraison",
  "Page {page} of {all}": "Page {page} sur {all}",
  "Paid on": "Payée le",
  "Picks it up": "Vient la chercher",
  Price: "Prix",
  Quantity: "Quantité",
  Refunded: "Remboursée",
  "Things in this parcel": "Articles dans ce colis",
  "This buyer's details were deleted, as they wished.":
    "Les données de cet acheteur ont été supprimées à sa demande.",
  "To be refunded": "À rembourser",
  "Came on top, sent back": "Reçu en trop, rendu",
  "Came on top, to be sent back": "Reçu en trop, à rendre",
};
