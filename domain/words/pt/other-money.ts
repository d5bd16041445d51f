import type { Catalogue } from "../say.ts";

/** Money that is not what was asked for, and money that did not come in time. */
export const otherMoney: Catalogue = {
  "Your payment came, but this order does not wait for it any more. The shop gives it back to you.":
    "O seu pagamento chegou, mas este pedido já não espera por ele. A loja devolve-lhe o dinheiro.",
  "More came than your order asks for": "Chegou mais do que o seu pedido pede",
  "{arrived} came for order {number}, which is paid already.":
    "Chegaram {arrived} para o pedido {number}, que já está pago.",
  "{shop} gives you back what came too much. Your order stays as it is, and there is nothing to do.":
    "{shop} devolve-lhe o que veio a mais. O seu pedido fica como está e não precisa de fazer nada.",
  "{amount} came on top of what your order asks for. {shop} gives it back to you.":
    "Chegaram {amount} além do que o seu pedido pede. {shop} devolve-lhe esse valor.",
  "About your payment for order {number}": "Sobre o seu pagamento do pedido {number}",
  "Another amount came than was asked for": "Chegou um valor diferente do que era devido",
  "It was not paid in time, so the order was cancelled":
    "O pedido não foi pago a tempo e, por isso, foi cancelado",
  "It was not paid in time, so your things went back on the shelf":
    "O pedido não foi pago a tempo, por isso os seus artigos voltaram à prateleira",
  "Money of another amount came. {shop} gives it back to you, if that is not done already.":
    "Chegou um valor diferente. {shop} devolve-lho, se ainda não o fez.",
  "{arrived} came for order {number}, but it was changed and comes to {amount} now.":
    "Chegaram {arrived} para o pedido {number}, mas ele foi alterado e fica agora em {amount}.",
  "{arrived} came for order {number}, but {asked} was asked for.":
    "Chegaram {arrived} para o pedido {number}, mas o valor a pagar era {asked}.",
  "{shop} gives you back what came, and your things are kept until that is done.":
    "{shop} devolve-lhe o que chegou, e os seus artigos ficam guardados até lá.",
  "{shop} looks at it and writes to you: either it counts for your order, or you get it back. Until then your things are kept, and there is nothing to do.":
    "{shop} vai ver o que se passou e escreve-lhe: ou esse valor conta para o seu pedido, ou é-lhe devolvido. Até lá, os seus artigos ficam guardados e não tem de fazer nada.",
  "{amount} came when this order was refunded already. {shop} gives it back to you.":
    "Chegaram {amount} quando este pedido já tinha sido reembolsado. {shop} devolve-lhe esse valor.",
  "{arrived} came for order {number}, which was refunded before.":
    "Chegaram {arrived} para o pedido {number}, que já tinha sido reembolsado.",
  "{arrived} came for order {number}, all of which is back with the shop.":
    "Chegaram {arrived} para o pedido {number}, que já voltou por inteiro para a loja.",
  "{arrived} came for order {number}, which was cancelled before.":
    "Chegaram {arrived} para o pedido {number}, que já tinha sido cancelado.",
  "{shop} gives you back what came, and there is nothing to do.":
    "{shop} devolve-lhe o que chegou, e não precisa de fazer nada.",
};
