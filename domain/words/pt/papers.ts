import type { Catalogue } from "../say.ts";

/** What stands on papers that are printed. */
export const papers: Catalogue = {
  For: "Para",
  From: "De",
  Invoice: "Fatura",
  Item: "Artigo",
  "Note from the buyer": "Nota do comprador",
  Number: "Número",
  "Ordered on": "Pedido em",
  "Packed on": "Embalada em",
  "Packing slip": "Guia de remessa",
  "Page {page} of {all}": "Página {page} de {all}",
  "Paid on": "Pago em",
  "Picks it up": "Vem levantar",
  Price: "Preço",
  Quantity: "Quantidade",
  Refunded: "Reembolsado",
  "Things in this parcel": "Artigos nesta encomenda",
  "This buyer's details were deleted, as they wished.":
    "Os dados deste comprador foram apagados por vontade do próprio.",
  "To be refunded": "A reembolsar",
  "Came on top, sent back": "Recebido a mais, devolvido",
  "Came on top, to be sent back": "Recebido a mais, a devolver",
};
