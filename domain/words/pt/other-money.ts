import type { Catalogue } from "../say.ts";

/** Money that is not what was asked for, and money that did not come in time. */
export const otherMoney: Catalogue = {
  "About your payment for order {number}": "Sobre o seu pagamento da encomenda {number}",
  "Another amount came than was asked for": "Chegou um valor diferente do pedido",
  "It was not paid in time, so the order was cancelled":
    "Não foi paga a tempo, por isso a encomenda foi cancelada",
  "It was not paid in time, so your things went back on the shelf":
    "Não foi paga a tempo, por isso as suas coisas voltaram à prateleira",
  "Money of another amount came. {shop} gives it back to you, if that is not done already.":
    "Chegou dinheiro de outro valor. {shop} devolve-lho, se ainda não o fez.",
  "{arrived} came for order {number}, but it was changed and comes to {amount} now.":
    "Chegaram {arrived} para a encomenda {number}, mas ela foi alterada e fica agora em {amount}.",
  "{arrived} came for order {number}, but {asked} was asked for.":
    "Chegaram {arrived} para a encomenda {number}, mas foram pedidos {asked}.",
  "{shop} gives you back what came, and your things are kept until that is done.":
    "{shop} devolve-lhe o que chegou, e as suas coisas ficam guardadas até lá.",
  "{shop} looks at it and writes to you: either it counts for your order, or you get it back. Until then your things are kept, and there is nothing to do.":
    "{shop} vai ver o que se passou e escreve-lhe: ou conta para a sua encomenda, ou é-lhe devolvido. Até lá, as suas coisas ficam guardadas e não tem de fazer nada.",
};
