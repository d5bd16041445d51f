import type { Catalogue } from "../say.ts";

/** Carts that were left. */
export const reminders: Catalogue = {
  "Back to my cart": "Revenir à mon panier",
  "If you have paid already, there is nothing to do: we will see it.":
    "Si vous avez déjà payé, il n’y a rien à faire : nous le verrons.",
  "If you would rather not, you need not do anything: we write no more about this cart.":
    "Si vous préférez renoncer, ne faites rien : nous n’écrirons plus au sujet de ce panier.",
  "It goes beside what is in your cart now. Prices are as they are now.":
    "Ces articles s’ajoutent à ceux de votre panier. Les prix sont ceux d’aujourd’hui.",
  "No payment came for order {number}, so its things are not kept for you any more. What is still there you can have: pay the order from its page.":
    "Aucun paiement n’est arrivé pour la commande {number} : ses articles ne sont donc plus réservés pour vous. Vous pouvez encore avoir ce qui reste : payez la commande depuis sa page.",
  "Nothing of this cart can be had any more.": "Plus rien de ce panier n’est disponible.",
  "Remind me if I don't finish": "Me le rappeler si je ne termine pas",
  "Remind me when I leave something in my cart":
    "Me le rappeler quand je laisse quelque chose dans mon panier",
  "Still thinking it over?": "Vous hésitez encore ?",
  "These things are still in your cart, at today's prices.":
    "Ces articles sont toujours dans votre panier, aux prix d’aujourd’hui.",
  "They are not put aside: others can buy them, too.":
    "Ils ne sont pas mis de côté : d’autres peuvent les acheter aussi.",
  "This is what you left. Prices are as they are now.":
    "Voici ce que vous avez laissé. Les prix sont ceux d’aujourd’hui.",
  "Two letters at most, after an hour and after a day. One click ends them.":
    "Deux e-mails au plus, après une heure et après un jour. Un clic y met fin.",
  "What was in this cart is ordered already. There is nothing to do.":
    "Ce panier a déjà été commandé. Il n’y a rien à faire.",
  "You asked to be reminded of a cart you leave. To get no letter of this kind: {link}":
    "Vous avez demandé un rappel quand vous laissez un panier. Pour ne plus recevoir ces e-mails : {link}",
  "You asked to be reminded of a cart you leave. We write once more at most. To get no letter of this kind: {link}":
    "Vous avez demandé un rappel quand vous laissez un panier. Nous écrirons encore une fois au plus. Pour ne plus recevoir ces e-mails : {link}",
  "You asked us to remind you. These things are in your cart, at today's prices.":
    "Vous nous avez demandé un rappel. Ces articles sont dans votre panier, aux prix d’aujourd’hui.",
  "You left something in your cart at {shop}": "Vous avez laissé quelque chose dans votre panier chez {shop}",
  "Your cart at {shop} is still there": "Votre panier chez {shop} est toujours là",
  "Your cart is still here": "Votre panier est toujours là",
  "Your order is not paid yet": "Votre commande n’est pas encore payée",
  "Your order {number} is not paid yet": "Votre commande {number} n’est pas encore payée",
};
