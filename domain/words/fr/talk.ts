import type { Catalogue } from "../say.ts";

/** What buyer and shop say to each other, and the page they do it on. */
export const talk: Catalogue = {
  "{n} new messages": { one: "{n} nouveau message", other: "{n} nouveaux messages" },
  "{n} new messages from {shop}": {
    one: "{n} nouveau message de {shop}",
    other: "{n} nouveaux messages de {shop}",
  },
  "{n} more messages are on the page.": {
    one: "{n} autre message vous attend sur la page.",
    other: "{n} autres messages vous attendent sur la page.",
  },
  "About your orders": "Au sujet de vos commandes",
  "Ask {shop} anything: about sizes, stock or delivery. The answer comes here.":
    "Demandez tout à {shop} : tailles, stock, livraison. La réponse arrive ici.",
  "Before you buy": "Avant d’acheter",
  "Connecting again…": "Reconnexion…",
  "Earlier messages": "Messages plus anciens",
  Messages: "Messages",
  "Messages about order {number}": "Messages sur la commande {number}",
  "Messages with {shop}": "Messages avec {shop}",
  "New message from {shop}": "Nouveau message de {shop}",
  "Not sent.": "Non envoyé.",
  "Nothing was said yet. Ask about your order, and {shop} answers here.":
    "Rien n’a encore été dit. Posez une question sur votre commande : {shop} répond ici.",
  "Platform support": "Assistance de la plateforme",
  Read: "Lu",
  Send: "Envoyer",
  "Sending…": "Envoi…",
  "That is a lot at once. Please wait a minute, then send it again.":
    "Cela fait beaucoup d’un coup. Attendez une minute, puis renvoyez-le.",
  "That is too long: please send it in several messages of at most {n} characters.":
    "C’est trop long : envoyez-le en plusieurs messages de {n} caractères au plus.",
  "There are no earlier messages.": "Il n’y a pas de messages plus anciens.",
  "This is between you and the shop. Nobody there needs your password, PIN or card number.":
    "Ceci reste entre vous et la boutique. Personne là-bas n’a besoin de votre mot de passe, de votre code ni de votre numéro de carte.",
  "To the newest messages": "Aux messages les plus récents",
  "Try again": "Réessayer",
  "We can't reach your messages right now. Please try again in a minute.":
    "Vos messages sont inaccessibles pour l’instant. Réessayez dans une minute.",
  "Write a message": "Écrire un message",
  "Write a message here": "Écrire un message ici",
  "Write to {shop}": "Écrire à {shop}",
  "Write your message first.": "Écrivez d’abord votre message.",
  You: "Vous",
  "You are offline. What you write is sent once you are back.":
    "Vous êtes hors ligne. Ce que vous écrivez part dès que vous êtes reconnecté.",
  "Your message to {shop}": "Votre message à {shop}",
  "{shop} is here": "{shop} est là",
  "{shop} is writing…": "{shop} écrit…",
  "{shop} wrote to you": "{shop} vous a écrit",
  "{shop} wrote to you about order {number}": "{shop} vous a écrit au sujet de la commande {number}",
  "Read and answer": "Lire et répondre",
  "You get this because it was not read for a while. Please answer on the page, not to this letter.":
    "Vous recevez ceci parce que ce n’a pas été lu depuis un moment. Répondez sur la page, pas à cet e-mail.",
  "You get this because it was not read for a while. You can answer this letter, or on the page.":
    "Vous recevez ceci parce que ce n’a pas été lu depuis un moment. Vous pouvez répondre à cet e-mail ou sur la page.",
  "We write to {email} about messages no more. You find them where you wrote to us.":
    "Nous n’écrivons plus à {email} au sujet des messages. Vous les trouvez là où vous nous avez écrit.",
  "Shall we no longer write to {email} when you have not read a message from us? News of your orders still comes.":
    "Ne plus écrire à {email} quand vous n’avez pas lu un de nos messages ? Les nouvelles de vos commandes continuent d’arriver.",
  "E-mail me when I have not read a message for a while":
    "M’écrire quand un message n’est pas lu depuis un moment",
  "To get no more letters about messages: {link}":
    "Pour ne plus recevoir d’e-mails au sujet des messages : {link}",
  Picture: "Photo",
  "Picture: {text}": "Photo : {text}",
  "Product: {text}": "Article : {text}",
  "Offer: {text}": "Offre : {text}",
  "Your picture": "Votre photo",
  "Picture from {name}": "Photo de {name}",
  "Opens the whole picture": "Ouvre la photo entière",
  "This is no longer in the shop.": "Cet article n’est plus dans la boutique.",
  "About {product}": "Au sujet de {product}",
  "Add pictures": "Ajouter des photos",
  "Up to {n} pictures, together at most {mb} MB": "Jusqu’à {n} photos, {mb} Mo au plus en tout",
  "These pictures are too large to go together. Please send them one by one, or smaller.":
    "Ces photos sont trop lourdes pour être envoyées ensemble. Envoyez-les l’une après l’autre, ou plus petites.",
  "What they show, for whoever can’t see them": "Ce qu’elles montrent, pour qui ne peut pas les voir",
  "Please send at most {n} pictures at once.": "Envoyez au plus {n} photos à la fois.",
  "This conversation holds as many pictures and cards as it can for now. Please write instead.":
    "Cette conversation contient pour l’instant autant de photos et de fiches que possible. Écrivez plutôt.",
  "For you until {time}.": "Pour vous jusqu’au {time}.",
  "You have ordered this.": "Vous l’avez commandé.",
  "You have ordered this: order {number}.": "Vous l’avez commandé : commande {number}.",
  "The shop has taken this offer back.": "La boutique a retiré cette offre.",
  "This offer ended on {time}.": "Cette offre a pris fin le {time}.",
  "Offer from {shop}": "Offre de {shop}",
  "{price} each": "{price} pièce",
  "Check out with this offer": "Commander avec cette offre",
  "You have ordered with this offer already.": "Vous avez déjà commandé avec cette offre.",
  "This offer is over. Please ask the shop for another.":
    "Cette offre est terminée. Demandez-en une autre à la boutique.",
  "Nothing of this offer can be had any more. Please ask the shop.":
    "Plus rien de cette offre n’est disponible. Demandez à la boutique.",
  "{shop} took an offer back": "{shop} a retiré une offre",
  "You ordered with an offer": "Vous avez commandé avec une offre",
};
