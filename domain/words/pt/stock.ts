import type { Catalogue } from "../say.ts";

/** What is kept for whom, what is sent later, and how many one order may have. */
export const stock: Catalogue = {
  "At most {n} in one order.": "No máximo {n} por pedido.",
  "One order takes at most {n} of this, so we put {n} in your cart.":
    "Um pedido leva no máximo {n} deste artigo, por isso pusemos {n} no seu carrinho.",
  "One order takes at most {n} of this.": "Um pedido leva no máximo {n} deste artigo.",
  "One order takes at most {n} of {title}, so we put {n} in your cart.":
    "Um pedido leva no máximo {n} de {title}, por isso pusemos {n} no seu carrinho.",
  "One order takes at most {n} of {title}.": "Um pedido leva no máximo {n} de {title}.",
  "Others have bought what you ordered since we stopped keeping it, so please don't pay. Nothing was taken from you; you can order again what is still there.":
    "Outros compraram o que encomendou desde que deixámos de o guardar, por isso não pague. Nada lhe foi cobrado; pode encomendar de novo o que ainda houver.",
  "Ships later": "Enviado mais tarde",
  "Ships later: we send it as soon as it is here.": "Enviado mais tarde: mandamos assim que chegar.",
  "We keep your things for you until {time}.": "Guardamos os seus artigos até {time}.",
  "We kept your things for you, but that time is over and others can buy them now. If you pay, we first look whether all of them are still there.":
    "Guardámos os seus artigos, mas esse prazo acabou e agora outros podem comprá-los. Se pagar, vemos primeiro se ainda está tudo cá.",
  "Your order was not paid in time": "O seu pedido não foi pago a tempo",
  "Your payment came after the time we kept your things for, and by then they were sold.":
    "O seu pagamento chegou depois do prazo em que guardámos os seus artigos, e nessa altura já estavam vendidos.",
  "Your payment came too late: your things were sold, so the order was cancelled":
    "O seu pagamento chegou tarde demais: os seus artigos já tinham sido vendidos, por isso o pedido foi cancelado",
  "Your things were there and are kept for you again":
    "Os seus artigos estavam cá e estão de novo guardados para si",
};
