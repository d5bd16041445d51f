import type { Catalogue } from "../say.ts";

/** What is said before any page is asked: no such shop, closed, not from our own page (`worker/notice.ts`). */
export const refusals: Catalogue = {
  "There is no shop at this address": "Il n’y a pas de boutique à cette adresse",
  "Check the spelling, or ask the shop for its link.":
    "Vérifiez l’orthographe, ou demandez son lien à la boutique.",
  "There is nothing at this address": "Il n’y a rien à cette adresse",
  "It may have been moved or taken down. Try the front page instead.":
    "La page a peut-être été déplacée ou retirée. Essayez plutôt la page d’accueil.",
  "This shop is not open yet": "Cette boutique n’est pas encore ouverte",
  "Its owner is still setting it up. Please come back later.":
    "Son propriétaire la prépare encore. Revenez plus tard.",
  "If you have bought here, write to the seller at the address in your order e-mail.":
    "Si vous avez acheté ici, écrivez au vendeur à l’adresse indiquée dans l’e-mail de votre commande.",
  "We can't reach our books right now": "Nous n’avons pas accès à nos registres en ce moment",
  "Nothing is lost. Please go back and try again in a minute.":
    "Rien n’est perdu. Revenez en arrière et réessayez dans une minute.",
  "This was not sent from our own page": "Cela n’a pas été envoyé depuis notre propre page",
  "Nothing was done. Please open the page itself and press its button there.":
    "Rien n’a été fait. Ouvrez la page elle-même et appuyez sur son bouton.",
  "That is more than this page takes": "C’est plus que ce que cette page accepte",
  "Please go back and send less at once.": "Revenez en arrière et envoyez-en moins à la fois.",
  "We could not read that form": "Nous n’avons pas pu lire ce formulaire",
  "Please go back and send it from the page itself.":
    "Revenez en arrière et envoyez-le depuis la page elle-même.",
  "Please go back and try again. If it stays, tell us the request below.":
    "Revenez en arrière et réessayez. Si cela persiste, indiquez-nous la requête ci-dessous.",
};
