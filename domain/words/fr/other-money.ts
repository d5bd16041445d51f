import type { Catalogue } from "../say.ts";

/** Money that is not what was asked for, and money that did not come in time. */
export const otherMoney: Catalogue = {
  "Your payment came, but this order does not wait for it any more. The shop gives it back to you.":
    "Votre paiement est arrivé, mais cette commande ne l’attend plus. La boutique vous le rend.",
  "More came than your order asks for": "Il est arrivé plus que ce que demande votre commande",
  "{arrived} came for order {number}, which is paid already.":
    "{arrived} sont arrivés pour la commande {number}, qui est déjà payée.",
  "{shop} gives you back what came too much. Your order stays as it is, and there is nothing to do.":
    "{shop} vous rend ce qui est en trop. Votre commande reste comme elle est et vous n’avez rien à faire.",
  "{amount} came on top of what your order asks for. {shop} gives it back to you.":
    "{amount} sont arrivés en plus de ce que demande votre commande. {shop} vous les rend.",
  "About your payment for order {number}": "À propos de votre paiement pour la commande {number}",
  "Another amount came than was asked for": "Le montant arrivé n’est pas celui demandé",
  "It was not paid in time, so the order was cancelled":
    "La commande n’a pas été payée à temps, elle a donc été annulée",
  "It was not paid in time, so your things went back on the shelf":
    "La commande n’a pas été payée à temps, vos articles sont donc retournés en rayon",
  "Money of another amount came. {shop} gives it back to you, if that is not done already.":
    "Un montant différent est arrivé. {shop} vous le rend, si ce n’est pas déjà fait.",
  "{arrived} came for order {number}, but it was changed and comes to {amount} now.":
    "{arrived} sont arrivés pour la commande {number}, mais elle a été modifiée et s’élève maintenant à {amount}.",
  "{arrived} came for order {number}, but {asked} was asked for.":
    "{arrived} sont arrivés pour la commande {number}, mais {asked} étaient demandés.",
  "{shop} gives you back what came, and your things are kept until that is done.":
    "{shop} vous rend ce qui est arrivé, et vos articles sont gardés jusque-là.",
  "{shop} looks at it and writes to you: either it counts for your order, or you get it back. Until then your things are kept, and there is nothing to do.":
    "{shop} l’examine et vous écrit : soit ce montant compte pour votre commande, soit il vous est rendu. D’ici là, vos articles sont gardés et vous n’avez rien à faire.",
  "{amount} came when this order was refunded already. {shop} gives it back to you.":
    "{amount} sont arrivés alors que cette commande était déjà remboursée. {shop} vous les rend.",
  "{arrived} came for order {number}, which was refunded before.":
    "{arrived} sont arrivés pour la commande {number}, qui avait déjà été remboursée.",
  "{arrived} came for order {number}, all of which is back with the shop.":
    "{arrived} sont arrivés pour la commande {number}, qui est entièrement revenue à la boutique.",
  "{arrived} came for order {number}, which was cancelled before.":
    "{arrived} sont arrivés pour la commande {number}, qui avait déjà été annulée.",
  "{shop} gives you back what came, and there is nothing to do.":
    "{shop} vous rend ce qui est arrivé, et vous n’avez rien à faire.",
};
