import type { Catalogue } from "../say.ts";

export const sharing: Catalogue = {
  "{shop}: all links": "{shop} : tous les liens",
  "Visit the shop": "Visiter la boutique",
  "{thing} from {shop}:": "{thing} chez {shop} :",
  "Send this cart to somebody": "Envoyer ce panier à quelqu’un",
  "They see these things and today's prices, and nothing about you.":
    "La personne voit ces articles et les prix du jour, rien sur vous.",
  "A cart for you": "Un panier pour vous",
  "A cart for you from {shop}:": "Un panier pour vous chez {shop} :",
  "Send this order to somebody": "Envoyer cette commande à quelqu’un",
  "Whoever has this link sees what you ordered, your name, your address and your phone number, and can pay for it. Send it only to people you trust.":
    "Quiconque a ce lien voit ce que vous avez commandé, votre nom, votre adresse et votre numéro de téléphone, et peut payer la commande. Ne l’envoyez qu’à des personnes de confiance.",
  "My order {number} at {shop}:": "Ma commande {number} chez {shop} :",
  "Copied.": "Copié.",
  "Share on WhatsApp": "Partager sur WhatsApp",
  Share: "Partager",
  "Copy link": "Copier le lien",
  "Address to copy": "Adresse à copier",
  "Somebody put these things together. Prices are as they are now.":
    "Quelqu’un a réuni ces articles. Les prix sont ceux d’aujourd’hui.",
  Together: "En tout",
  "Add to my cart": "Ajouter à mon panier",
  "Put it in my cart": "Mettre dans mon panier",
  "Replace my cart": "Remplacer mon panier",
  "See what else there is": "Voir ce qu’il y a d’autre",
  "Something the shop no longer sells": "Un article que la boutique ne vend plus",
  "{n} of it": "Quantité : {n}",
  "It can't be bought any more.": "On ne peut plus l’acheter.",
  "It is sold out.": "C’est épuisé.",
  "It is in your cart, but for {n} things.": {
    one: "C’est dans votre panier, sauf {n} article.",
    many: "C’est dans votre panier, sauf {n} d’articles.",
    other: "C’est dans votre panier, sauf {n} articles.",
  },
  "There are {n} kinds of things in your cart already.": {
    one: "Il y a déjà {n} article dans votre panier.",
    many: "Il y a déjà {n} d’articles différents dans votre panier.",
    other: "Il y a déjà {n} articles différents dans votre panier.",
  },
  "Only {n} are left.": {
    one: "Il n’en reste que {n}.",
    many: "Il n’en reste que {n}.",
    other: "Il n’en reste que {n}.",
  },
  "Nothing of this cart can be had any more, so yours stayed as it is.":
    "Plus rien de ce panier n’est disponible ; le vôtre est resté tel quel.",
};
