import type { Catalogue } from "../say.ts";

export const reviews: Catalogue = {
  "Tell me when it is back": "Prévenez-moi de son retour",
  "Noted. When it can be had again we write to you, once. Nothing else comes of it.":
    "C’est noté. Dès qu’il est de nouveau disponible, nous vous écrivons, une fois. Rien d’autre.",
  "Back to it": "Revenir à l’article",
  "It is here again.": "Il est de nouveau là.",
  "See it in the shop": "Le voir dans la boutique",
  "Your e-mail": "Votre e-mail",
  "For one letter, when it is back. Then we forget it.":
    "Pour un seul e-mail, à son retour. Ensuite nous oublions votre adresse.",
  "You looked at": "Vous avez regardé",
  Forget: "Oublier",
  "what you looked at. Only your browser knows it.":
    "ce que vous avez regardé. Seul votre navigateur le sait.",
  "No more letters": "Ne plus recevoir d’e-mails",
  "We ask {email} for no more reviews, and write of nothing that is back, or left in a cart.":
    "Nous ne demandons plus d’avis à {email} et n’annonçons plus ni retour en stock ni panier laissé.",
  "Shall we ask {email} for no more reviews, remind you of no cart, and forget what you wait for? News of your orders still comes.":
    "Ne plus demander d’avis à {email}, ne plus rappeler de panier et oublier ce que vous attendez ? Les nouvelles de vos commandes continuent d’arriver.",
  "How do you like it?": "Qu’en pensez-vous ?",
  "A few words of yours help others to choose, and us to do better.":
    "Quelques mots de votre part aident les autres à choisir, et nous à faire mieux.",
  "Hidden by the shop": "Masqué par la boutique",
  "Change your review": "Modifier votre avis",
  "Write a review": "Écrire un avis",
  "What buyers say": "Ce qu’en disent les clients",
  "Nobody has said anything yet. Whoever buys it here can write the first review.":
    "Personne n’a encore donné son avis. Qui l’achète ici peut écrire le premier.",
  "Write or change your review": "Écrire ou modifier votre avis",
  "A buyer": "Un client",
  "Bought here": "Acheté ici",
  "{shop} answers": "{shop} répond",
  "Your review is saved. The shop has hidden it, so others do not see it.":
    "Votre avis est enregistré. La boutique l’a masqué : les autres ne le voient pas.",
  "Thank you. Your review is in the shop.": "Merci. Votre avis est dans la boutique.",
  "Your review": "Votre avis",
  "Your order {number}": "Votre commande {number}",
  "How is {title}?": "Comment trouvez-vous {title} ?",
  "The shop has hidden your review. Others do not see it.":
    "La boutique a masqué votre avis. Les autres ne le voient pas.",
  "Its reason: {reason}": "Sa raison : {reason}",
  "In a few words (optional)": "En quelques mots (facultatif)",
  "Your review (optional)": "Votre avis (facultatif)",
  "What is it like? Would you buy it again?": "Comment est-ce ? L’achèteriez-vous encore ?",
  "Shown as": "Affiché comme",
  "Everybody can read it, with the word that you bought it here. You can change it later.":
    "Tout le monde peut le lire, avec la mention que vous l’avez acheté ici. Vous pourrez le modifier plus tard.",
  "Save your review": "Enregistrer votre avis",
  "Send your review": "Envoyer votre avis",
  "You can review it once your order is paid or on its way.":
    "Vous pourrez donner votre avis dès que votre commande est payée ou en route.",
  "You have reviewed this already. You can change it on the page of the order you did it with, or signed in.":
    "Vous avez déjà donné votre avis. Vous pouvez le modifier sur la page de la commande concernée, ou une fois connecté.",
  "Reviews of {title}": "Avis sur {title}",
  Reviews: "Avis",
  "Show all reviews": "Montrer tous les avis",
  "There are none like that.": "Aucun avis de ce genre.",
  "More reviews": "Plus d’avis",
  "Older reviews": "Avis plus anciens",
  "How many stars?": "Combien d’étoiles ?",
  "{value} of 5 stars": "{value} étoiles sur 5",
  "Sold out in what you want? We tell you when it is back":
    "Ce que vous voulez est épuisé ? Nous vous prévenons à son retour",
  "Which one?": "Lequel ?",
  "On your wish list: take it off": "Dans vos envies : retirer",
  "Add to your wish list": "Ajouter à vos envies",
  "Sign in, and it is on your wish list.": "Connectez-vous, et il est dans vos envies.",
  "Wish list": "Envies",
  "Your wish list": "Vos envies",
  "Take it off": "Retirer",
  "Nothing is on it yet. The heart on a product's page puts it here.":
    "Rien pour l’instant. Le cœur sur la page d’un article le met ici.",
  "{title} is back at {shop}": "{title} est de retour chez {shop}",
  "It is back": "Il est de retour",
  "You asked us to write when {title} can be had again. It can, for as long as there is some.":
    "Vous nous avez demandé d’écrire quand {title} serait de nouveau disponible. C’est le cas, tant qu’il y en a.",
  "This was the one letter you asked for. To get none of this kind from us: {link}":
    "C’était le seul e-mail que vous aviez demandé. Pour n’en recevoir aucun de ce genre : {link}",
  "How do you like it? Your order {number} from {shop}":
    "Qu’en pensez-vous ? Votre commande {number} de {shop}",
  "You bought {title} from us. A few words of yours help others to choose, and us to do better.":
    "Vous avez acheté {title} chez nous. Quelques mots de votre part aident les autres à choisir, et nous à faire mieux.",
  "We ask once for each order. To be asked no more: {link}":
    "Nous vous le demandons une fois par commande. Pour que nous ne le demandions plus : {link}",
  "Read all {n} reviews": { one: "Lire l’avis", many: "Lire les {n} avis", other: "Lire les {n} avis" },
  "{n} reviews": { one: "{n} avis", many: "{n} avis", other: "{n} avis" },
  "{n} stars": { one: "{n} étoile", many: "{n} étoiles", other: "{n} étoiles" },
  reviews: { one: "avis", many: "avis", other: "avis" },
  "You bought {title} and {n} more things from us. A few words of yours help others to choose, and us to do better.":
    {
      one: "Vous avez acheté chez nous {title} et {n} autre article. Quelques mots de votre part aident les autres à choisir, et nous à faire mieux.",
      many: "Vous avez acheté chez nous {title} et {n} autres articles. Quelques mots de votre part aident les autres à choisir, et nous à faire mieux.",
      other:
        "Vous avez acheté chez nous {title} et {n} autres articles. Quelques mots de votre part aident les autres à choisir, et nous à faire mieux.",
    },
  "Choose how many stars you give.": "Choisissez combien d’étoiles vous donnez.",
  "You have reviewed this already. You can change it on the page of the order you did it with.":
    "Vous avez déjà donné votre avis. Vous pouvez le modifier sur la page de la commande concernée.",
  "Please use at most {titleMost} characters.": "Veuillez utiliser au plus {titleMost} caractères.",
  "Please use at most {bodyMost} characters.": "Veuillez utiliser au plus {bodyMost} caractères.",
};
