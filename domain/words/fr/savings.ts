import type { Catalogue } from "../say.ts";

/** Discounts and gift cards. */
export const savings: Catalogue = {
  "A code on your order can't be used": "Un code de votre commande ne peut pas être utilisé",
  "Anything to take off?": "Une réduction à appliquer ?",
  Before: "Avant",
  "Code of the gift card": "Code de la carte cadeau",
  "Code {code}": "Code {code}",
  "Discount code or gift card": "Code de réduction ou carte cadeau",
  "Everything is paid beforehand, so nothing is left to pay.":
    "Tout est payé d’avance, il ne reste rien à payer.",
  "Gift card …{end}": "Carte cadeau …{end}",
  "Gift card": "Carte cadeau",
  "It can be used until {day}.": "Elle est utilisable jusqu’au {day}.",
  "It pays nothing here": "Elle ne paie rien ici",
  "Left to pay": "Reste à payer",
  "No gift card of this shop can be used with this code.":
    "Aucune carte cadeau de cette boutique n’est utilisable avec ce code.",
  "Nothing in your cart is what {code} is for.": "Rien dans votre panier ne correspond à {code}.",
  "Nothing is left on this gift card.": "Il ne reste rien sur cette carte cadeau.",
  "Nothing is left to pay.": "Il ne reste rien à payer.",
  "Paid beforehand": "Payé d’avance",
  "Put something in your cart first, then type the code.":
    "Mettez d’abord quelque chose dans votre panier, puis saisissez le code.",
  "Put {n} more of what it is for in your cart to use {code}.": {
    one: "Ajoutez encore {n} article concerné à votre panier pour utiliser {code}.",
    other: "Ajoutez encore {n} articles concernés à votre panier pour utiliser {code}.",
  },
  "See what is on it": "Voir le solde",
  "Sixteen letters and figures, as they stand in the letter.":
    "Seize lettres et chiffres, comme dans l’e-mail.",
  "Spend {amount} more to use {code}.": "Dépensez encore {amount} pour utiliser {code}.",
  "That is as many codes as an order takes. Take one off first.":
    "Une commande n’accepte pas plus de codes. Retirez-en un d’abord.",
  "The gift card that ends in {end} is on your order.":
    "La carte cadeau qui se termine par {end} est appliquée à votre commande.",
  "This gift card can't be used any more. Please ask the shop.":
    "Cette carte cadeau n’est plus utilisable. Demandez à la boutique.",
  "This gift card is for another currency.": "Cette carte cadeau est dans une autre devise.",
  "This gift card is over its time.": "Cette carte cadeau a expiré.",
  "This is the code of your gift card. Type it at the checkout to pay with it.":
    "Voici le code de votre carte cadeau. Saisissez-le au moment de payer.",
  "Type a code first.": "Saisissez d’abord un code.",
  "Use it": "Appliquer",
  "We don't know the code {code}. Please look at how it is written.":
    "Nous ne connaissons pas le code {code}. Vérifiez comment il s’écrit.",
  "We don't know this code. Please look at how it is written.":
    "Nous ne connaissons pas ce code. Vérifiez comment il s’écrit.",
  "What is on your gift card has changed. {amount} is left to pay now.":
    "Le solde de votre carte cadeau a changé. Il reste {amount} à payer.",
  "What is on your gift card": "Solde de votre carte cadeau",
  "What your gift card paid is back on it": "Ce que votre carte cadeau a payé y est de nouveau",
  "What your gift card paid is back on it.": "Ce que votre carte cadeau a payé y est de nouveau.",
  "Whoever has the code can spend it, and nobody can tell it to you again. Keep this letter.":
    "Toute personne qui a le code peut le dépenser, et personne ne pourra vous le redonner. Gardez cet e-mail.",
  "You have used {code} as often as one buyer may.":
    "Vous avez utilisé {code} autant de fois qu’un client le peut.",
  "Your gift card from {shop}": "Votre carte cadeau de {shop}",
  "Your gift card has changed": "Votre carte cadeau a changé",
  "{amount} stays on it": "{amount} y restent",
  "{amount} to spend at {shop}": "{amount} à dépenser chez {shop}",
  "{code} can't be used together with {other}, which you have already.":
    "{code} ne se cumule pas avec {other}, que vous avez déjà.",
  "{code} changes nothing on this order.": "{code} ne change rien à cette commande.",
  "{code} ended on {day}.": "{code} a pris fin le {day}.",
  "{code} has been used up: others were quicker.": "{code} est épuisé : d’autres ont été plus rapides.",
  "{code} is not in use any more.": "{code} n’est plus valable.",
  "{code} is on your order.": "{code} est appliqué à votre commande.",
  "{code} starts on {day}.": "{code} commence le {day}.",
  "The code {code} can't be used. Correct it, or empty its box to order without it.":
    "Le code {code} ne peut pas être utilisé. Corrigez-le, ou videz son champ pour commander sans lui.",
  "Back to the code": "Revenir au code",
};
