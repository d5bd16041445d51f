import type { Catalogue } from "../say.ts";

/** What the rules say to shoppers when something can’t be done as it was asked. */
export const rules: Catalogue = {
  "A new password": "Un nouveau mot de passe",
  "A payment did not go through": "Un paiement n’a pas abouti",
  Account: "Compte",
  "All devices are signed out when you do.": "Tous les appareils seront déconnectés.",
  "An unknown device": "Un appareil inconnu",
  "At least 10 characters. Three or four words that only you would put together work well.":
    "10 caractères au moins. Trois ou quatre mots que vous seul assembleriez conviennent bien.",
  Cancelled: "Annulée",
  Change: "Modifier",
  "Choose a country.": "Choisissez un pays.",
  "Choose a new password": "Choisissez un nouveau mot de passe",
  "Choose how many, from 0 to {most}.": "Choisissez une quantité de 0 à {most}.",
  "Choose how many, from 1 to {most}.": "Choisissez une quantité de 1 à {most}.",
  Code: "Code",
  Collections: "Collections",
  Country: "Pays",
  Delivery: "Livraison",
  Devices: "Appareils",
  "E-mail": "E-mail",
  "E-mail and password do not belong together.": "L’e-mail et le mot de passe ne vont pas ensemble.",
  "Enter a phone number a rider can call, or none.":
    "Entrez un numéro que le livreur peut appeler, ou aucun.",
  "Enter a phone number the rider can call.": "Entrez un numéro de téléphone que le livreur peut appeler.",
  "Enter an e-mail address, like name@example.com.": "Entrez une adresse e-mail, comme nom@example.com.",
  "Enter the street and house number.": "Entrez la rue et le numéro.",
  "Enter the town or city.": "Entrez la ville.",
  "Forgotten your password?": "Mot de passe oublié ?",
  Free: "Offerte",
  Home: "Accueil",
  "Is it still you?": "C’est toujours vous ?",
  "Look in your mail": "Regardez vos e-mails",
  "Money arrived for this order, but not the amount asked for. The shop knows and will write to you.":
    "De l’argent est arrivé pour cette commande, mais pas le montant demandé. La boutique le sait et vous écrira.",
  New: "Nouveautés",
  "New e-mail address": "Nouvelle adresse e-mail",
  "New password": "Nouveau mot de passe",
  "Not paid yet": "Pas encore payée",
  "Nothing there? It can take a minute, and sometimes it hides among spam.":
    "Rien reçu ? Cela peut prendre une minute, et parfois l’e-mail se cache dans les indésirables.",
  "Only {n} left, so we put {n} in your cart.":
    "Il n’en reste que {n} : nous en avons mis {n} dans votre panier.",
  "Only {n} of {title} left, so we put {n} in your cart.":
    "Il ne reste que {n} × {title} : nous en avons mis {n} dans votre panier.",
  "Only {n} of {title} left.": "Il ne reste que {n} × {title}.",
  Orders: "Commandes",
  "Others are buying the same things right now. Please try again.":
    "D’autres achètent les mêmes articles en ce moment. Veuillez réessayer.",
  Paid: "Payée",
  Password: "Mot de passe",
  "Passwords have at most 128 characters.": "Un mot de passe a 128 caractères au plus.",
  "Pay on delivery": "Payer à la livraison",
  Phone: "Téléphone",
  "Please change your cart and order again.": "Modifiez votre panier et commandez de nouveau.",
  "Please keep the note under 1,000 characters.": "Le message doit rester sous 1 000 caractères.",
  "Please keep the postcode under 20 characters.": "Le code postal doit rester sous 20 caractères.",
  "Please keep the state or region under 100 characters.":
    "L’État ou la région doit rester sous 100 caractères.",
  "Please keep this line under 200 characters.": "Cette ligne doit rester sous 200 caractères.",
  "Please leave our name out of your password.": "N’utilisez pas notre nom dans votre mot de passe.",
  "Please leave your e-mail address out of your password.":
    "N’utilisez pas votre adresse e-mail dans votre mot de passe.",
  "Please sign in.": "Veuillez vous connecter.",
  "Please tell us your name.": "Dites-nous votre nom, s’il vous plaît.",
  "Please use at least 10 characters.": "Utilisez au moins 10 caractères.",
  "Please use at most 128 characters.": "Utilisez au plus 128 caractères.",
  "Please use at most 80 characters.": "Utilisez au plus 80 caractères.",
  "Please write your e-mail address, like name@example.com.":
    "Écrivez votre adresse e-mail, comme nom@example.com.",
  "Please write your password.": "Écrivez votre mot de passe.",
  "Prices changed while you were shopping. The total is now {total}. Please look it over and order again.":
    "Des prix ont changé pendant vos achats. Le total est maintenant de {total}. Vérifiez-le et commandez de nouveau.",
  Products: "Articles",
  Remove: "Retirer",
  Returns: "Retours",
  Save: "Enregistrer",
  Sent: "Envoyée",
  "Sold out": "Épuisé",
  "Something in the form is not right.": "Quelque chose ne va pas dans le formulaire.",
  "Something went wrong": "Quelque chose s’est mal passé",
  "Something went wrong on our side": "Quelque chose s’est mal passé de notre côté",
  State: "État",
  "Take it with you": "Emportez-les",
  "Tell us who the parcel is for.": "Dites-nous pour qui est le colis.",
  "Tell us your address, and we send a link to choose a new one.":
    "Donnez-nous votre adresse, et nous vous envoyons un lien pour en choisir un nouveau.",
  "That is not the code. You can try once more.":
    "Ce n’est pas le code. Vous pouvez essayer encore une fois.",
  "That is not the code. You can try {n} more times.":
    "Ce n’est pas le code. Vous pouvez essayer encore {n} fois.",
  "That is your address already.": "C’est déjà votre adresse.",
  "That was too often. Please try again in {n} minutes.": "Trop de tentatives. Réessayez dans {n} min.",
  "That was too often. Please try again in {n} seconds.": "Trop de tentatives. Réessayez dans {n} s.",
  "The code is the {digits} digits in our letter.": "Le code, ce sont les {digits} chiffres de notre e-mail.",
  "The letter is on its way. It can take a minute.": "L’e-mail est en route. Cela peut prendre une minute.",
  "There is nothing here": "Il n’y a rien ici",
  "There is nothing to pay online for this order.": "Il n’y a rien à payer en ligne pour cette commande.",
  "This address has an account already.": "Cette adresse a déjà un compte.",
  "This address is not there any more. Please choose another.":
    "Cette adresse n’existe plus. Choisissez-en une autre.",
  "This cart is no longer open. Please put what you want into a new one.":
    "Ce panier n’est plus ouvert. Mettez ce que vous voulez dans un nouveau.",
  "This cart is no longer open. Please start a new one.":
    "Ce panier n’est plus ouvert. Commencez-en un nouveau.",
  "This code counts no more. Please ask for a new one.":
    "Ce code n’est plus valable. Demandez-en un nouveau.",
  "This link counts no more: it was used, or is older than an hour. Please ask for a new one.":
    "Ce lien n’est plus valable : il a servi, ou il a plus d’une heure. Demandez-en un nouveau.",
  "This one is on the lists that thieves try first. Three or four words that only you would put together are better.":
    "Celui-ci figure sur les listes que les voleurs essaient en premier. Trois ou quatre mots que vous seul assembleriez valent mieux.",
  "This order is paid. Thank you!": "Cette commande est payée. Merci !",
  "This shop is closed for now.": "Cette boutique est fermée pour le moment.",
  "To be sure that it is you, please sign in once more.":
    "Pour être sûrs que c’est vous, connectez-vous encore une fois.",
  Total: "Total",
  "We can't reach our books right now. Please try again in a minute.":
    "Nous n’avons pas accès à nos registres en ce moment. Réessayez dans une minute.",
  "We could not find that address.": "Nous n’avons pas trouvé cette adresse.",
  "We could not find that collection.": "Nous n’avons pas trouvé cette collection.",
  "We could not find that cart.": "Nous n’avons pas trouvé ce panier.",
  "We could not find that order.": "Nous n’avons pas trouvé cette commande.",
  "We could not find that page.": "Nous n’avons pas trouvé cette page.",
  "We could not find that product.": "Nous n’avons pas trouvé cet article.",
  "We put {n} in your cart, the most it takes.":
    "Nous en avons mis {n} dans votre panier, le maximum possible.",
  "You have {n} addresses, the most there can be. Please delete one first.":
    "Vous avez {n} adresses, le maximum possible. Supprimez-en une d’abord.",
  "You were signed out on this device, so that was not done. Please try it once more.":
    "Vous aviez été déconnecté sur cet appareil, donc cela n’a pas été fait. Veuillez réessayer.",
  "Your account": "Votre compte",
  "Your cart is empty.": "Votre panier est vide.",
  "Your cart is full. Please order what is in it first.":
    "Votre panier est plein. Commandez d’abord ce qu’il contient.",
  "Your name": "Votre nom",
  "Your password is changed, and all other devices are signed out.":
    "Votre mot de passe est changé, et tous les autres appareils sont déconnectés.",
  "Your password is changed. Sign in with the new one.":
    "Votre mot de passe est changé. Connectez-vous avec le nouveau.",
  "Your payment page is being opened. Please try again in a moment.":
    "Votre page de paiement s’ouvre. Réessayez dans un instant.",
  "{title} is no longer sold.": "{title} n’est plus en vente.",
  "{title} is sold out.": "{title} est épuisé.",
  "This shop can't take payments by {gateway} right now. Please write to the shop.":
    "Cette boutique ne peut pas recevoir de paiements {gateway} en ce moment. Écrivez à la boutique.",
  "{gateway} no longer takes this shop's key. Please pay another way, or write to the shop.":
    "{gateway} n’accepte plus la clé de cette boutique. Payez autrement, ou écrivez à la boutique.",
  "{gateway} is not answering right now. Please try again in a minute.":
    "{gateway} ne répond pas en ce moment. Réessayez dans une minute.",
  "{gateway} could not say whether this is paid. Please try again in a minute.":
    "{gateway} n’a pas pu dire si c’est payé. Réessayez dans une minute.",
  "{gateway} did not open a payment page. Please try again, or choose another way to pay.":
    "{gateway} n’a pas ouvert de page de paiement. Réessayez, ou choisissez un autre moyen de payer.",
  "Choose a picture or a PDF of your receipt first.": "Choisissez d’abord une photo ou un PDF de votre reçu.",
  "This file is over 6 MB. A photograph or a screenshot of the receipt is enough.":
    "Ce fichier dépasse 6 Mo. Une photo ou une capture d’écran du reçu suffit.",
  "We can take a picture (JPEG, PNG, WebP, GIF or AVIF) or a PDF. This is neither.":
    "Nous prenons une image (JPEG, PNG, WebP, GIF ou AVIF) ou un PDF. Ce fichier n’est ni l’un ni l’autre.",
  "This order no longer waits for a transfer.": "Cette commande n’attend plus de virement.",
  "The shop has several files of yours already. Please write to the shop instead.":
    "La boutique a déjà plusieurs fichiers de vous. Écrivez-lui plutôt.",
  "Please write your name without a web address.": "Écrivez votre nom sans adresse web, s’il vous plaît.",
};
