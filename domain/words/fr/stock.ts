import type { Catalogue } from "../say.ts";

/** What is kept for whom, what is sent later, and how many one order may have. */
export const stock: Catalogue = {
  "At most {n} in one order.": "{n} au plus par commande.",
  "One order takes at most {n} of this, so we put {n} in your cart.":
    "{n} au plus par commande pour cet article ; nous en avons mis {n} dans votre panier.",
  "One order takes at most {n} of this.": "{n} au plus par commande pour cet article.",
  "One order takes at most {n} of {title}, so we put {n} in your cart.":
    "{n} × {title} au plus par commande ; nous en avons mis {n} dans votre panier.",
  "One order takes at most {n} of {title}.": "{n} × {title} au plus par commande.",
  "Others have bought what you ordered since we stopped keeping it, so please don't pay. Nothing was taken from you; you can order again what is still there.":
    "D’autres ont acheté ce que vous aviez commandé depuis que nous ne le gardons plus : ne payez donc pas. Rien ne vous a été prélevé ; vous pouvez commander à nouveau ce qui reste.",
  "Ships later": "Envoyé plus tard",
  "Ships later: we send it as soon as it is here.": "Envoyé plus tard : nous l’expédions dès qu’il est là.",
  "We keep your things for you until {time}.": "Nous gardons vos articles jusqu’au {time}.",
  "We kept your things for you, but that time is over and others can buy them now. If you pay, we first look whether all of them are still there.":
    "Nous avons gardé vos articles, mais ce délai est passé et d’autres peuvent maintenant les acheter. Si vous payez, nous vérifions d’abord que tout est encore là.",
  "Your order was not paid in time": "Votre commande n’a pas été payée à temps",
  "Your payment came after the time we kept your things for, and by then they were sold.":
    "Votre paiement est arrivé après le délai pendant lequel nous gardions vos articles, et ils étaient alors vendus.",
  "Your payment came too late: your things were sold, so the order was cancelled":
    "Votre paiement est arrivé trop tard : vos articles étaient vendus, la commande a donc été annulée",
  "Your things were there and are kept for you again":
    "Vos articles étaient là et vous sont de nouveau réservés",
};
