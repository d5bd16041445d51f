import type { Catalogue } from "../say.ts";

/** Orders that are changed after they were placed. */
export const edits: Catalogue = {
  "What was added to your order is paid": "Ce qui a été ajouté à votre commande est payé",
  "It is a part of order {number} now. Thank you.":
    "Cela fait maintenant partie de la commande {number}. Merci.",
  "About your order {number} from {shop}": "À propos de votre commande {number} chez {shop}",
  "What was added to your order was taken out again":
    "Ce qui avait été ajouté à votre commande en a été retiré",
  "It was {things}. The rest of your order stays as it is, and there is nothing more to pay.":
    "Il s’agissait de : {things}. Le reste de votre commande ne change pas, et il n’y a rien de plus à payer.",
  "Your order {number} from {shop} was changed": "Votre commande {number} chez {shop} a été modifiée",
  "{shop} changed your order {number}": "{shop} a modifié votre commande {number}",
  "Taken out: {things}": "Retiré : {things}",
  "Added: {things}": "Ajouté : {things}",
  "You now pay {amount} in all.": "Vous payez maintenant {amount} en tout.",
  "{amount} goes back to where it came from.": "{amount} retournent là d’où ils sont venus.",
  "Please pay {amount} for what was added, on the page of your order. It is sent when that is there.":
    "Veuillez payer {amount} pour ce qui a été ajouté, sur la page de votre commande. L’envoi se fait dès que le paiement est là.",
  "{shop} changed your order": "{shop} a modifié votre commande",
  "What was added is paid": "Ce qui a été ajouté est payé",
  "What was added was taken out again": "Ce qui avait été ajouté a été retiré",
  "{shop} added to your order": "{shop} a ajouté quelque chose à votre commande",
  "It is kept for you until {time}, and sent with your order when it is paid.":
    "C’est gardé pour vous jusqu’au {time}, et envoyé avec votre commande une fois payé.",
  "Please ask the shop how to pay {amount}.": "Demandez à la boutique comment payer {amount}.",
};
