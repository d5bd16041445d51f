import type { Catalogue } from "../say.ts";

export const sharing: Catalogue = {
  "{shop}: all links": "{shop}: todos os links",
  "Visit the shop": "Visitar a loja",
  "{thing} from {shop}:": "{thing} de {shop}:",
  "Send this cart to somebody": "Enviar este carrinho a alguém",
  "They see these things and today's prices, and nothing about you.":
    "A pessoa vê estes artigos e os preços de hoje, e nada sobre si.",
  "A cart for you": "Um carrinho para si",
  "A cart for you from {shop}:": "Um carrinho para si de {shop}:",
  "Send this order to somebody": "Enviar este pedido a alguém",
  "Whoever has this link sees what you ordered, your name, your address and your phone number, and can pay for it. Send it only to people you trust.":
    "Quem tiver este link vê o que encomendou, o seu nome, o seu endereço e o seu telefone, e pode pagar o pedido. Envie-o só a pessoas de confiança.",
  "My order {number} at {shop}:": "O meu pedido {number} em {shop}:",
  "Copied.": "Copiado.",
  "Share on WhatsApp": "Partilhar no WhatsApp",
  Share: "Partilhar",
  "Copy link": "Copiar link",
  "Address to copy": "Endereço a copiar",
  "Somebody put these things together. Prices are as they are now.":
    "Alguém reuniu estes artigos. Os preços são os de agora.",
  Together: "No total",
  "Add to my cart": "Adicionar ao meu carrinho",
  "Put it in my cart": "Pôr no meu carrinho",
  "Replace my cart": "Substituir o meu carrinho",
  "See what else there is": "Ver o que mais há",
  "Something the shop no longer sells": "Um artigo que a loja já não vende",
  "{n} of it": "Quantidade: {n}",
  "It can't be bought any more.": "Já não se pode comprar.",
  "It is sold out.": "Está esgotado.",
  "It is in your cart, but for {n} things.": {
    one: "Está no seu carrinho, exceto {n} artigo.",
    many: "Está no seu carrinho, exceto {n} de artigos.",
    other: "Está no seu carrinho, exceto {n} artigos.",
  },
  "There are {n} kinds of things in your cart already.": {
    one: "Já há {n} artigo no seu carrinho.",
    many: "Já há {n} de artigos diferentes no seu carrinho.",
    other: "Já há {n} artigos diferentes no seu carrinho.",
  },
  "Only {n} are left.": { one: "Só resta {n}.", many: "Só restam {n}.", other: "Só restam {n}." },
  "Nothing of this cart can be had any more, so yours stayed as it is.":
    "Já nada deste carrinho está disponível, por isso o seu ficou como estava.",
};
