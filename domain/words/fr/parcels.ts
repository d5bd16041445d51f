import type { Catalogue } from "../say.ts";

/** What is said of an order's parcels. */
export const parcels: Catalogue = {
  "A parcel was called off; what was in it is sent again":
    "Un colis a été annulé ; ce qu’il contenait sera expédié de nouveau",
  "A part of order {number} has arrived": "Une partie de la commande {number} est arrivée",
  "A part of order {number} is on its way": "Une partie de la commande {number} est en route",
  "A part of order {number} is ready for you": "Une partie de la commande {number} est prête",
  "A part of your order is on its way": "Une partie de votre commande est en route",
  "A part of your order is ready": "Une partie de votre commande est prête",
  "Arrived on {day}": "Arrivé le {day}",
  "How to follow your parcel": "Comment suivre votre colis",
  "If it is not with you, or something is not right, please answer this letter.":
    "Si vous ne l’avez pas reçu, ou si quelque chose ne va pas, répondez à cet e-mail.",
  "In it: {things}": "Il contient : {things}",
  "Invoice (PDF)": "Facture (PDF)",
  "Order {number} has arrived": "La commande {number} est arrivée",
  "Order {number}: a parcel comes later": "Commande {number} : un colis arrivera plus tard",
  "Order {number}: how to follow your parcel": "Commande {number} : comment suivre votre colis",
  "Parcel {n}": "Colis {n}",
  "Partly sent, more follows": "Envoyée en partie, la suite arrive",
  "Picked up on {day}": "Retiré le {day}",
  "Ready since {day}": "Prêt depuis le {day}",
  "Sent on {day}": "Envoyé le {day}",
  "Thank you for buying from {shop}.": "Merci d’avoir acheté chez {shop}.",
  "Thank you for coming by": "Merci d’être passé",
  "The rest of order {number} is on its way": "Le reste de la commande {number} est en route",
  "The rest of your order is on its way": "Le reste de votre commande est en route",
  "The tracking of a parcel was corrected": "Le suivi d’un colis a été corrigé",
  "We called off a parcel of order {number} on {day}. We will send what was in it again.":
    "Nous avons annulé un colis de la commande {number} le {day}. Nous expédierons de nouveau ce qu’il contenait.",
  "We handed it over to you on {day}.": "Nous vous l’avons remise le {day}.",
  "We sent a part of order {number} on {day}.":
    "Nous avons envoyé une partie de la commande {number} le {day}.",
  "What we told you about your parcel has changed.": "Ce que nous vous avions dit de votre colis a changé.",
  "You picked it up": "Vous l’avez retirée",
  "You picked up order {number}": "Vous avez retiré la commande {number}",
  "You picked up your order": "Vous avez retiré votre commande",
  "Your gift card is in your e-mail.": "Votre carte cadeau est dans votre e-mail.",
  "Your order has arrived": "Votre commande est arrivée",
  "Your parcel": "Votre colis",
  "Your parcel arrived": "Votre colis est arrivé",
  "Your parcel comes later": "Votre colis arrivera plus tard",
  "Your parcel has arrived": "Votre colis est arrivé",
  "Your parcel of order {number} arrived on {day}.":
    "Votre colis de la commande {number} est arrivé le {day}.",
  "Your parcels": "Vos colis",
  "{n} more things of your order follow in another parcel.": {
    one: "Encore {n} article de votre commande suit dans un autre colis.",
    other: "Encore {n} articles de votre commande suivent dans un autre colis.",
  },
  "{n} other things": { one: "{n} autre article", other: "{n} autres articles" },
  "{shop} sent a part of it": "{shop} en a envoyé une partie",
};
