import type { Catalogue } from "../say.ts";

/** Carts that were left. */
export const reminders: Catalogue = {
  "Back to my cart": "Voltar ao meu carrinho",
  "If you have paid already, there is nothing to do: we will see it.":
    "Se já pagou, não precisa de fazer nada: nós vamos ver.",
  "If you would rather not, you need not do anything: we write no more about this cart.":
    "Se prefere desistir, não precisa de fazer nada: não escrevemos mais sobre este carrinho.",
  "It goes beside what is in your cart now. Prices are as they are now.":
    "Junta-se ao que já está no seu carrinho. Os preços são os de agora.",
  "No payment came for order {number}, so its things are not kept for you any more. What is still there you can have: pay the order from its page.":
    "Não chegou nenhum pagamento para o pedido {number}, por isso os artigos já não estão guardados para si. Ainda pode ter o que resta: pague o pedido na página dele.",
  "Nothing of this cart can be had any more.": "Já nada deste carrinho está disponível.",
  "Remind me if I don't finish": "Lembrem-me se eu não terminar",
  "Remind me when I leave something in my cart": "Lembrem-me quando eu deixar algo no carrinho",
  "Still thinking it over?": "Ainda a pensar?",
  "These things are still in your cart, at today's prices.":
    "Estes artigos continuam no seu carrinho, aos preços de hoje.",
  "They are not put aside: others can buy them, too.":
    "Não estão reservados: outros também os podem comprar.",
  "This is what you left. Prices are as they are now.": "Foi isto que deixou. Os preços são os de agora.",
  "Two letters at most, after an hour and after a day. One click ends them.":
    "No máximo duas mensagens, uma hora e um dia depois. Um clique acaba com elas.",
  "What was in this cart is ordered already. There is nothing to do.":
    "O que estava neste carrinho já foi encomendado. Não há nada a fazer.",
  "You asked to be reminded of a cart you leave. To get no letter of this kind: {link}":
    "Pediu para ser lembrado quando deixa um carrinho. Para não receber mais mensagens destas: {link}",
  "You asked to be reminded of a cart you leave. We write once more at most. To get no letter of this kind: {link}":
    "Pediu para ser lembrado quando deixa um carrinho. Escrevemos no máximo mais uma vez. Para não receber mais mensagens destas: {link}",
  "You asked us to remind you. These things are in your cart, at today's prices.":
    "Pediu-nos um lembrete. Estes artigos estão no seu carrinho, aos preços de hoje.",
  "You left something in your cart at {shop}": "Deixou algo no seu carrinho em {shop}",
  "Your cart at {shop} is still there": "O seu carrinho em {shop} continua lá",
  "Your cart is still here": "O seu carrinho ainda está aqui",
  "Your order is not paid yet": "O seu pedido ainda não está pago",
  "Your order {number} is not paid yet": "O seu pedido {number} ainda não está pago",
};
