import type { Catalogue } from "../say.ts";

/** How an order reaches its buyer, and what is in its total. */
export const delivery: Catalogue = {
  "A digital address looks like GA-183-8164. You can leave it out.":
    "Une adresse numérique ressemble à GA-183-8164. Vous pouvez la laisser vide.",
  "A gate code, a good time, whom to call.": "Un code d’entrée, un bon moment, qui appeler.",
  "A postcode in Kenya has five digits, like 00100. You can leave it out.":
    "Au Kenya, un code postal a cinq chiffres, comme 00100. Vous pouvez le laisser vide.",
  "A postcode in Nigeria has six digits, like 100001. You can leave it out.":
    "Au Nigeria, un code postal a six chiffres, comme 100001. Vous pouvez le laisser vide.",
  "At the checkout": "À la commande",
  "Choose another address, or ask the seller how you could still get it.":
    "Choisissez une autre adresse, ou demandez au vendeur comment la recevoir quand même.",
  "Choose another address, or pick it up yourself.":
    "Choisissez une autre adresse, ou venez retirer votre commande.",
  "Choose one": "Choisissez",
  "Choose the county.": "Choisissez le comté.",
  "Choose the province.": "Choisissez la province.",
  "Choose the region.": "Choisissez la région.",
  "Choose the state.": "Choisissez l’État.",
  "Could you deliver to me?": "Pouvez-vous me livrer ?",
  County: "Comté",
  "Delivered to you": "Livrée chez vous",
  "Delivery from {fee}": "Livraison à partir de {fee}",
  "Delivery is worked out at the checkout": "La livraison est calculée à la commande",
  "Digital address": "Adresse numérique",
  "Enter a phone number the rider can call, like 024 123 4567.":
    "Saisissez un numéro que le livreur peut appeler, comme 024 123 4567.",
  "Enter a phone number the rider can call, like 0712 345 678.":
    "Saisissez un numéro que le livreur peut appeler, comme 0712 345 678.",
  "Enter a phone number the rider can call, like 0803 123 4567.":
    "Saisissez un numéro que le livreur peut appeler, comme 0803 123 4567.",
  "Enter a phone number the rider can call, like 082 123 4567.":
    "Saisissez un numéro que le livreur peut appeler, comme 082 123 4567.",
  "Enter the postcode: four digits, like 8001.": "Saisissez le code postal : quatre chiffres, comme 8001.",
  "Enter the state or region.": "Saisissez l’État ou la région.",
  "Gift card": "Carte cadeau",
  "How you get it": "Comment vous recevez votre commande",
  "In {from} to {to} days": "En {from} à {to} jours",
  "It is a gift": "C’est un cadeau",
  "Left to pay": "Reste à payer",
  "Message on the card": "Message sur la carte",
  "Not there": "Pas à cet endroit",
  "Note for the rider": "Message pour le livreur",
  "Please keep the message under 500 characters.": "Veuillez limiter le message à 500 caractères.",
  "Please keep the note for the rider under 300 characters.":
    "Veuillez limiter le message pour le livreur à 300 caractères.",
  Postcode: "Code postal",
  Province: "Province",
  "Something is missing in this address. Please complete it, or choose another.":
    "Il manque quelque chose dans cette adresse. Complétez-la ou choisissez-en une autre.",
  "Taxes are worked out at the checkout.": "Les taxes sont calculées à la commande.",
  "The same day": "Le jour même",
  "The shop puts it into the parcel.": "La boutique le met dans le colis.",
  "This shop does not deliver there.": "Cette boutique ne livre pas à cet endroit.",
  "Update totals": "Mettre à jour le total",
  "Use this country": "Utiliser ce pays",
  "Where you pick it up": "Où vous la retirez",
  "Who picks it up": "Qui vient la chercher",
  "You pick it up": "Vous venez la chercher",
  "You pick it up at": "À retirer à",
  "of which {tax}": "dont {tax}",
  "You ordered on {day}. You pick it up at {name}, {address}.":
    "Vous avez commandé le {day}. Vous venez chercher votre commande à {name}, {address}.",
  "This shop does not deliver there. Please choose another address, or ask the seller before you order.":
    "Cette boutique ne livre pas à cet endroit. Choisissez une autre adresse, ou demandez au vendeur avant de commander.",
  "The delivery you chose is not offered for this order. Another is chosen now, and the total is {total}. Please look it over and order again.":
    "La livraison choisie n’est pas proposée pour cette commande. Une autre est choisie, et le total est de {total}. Vérifiez et commandez de nouveau.",
  "In {n} days": { one: "En un jour", other: "En {n} jours" },
  "Your order is ready": "Votre commande est prête",
  "You can pick it up at {name}.": "Vous pouvez la retirer ici : {name}.",
  "You can pick it up at {name}. Please have {amount} ready.":
    "Vous pouvez la retirer ici : {name}. Préparez {amount}, s’il vous plaît.",
  "{shop} is getting it ready. You pay {amount} when you pick it up.":
    "{shop} la prépare. Vous payez {amount} en la retirant.",
  "Please have {amount} ready when you pick it up.": "Préparez {amount} pour le retrait, s’il vous plaît.",
  "Order {number} is ready for you": "La commande {number} vous attend",
  "You can pick it up at {name}, {address}.": "Vous pouvez la retirer ici : {name}, {address}.",
};
