import type { Catalogue } from "../say.ts";

/** What letters say. */
export const letters: Catalogue = {
  "A new password for {name}": "Un nouveau mot de passe pour {name}",
  "Follow it at {address}": "Suivez-le ici : {address}",
  "Hello {name},": "Bonjour {name},",
  "If it was not you who asked, nothing happens: just leave this letter alone.":
    "Si ce n’est pas vous qui l’avez demandé, rien ne se passe : ignorez simplement cet e-mail.",
  "If that was not you, answer this letter or write to us at once.":
    "Si ce n’était pas vous, répondez à cet e-mail ou écrivez-nous tout de suite.",
  "If that was not you, choose a new one at once: “Forgotten your password?” on the sign-in page.":
    "Si ce n’était pas vous, choisissez-en un nouveau tout de suite : « Mot de passe oublié ? » sur la page de connexion.",
  "If you did not do this, write to us at once.": "Si ce n’était pas vous, écrivez-nous tout de suite.",
  "Is this your new address?": "Est-ce votre nouvelle adresse ?",
  "It counts for {minutes} minutes, in the window where you asked for it. Nobody from us will ever ask you for it.":
    "Il est valable {minutes} minutes, dans la fenêtre où vous l’avez demandé. Personne de chez nous ne vous le demandera jamais.",
  "It goes to where it came from. Banks can take a few days.":
    "Il retourne d’où il est venu. Les banques peuvent mettre quelques jours.",
  "It travels with {carrier}, number {number}.": "Il voyage avec {carrier}, numéro {number}.",
  "It travels with {carrier}.": "Il voyage avec {carrier}.",
  "Its tracking number is {number}.": "Son numéro de suivi est {number}.",
  "No account with this address at {name}": "Pas de compte avec cette adresse chez {name}",
  "Order {number} is cancelled": "La commande {number} est annulée",
  "Order {number} is on its way": "La commande {number} est en route",
  "Order {number} is paid. Thank you.": "La commande {number} est payée. Merci.",
  "Please have {amount} ready when it arrives.": "Préparez {amount} pour l’arrivée, s’il vous plaît.",
  "See or pay your order": "Voir ou payer votre commande",
  "See your order": "Voir votre commande",
  "Somebody, perhaps you, asked for a new password here. There is no account with this address. If you have one with another address, ask again with that one.":
    "Quelqu’un, peut-être vous, a demandé ici un nouveau mot de passe. Aucun compte n’a cette adresse. Si vous en avez un avec une autre, redemandez avec celle-là.",
  "Somebody, perhaps you, wanted to make this the address of another account at {name}. An address can have one account only, so nothing was changed.":
    "Quelqu’un, peut-être vous, a voulu donner cette adresse à un autre compte chez {name}. Une adresse ne peut avoir qu’un compte, donc rien n’a changé.",
  "Thank you, we have your order {number}": "Merci, nous avons votre commande {number}",
  "The button takes you to where you choose it. It counts for an hour, and once.":
    "Le bouton vous mène là où vous le choisissez. Il est valable une heure, et une seule fois.",
  "The password of your account at {name} was just changed, and all other devices were signed out.":
    "Le mot de passe de votre compte chez {name} vient d’être changé, et tous les autres appareils ont été déconnectés.",
  "There is an account with this address already, so this code signs you in to it.":
    "Un compte existe déjà avec cette adresse, donc ce code vous y connecte.",
  "This address has an account already": "Cette adresse a déjà un compte",
  "This address has an account at {name} already": "Cette adresse a déjà un compte chez {name}",
  "We cancelled your order on {day}.": "Nous avons annulé votre commande le {day}.",
  "We could not send the letter just now. Please try again in a minute.":
    "Nous n’avons pas pu envoyer l’e-mail. Réessayez dans une minute.",
  "We have your payment for order {number}": "Nous avons reçu votre paiement pour la commande {number}",
  "We sent order {number} on {day}.": "Nous avons envoyé la commande {number} le {day}.",
  "We sent your {amount} back": "Nous vous avons remboursé {amount}",
  "We start on it as soon as your payment of {amount} is there.":
    "Nous la préparons dès que votre paiement de {amount} est arrivé.",
  "We will give your {amount} back.": "Nous vous rendrons {amount}.",
  "With this code it becomes the address of your account at {name}.":
    "Avec ce code, elle devient l’adresse de votre compte chez {name}.",
  "You have no account at {name} with this address":
    "Vous n’avez pas de compte chez {name} avec cette adresse",
  "You ordered on {day}. We will send it to {address}.":
    "Vous avez commandé le {day}. Nous l’enverrons à : {address}.",
  "Your account at {name} is deleted": "Votre compte chez {name} est supprimé",
  "Your account at {name} is gone, with your name, address and phone number. What was bought, when and for how much stays in the shop's books, without saying by whom.":
    "Votre compte chez {name} n’existe plus, avec votre nom, votre adresse et votre téléphone. Ce qui a été acheté, quand et pour combien reste dans les livres de la boutique, sans dire par qui.",
  "Your account at {name} now has the address {email}, and letters go there. All other devices were signed out.":
    "Votre compte chez {name} a maintenant l’adresse {email}, et les e-mails y sont envoyés. Tous les autres appareils ont été déconnectés.",
  "Your account is deleted": "Votre compte est supprimé",
  "Your address at {name} was changed": "Votre adresse chez {name} a été changée",
  "Your address was changed": "Votre adresse a été changée",
  "Your code to open an account at {name}": "Votre code pour ouvrir un compte chez {name}",
  "Your code to sign in at {name}": "Votre code pour vous connecter chez {name}",
  "Your money for order {number} is on its way back": "Votre argent pour la commande {number} vous revient",
  "Your order {number} from {shop}": "Votre commande {number} chez {shop}",
  "Your parcel is on its way": "Votre colis est en route",
  "Your password for {name} was changed": "Votre mot de passe pour {name} a été changé",
  "Your password stays as it is.": "Votre mot de passe reste tel quel.",
  "Your password was changed": "Votre mot de passe a été changé",
  "Your payment of {amount} is here": "Votre paiement de {amount} est arrivé",
  "{code} confirms your new address at {name}": "{code} confirme votre nouvelle adresse chez {name}",
  "{code} is your code for {name}": "{code} est votre code pour {name}",
  "{n} orders are still under way. The shop keeps where to send them until then, and you still get news of them; after that it is forgotten as well.":
    {
      one: "Une commande est encore en cours. La boutique garde jusque-là l’adresse où l’envoyer, et vous en recevez encore des nouvelles ; ensuite, cela aussi est oublié.",
      other:
        "{n} commandes sont encore en cours. La boutique garde jusque-là l’adresse où les envoyer, et vous en recevez encore des nouvelles ; ensuite, cela aussi est oublié.",
    },
  "Your payment for order {number} did not go through":
    "Votre paiement de la commande {number} n’a pas abouti",
  "Your payment did not go through": "Votre paiement n’a pas abouti",
  "The payment service says that it did not go through. Your order {number} waits: you can pay it from its page.":
    "Le service de paiement nous dit qu’il n’a pas abouti. Votre commande {number} vous attend : vous pouvez la payer depuis sa page.",
  "It came on top of what your order asks for. Your order stays as it is.":
    "Cette somme est arrivée en plus de ce que demande votre commande. Votre commande reste telle quelle.",
};
