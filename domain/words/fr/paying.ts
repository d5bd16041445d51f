import type { Catalogue } from "../say.ts";

/** Ways to pay, and how an order is paid from its own page. */
export const paying: Catalogue = {
  "Card, bank or transfer with {gateway}": "Carte, banque ou virement avec {gateway}",
  "You pay on {gateway}'s secure page, then come back here. The shop never sees your card.":
    "Vous payez sur la page sécurisée de {gateway}, puis vous revenez ici. La boutique ne voit jamais votre carte.",
  "{gateway} has not told us about a payment yet. If you have paid, load this page again in a minute.":
    "{gateway} ne nous a encore annoncé aucun paiement. Si vous avez payé, rechargez cette page dans une minute.",
  "Bank transfer": "Virement bancaire",
  "Transfer to the shop's bank account": "Virement sur le compte de la boutique",
  "You see the account after ordering, transfer the money and send a picture of the receipt.":
    "Vous voyez le compte après la commande, faites le virement et envoyez une photo du reçu.",
  "Waits for your transfer": "Attend votre virement",
  "Your order waits for your transfer": "Votre commande attend votre virement",
  "Please transfer {amount}. {shop} starts packing as soon as it is there.":
    "Faites un virement de {amount}. {shop} commence à emballer dès qu’il est arrivé.",
  "Thank you, the shop looks for your transfer": "Merci, la boutique cherche votre virement",
  "{shop} has your receipt, and starts packing as soon as {amount} is on its account.":
    "{shop} a votre reçu et commence à emballer dès que {amount} est sur son compte.",
  "You chose another way to pay": "Vous avez choisi un autre moyen de payer",
  "You sent your receipt": "Vous avez envoyé votre reçu",
  "{shop} did not find your transfer": "{shop} n’a pas trouvé votre virement",
  "Pay another way": "Payer autrement",
  Bank: "Banque",
  "Account name": "Titulaire du compte",
  "Account number": "Numéro de compte",
  Amount: "Montant",
  "What for": "Motif",
  "Transfer {amount} to this account": "Virez {amount} sur ce compte",
  "Please ask the shop for its account number": "Demandez son numéro de compte à la boutique",
  "Send another picture or PDF of your receipt": "Envoyer une autre photo ou un autre PDF de votre reçu",
  "Have you transferred it? Send a picture or PDF of your receipt":
    "Virement fait ? Envoyez une photo ou un PDF de votre reçu",
  "Up to 6 MB. Only the shop sees it.": "6 Mo au plus. Seule la boutique le voit.",
  "Send the receipt": "Envoyer le reçu",
  "Your receipt is with the shop. Thank you!": "La boutique a votre reçu. Merci !",
  "About your transfer for order {number}": "À propos de votre virement pour la commande {number}",
  "We did not find your transfer of {amount}": "Nous n’avons pas trouvé votre virement de {amount}",
  "Your order is still here. Please look at your transfer again, then send us another receipt or pay another way.":
    "Votre commande est toujours là. Vérifiez votre virement, puis envoyez-nous un autre reçu ou payez autrement.",
};
