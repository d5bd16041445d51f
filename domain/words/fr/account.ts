import type { Catalogue } from "../say.ts";

/** The account of a buyer: signing in, orders, addresses, details. */
export const account: Catalogue = {
  "What you spent here": "Ce que vous avez dépensé ici",
  "By month, with delivery; what was given back is taken off.":
    "Par mois, livraison comprise ; ce qui a été remboursé est déduit.",
  "{n} orders": { one: "{n} commande", other: "{n} commandes" },
  "A JSON file, which other programs can read.": "Un fichier JSON, que d’autres programmes savent lire.",
  "Add an address": "Ajouter une adresse",
  "Add one, and check-out has it ready.": "Ajoutez-en une, et elle sera prête au moment de commander.",
  Addresses: "Adresses",
  "All other devices are signed out when you do.": "Tous les autres appareils seront déconnectés.",
  "All others are signed out.": "Tous les autres sont déconnectés.",
  "All {n} addresses": "Les {n} adresses",
  "An app": "Une application",
  "Ask for a new link": "Demander un nouveau lien",
  "Ask for another letter": "Demander un autre e-mail",
  "Back to signing in": "Retour à la connexion",
  "Back to the newest": "Retour aux plus récentes",
  "Be forgotten": "Être oublié",
  "Begin with this one": "Commencer par celle-ci",
  "Being packed, to be paid on delivery": "En préparation, à payer à la livraison",
  "Cancelled, your money comes back": "Annulée, votre argent vous revient",
  "Change or add an address": "Modifier ou ajouter une adresse",
  "Change the password": "Changer le mot de passe",
  "Change this address": "Modifier cette adresse",
  "Change your details": "Modifier vos informations",
  "Change your e-mail address": "Changer votre adresse e-mail",
  "Change your password": "Changer votre mot de passe",
  "Check-out begins with that address now.": "Vos commandes commenceront désormais par cette adresse.",
  "Check-out begins with this one": "Proposée d’abord à la commande",
  "Check-out has it ready for the rider.": "Il sera déjà là à la commande, pour le livreur.",
  "Choose a password": "Choisir un mot de passe",
  "Delete my account": "Supprimer mon compte",
  "Delete this address": "Supprimer cette adresse",
  "Delete your account": "Supprimer votre compte",
  "Delete your account here, with your name and address. You see first what happens.":
    "Supprimez votre compte ici, avec votre nom et votre adresse. Vous voyez d’abord ce qui se passera.",
  "Download my data": "Télécharger mes données",
  "E-mail me a code": "M’envoyer un code par e-mail",
  "Everything {shop} holds about you in one file: your details, addresses, orders with all that happened to them, what is in your cart, and where you are signed in.":
    "Tout ce que {shop} sait de vous en un seul fichier : vos informations, vos adresses, vos commandes avec toute leur histoire, le contenu de votre panier et où vous êtes connecté.",
  "Go on": "Continuer",
  Hello: "Bonjour",
  "Hello {name}": "Bonjour {name}",
  "I know that this can't be undone.": "Je sais que c’est définitif.",
  "It is signed out.": "Il est déconnecté.",
  "It is {email} now. We send a code to the new one, to see that it is yours. Orders you placed with it as a guest come into your account, and all other devices are signed out.":
    "C’est actuellement {email}. Nous envoyons un code à la nouvelle adresse, pour voir qu’elle est à vous. Les commandes passées avec elle sans compte rejoignent votre compte, et tous les autres appareils sont déconnectés.",
  "Keep it": "Le garder",
  "Keep the password": "Garder ce mot de passe",
  "Look around the shop": "Faire un tour dans la boutique",
  "More orders": "Autres commandes",
  "New here?": "Nouveau ici ?",
  "No address yet.": "Pas encore d’adresse.",
  "None yet. With one here, check-out is two taps: you choose it, and you pay.":
    "Aucune pour le moment. Avec une adresse ici, commander tient en deux gestes : vous la choisissez et vous payez.",
  "None: you come in with a code we e-mail you.": "Aucun : vous entrez avec un code reçu par e-mail.",
  "Nothing yet. What you order at {shop} shows up here.":
    "Rien pour le moment. Ce que vous commandez chez {shop} apparaît ici.",
  "Older orders": "Commandes plus anciennes",
  "Open an account": "Ouvrir un compte",
  "Orders that went there keep it.": "Les commandes envoyées là la gardent.",
  "Paid, being packed": "Payée, en préparation",
  "Phone (optional)": "Téléphone (facultatif)",
  "Save the address": "Enregistrer l’adresse",
  "See all your orders": "Voir toutes vos commandes",
  "See your orders at {shop} again, and order faster next time.":
    "Retrouvez vos commandes chez {shop} et commandez plus vite la prochaine fois.",
  "Send another code": "Envoyer un autre code",
  "Send the code": "Envoyer le code",
  "Send the link": "Envoyer le lien",
  "Sent, to be paid on delivery": "Envoyée, à payer à la livraison",
  "Sign out": "Se déconnecter",
  "Sign out all others": "Déconnecter tous les autres",
  "Sign out everywhere, here too": "Déconnecter partout, ici aussi",
  "Signing in": "Connexion",
  "Something you don't know? Sign it out, and choose a new password.":
    "Un appareil que vous ne connaissez pas ? Déconnectez-le et choisissez un nouveau mot de passe.",
  "Tell us your name": "Dites-nous votre nom",
  "The address is deleted.": "L’adresse est supprimée.",
  "The address is saved.": "L’adresse est enregistrée.",
  "There are no older ones.": "Il n’y en a pas de plus anciennes.",
  "Tick the box when you are sure.": "Cochez la case quand vous êtes sûr.",
  "Waits for its payment": "Attend son paiement",
  "We send a code to your e-mail address next. The account is for {shop} alone; other shops know nothing of it.":
    "Nous envoyons ensuite un code à votre adresse e-mail. Le compte est pour {shop} seulement ; les autres boutiques n’en savent rien.",
  "We sent a code to {email}. With it we know that the address is yours.":
    "Nous avons envoyé un code à {email}. Grâce à lui, nous savons que l’adresse est à vous.",
  "We sent another code to {email}. With it we know that the address is yours.":
    "Nous avons envoyé un autre code à {email}. Grâce à lui, nous savons que l’adresse est à vous.",
  "We wrote to {email}. If it has an account here, the letter has a link to choose a new password. It counts for an hour.":
    "Nous avons écrit à {email}. Si un compte existe ici, l’e-mail contient un lien pour choisir un nouveau mot de passe. Ce lien est valable une heure.",
  "What comes next is worth a second look. Please sign in once more.":
    "La suite mérite un second regard. Connectez-vous encore une fois.",
  "What goes, at once and for good": "Ce qui disparaît, tout de suite et pour de bon",
  "What stays in the shop's books": "Ce qui reste dans les livres de la boutique",
  "What was bought, when and for how much, and in which country and region, without saying by whom. The law asks shops to keep that.":
    "Ce qui a été acheté, quand, pour combien, dans quel pays et quelle région, sans dire par qui. La loi demande aux boutiques de le garder.",
  "Where you are signed in": "Où vous êtes connecté",
  "You have not ordered here yet. What you ordered as a guest shows up once its e-mail address is that of your account.":
    "Vous n’avez encore rien commandé ici. Ce que vous avez commandé sans compte apparaît dès que son adresse e-mail est celle de votre compte.",
  "You have one.": "Vous en avez un.",
  "You have {n}, the most there can be. Delete one to add another.":
    "Vous en avez {n}, le maximum possible. Supprimez-en une pour en ajouter une autre.",
  "Your account at {shop} is the only one this is about. In other shops you are somebody else, and stay.":
    "Il ne s’agit que de votre compte chez {shop}. Dans les autres boutiques, vous êtes quelqu’un d’autre, et vous restez.",
  "You are signed out here. If your account was deleted, we sent you a letter that says so.":
    "Vous êtes déconnecté ici. Si votre compte a été supprimé, nous vous avons envoyé un e-mail qui le confirme.",
  "Your account is deleted. We sent you a letter that says so.":
    "Votre compte est supprimé. Nous vous avons envoyé un e-mail qui le confirme.",
  "Your account: name, e-mail address, phone number, password and saved addresses.":
    "Votre compte : nom, adresse e-mail, téléphone, mot de passe et adresses enregistrées.",
  "Your address is {email} now.": "Votre adresse est maintenant {email}.",
  "Your addresses": "Vos adresses",
  "Your cart, your wish list and the letters you asked for. All your devices are signed out.":
    "Votre panier, vos envies et les e-mails que vous avez demandés. Tous vos appareils sont déconnectés.",
  "Your code": "Votre code",
  "Your data": "Vos données",
  "Your details": "Vos informations",
  "Your details are saved.": "Vos informations sont enregistrées.",
  "Your devices": "Vos appareils",
  "Your e-mail address": "Votre adresse e-mail",
  "Your name, e-mail address, phone number, street, town and note on every order that is over. The links to those orders stop working, also those in your mail.":
    "Vos nom, adresse e-mail, téléphone, rue, ville et message sur toute commande terminée. Les liens vers ces commandes cessent de fonctionner, aussi ceux dans vos e-mails.",
  "Your orders": "Vos commandes",
  "Your orders and addresses at {shop}.": "Vos commandes et adresses chez {shop}.",
  "Your password": "Votre mot de passe",
  "or without a password": "ou sans mot de passe",
  "seen {when}": "vu le {when}",
  "signed in {when}": "connecté le {when}",
  "this one": "celui-ci",
  "{browser} on {machine}": "{browser} sur {machine}",
  "{digits} digits. It counts for {minutes} minutes.": "{digits} chiffres. Il est valable {minutes} minutes.",
  "{n} orders are still under way": {
    one: "Une commande est encore en cours",
    other: "{n} commandes sont encore en cours",
  },
  "{shop} needs to know where orders {numbers} go. You still get their news by e-mail. When one is sent or called off, who and where is deleted from it as well, without you having to do anything.":
    {
      one: "{shop} doit savoir où va la commande {numbers}. Vous en recevez encore des nouvelles par e-mail. Quand elle est envoyée ou annulée, le nom et l’adresse en sont effacés aussi, sans que vous ayez rien à faire.",
      other:
        "{shop} doit savoir où vont les commandes {numbers}. Vous en recevez encore des nouvelles par e-mail. Quand l’une est envoyée ou annulée, le nom et l’adresse en sont effacés aussi, sans que vous ayez rien à faire.",
    },
  "You are signed out on all devices, this one too.":
    "Vous êtes déconnecté de tous les appareils, celui-ci compris.",
  "You are signed out on this device.": "Vous êtes déconnecté sur cet appareil.",
  "Ready to be picked up": "Prête à être retirée",
  "Ready to be picked up, and paid there": "Prête à être retirée, à payer sur place",
  "Being packed, to be paid when you pick it up": "En préparation, à payer au retrait",
  "Picked up": "Retirée",
  Arrived: "Arrivée",
  "Partly ready, more follows": "Prête en partie, la suite arrive",
};
