import type { Catalogue } from "../say.ts";

/** What goes back: things, and money. */
export const returns: Catalogue = {
  "About your return for order {number}": "À propos de votre retour de la commande {number}",
  "Ask for the return": "Demander le retour",
  "Called off: {count}": "Annulé : {count}",
  "Came back: {count}": "Retourné : {count}",
  "Choose what you would like to return.": "Choisissez ce que vous voulez renvoyer.",
  Damaged: "Abîmé",
  "For what came back from order {number}": "Pour le retour de la commande {number}",
  "I changed my mind": "J’ai changé d’avis",
  "I keep it after all": "Je le garde finalement",
  "If you see it differently, answer this letter.": "Si vous n’êtes pas d’accord, répondez à cet e-mail.",
  "It is for {things}.": "Il s’agit de : {things}.",
  "Not as described": "Pas comme décrit",
  "Not what I ordered": "Ce n’est pas ce que j’ai commandé",
  "Nothing of this order can be returned online. Please write to the shop.":
    "Rien de cette commande ne peut être retourné en ligne. Écrivez à la boutique, s’il vous plaît.",
  "On its way back": "En cours de remboursement",
  "Order {number} goes out to you in its place.": "La commande {number} part à la place.",
  "Order {number} goes out to you in its place once its difference is paid.":
    "La commande {number} part à la place dès que la différence est payée.",
  "Please choose": "À choisir",
  "Please don't send anything yet. {shop} looks at it and tells you how.":
    "N’envoyez encore rien, s’il vous plaît. {shop} regarde et vous dit comment faire.",
  "Please keep it under 1,000 characters.": "Restez sous 1 000 caractères, s’il vous plaît.",
  "Please say why, for each thing you return.": "Dites pourquoi, pour chaque article renvoyé.",
  "Please tell us in a few words what is wrong.": "Dites-nous en quelques mots ce qui ne va pas.",
  "Return something": "Retourner un article",
  "Returns and refunds": "Retours et remboursements",
  "Sent back": "Remboursé",
  Settled: "Réglé",
  "Something else": "Autre chose",
  "The exchange was called off": "L’échange est annulé",
  "The exchange was called off; {shop} settles what you sent back":
    "L’échange est annulé ; {shop} règle ce que vous avez renvoyé",
  "The return was called off": "Le retour est annulé",
  "The shop does not take it back": "La boutique ne le reprend pas",
  "The shop gave it back another way: {how}": "La boutique l’a rendu autrement : {how}",
  "The shop has your return and will write to you.":
    "La boutique a reçu votre demande de retour et vous écrira.",
  "The shop will tell you how. You can answer this letter.":
    "La boutique vous dira comment. Vous pouvez répondre à cet e-mail.",
  "The {amount} that paid for it is still yours. We write to you about your money or what you get instead.":
    "Les {amount} qui payaient cet échange sont toujours à vous. Nous vous écrirons au sujet de votre argent ou de ce que vous recevrez à la place.",
  "This order is being changed by someone else. Please look at it again.":
    "Quelqu’un d’autre modifie cette commande. Regardez-la de nouveau, s’il vous plaît.",
  "Too big": "Trop grand",
  "Too small": "Trop petit",
  "Until {day}": "Jusqu’au {day}",
  "We could not find that return.": "Nous n’avons pas trouvé ce retour.",
  "We look at it now, and then write to you about your money or what you get instead.":
    "Nous regardons l’article, puis nous vous écrirons au sujet de votre argent ou de ce que vous recevrez à la place.",
  "We write to you about what you get instead.":
    "Nous vous écrirons au sujet de ce que vous recevrez à la place.",
  "What is wrong with it? (optional)": "Qu’est-ce qui ne va pas ? (facultatif)",
  "What was to go out to you for what you sent back does not go out.":
    "Ce qui devait partir à la place de ce que vous avez renvoyé ne part pas.",
  "What you sent back has arrived": "Ce que vous avez renvoyé est arrivé",
  "What you sent back is here": "Ce que vous avez renvoyé est ici",
  "What you sent back of order {number} still counts: we settle it with you.":
    "Ce que vous avez renvoyé de la commande {number} compte toujours : nous le réglons avec vous.",
  Why: "Pourquoi",
  "You asked to return something": "Vous avez demandé un retour",
  "You can send it back": "Vous pouvez le renvoyer",
  "You can't return that many. Please look at the numbers again.":
    "Vous ne pouvez pas en renvoyer autant. Revoyez les quantités, s’il vous plaît.",
  "You keep it": "Vous le gardez",
  "Your return for order {number} has arrived": "Votre retour de la commande {number} est arrivé",
  "Your return for order {number} is approved": "Votre retour de la commande {number} est accepté",
  "{amount} of it is back on your gift card.": "{amount} sont de retour sur votre carte cadeau.",
  "{amount} was sent back to you": "{amount} vous ont été remboursés",
  "{shop} agreed to your return": "{shop} a accepté votre retour",
  "{shop} did not agree to your return": "{shop} n’a pas accepté votre retour",
  "{shop} does not take it back": "{shop} ne le reprend pas",
  "{shop} has it and looks at it": "{shop} l’a reçu et le regarde",
  "{shop} looks at your return": "{shop} examine votre demande de retour",
  "{shop} sends you something else for what came back": "{shop} vous envoie autre chose à la place",
  "About your money for order {number}": "À propos de votre argent pour la commande {number}",
  "{shop} gives your {amount} back": "{shop} vous rend {amount}",
  "It did not come through a payment service, so the shop gives it back by itself. It writes to you once that is done.":
    "Cet argent n’est pas passé par un service de paiement : la boutique vous le rend elle-même. Elle vous écrit une fois que c’est fait.",
  "{amount} is back on your gift card.": "{amount} sont de retour sur votre carte cadeau.",
  "{shop} gives it back to you": "{shop} vous le rend",
  "Your money goes back to you": "Votre argent vous est rendu",
  "{amount} goes back to you in all.": "En tout, {amount} vous sont rendus.",
  "{amount} goes back with order {number}, which paid for this one.":
    "{amount} vous sont rendus avec la commande {number}, qui a payé celle-ci.",
  "{shop} gave you {amount} back.": "{shop} vous a rendu {amount}.",
  "{shop} gave you {amount} back ({how}).": "{shop} vous a rendu {amount} ({how}).",
  "{amount} goes back with order {number}": "{amount} vous sont rendus avec la commande {number}",
  "Order {number} was in its place, and is refunded.":
    "La commande {number} est partie à la place, et elle est remboursée.",
  "Your order is back with the shop": "Votre commande est de retour à la boutique",
  "Came back before it was paid": "Revenu avant d’être payé",
  "{amount} for it is taken off what you pay.": "{amount} pour cela sont déduits de ce que vous payez.",
  "{amount} is left to pay.": "Il reste {amount} à payer.",
};
