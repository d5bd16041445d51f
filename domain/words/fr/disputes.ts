import type { Catalogue } from "../say.ts";

/** Disputes about an order, on its page and by letter. */
export const disputes: Catalogue = {
  "About your dispute on order {number}": "Au sujet de votre litige sur la commande {number}",
  "Ask the platform": "Demander à la plateforme",
  "Could you not settle it with the shop?": "Vous n’avez pas pu le régler avec la boutique ?",
  "I agree": "J’accepte",
  "I did not get it": "Je ne l’ai pas reçue",
  "If that does not settle it, you can ask the platform to look at it, on the page of your order.":
    "Si cela ne règle pas l’affaire, vous pouvez demander à la plateforme de l’examiner, sur la page de votre commande.",
  "It asks {shop} to give your money back. The shop has it, and sends it itself.":
    "Elle demande à {shop} de vous rembourser. L’argent est chez la boutique, qui l’envoie elle-même.",
  "It has warned {shop}.": "Elle a averti {shop}.",
  "It is not as described": "Elle n’est pas conforme à la description",
  "It was closed without a refund.": "L’affaire est close sans remboursement.",
  "No dispute can be opened about this order now. Please write to the shop.":
    "Aucun litige ne peut être ouvert sur cette commande pour l’instant. Écrivez à la boutique.",
  "No, thank you": "Non, merci",
  "Nobody asked for more in a while, so it was let rest. Write to {shop} if something is still open.":
    "Personne n’a rien demandé de plus depuis un moment, il a donc été clos. Écrivez à {shop} s’il reste quelque chose.",
  "On the page of your order you can agree, say no, or ask the platform to look at it.":
    "Sur la page de votre commande, vous pouvez accepter, refuser ou demander à la plateforme d’examiner l’affaire.",
  "Once you agree, your dispute is over.": "Dès que vous acceptez, votre litige est terminé.",
  "Open a dispute": "Ouvrir un litige",
  "Open the dispute": "Ouvrir le litige",
  "Please choose what is wrong.": "Choisissez ce qui ne va pas.",
  "Please keep it under 2,000 characters.": "Restez sous 2 000 caractères.",
  "Somebody of the platform reads what you both wrote, and decides. You get an e-mail.":
    "Une personne de la plateforme lit ce que vous avez écrit tous les deux, puis décide. Vous recevrez un e-mail.",
  "Something else is wrong": "Autre chose ne va pas",
  "Tell in a few words what is wrong.": "Dites en quelques mots ce qui ne va pas.",
  "The offer": "La proposition",
  "The platform": "La plateforme",
  "The platform has decided": "La plateforme a décidé",
  "The platform looks at it now": "La plateforme l’examine maintenant",
  "The platform looks at your dispute": "La plateforme examine votre litige",
  "The shop has three days to answer first. After that the platform looks at it by itself.":
    "La boutique a d’abord trois jours pour répondre. Ensuite la plateforme l’examine d’elle-même.",
  "The shop has your dispute and will answer you.": "La boutique a votre litige et va vous répondre.",
  "This dispute has moved on meanwhile. Please look at it again.":
    "Ce litige a avancé entre-temps. Regardez-le à nouveau.",
  "What happened, and what would settle it for you?":
    "Que s’est-il passé, et qu’est-ce qui réglerait l’affaire pour vous ?",
  "What is wrong?": "Qu’est-ce qui ne va pas ?",
  "Withdraw it": "Le retirer",
  "Write to each other to settle it, or ask the platform to look at it.":
    "Écrivez-vous pour le régler, ou demandez à la plateforme de l’examiner.",
  "Write to {shop} first. If that does not help, open a dispute.":
    "Écrivez d’abord à {shop}. Si cela n’aide pas, ouvrez un litige.",
  "You agreed, and your dispute is settled": "Vous avez accepté, et votre litige est réglé",
  "You asked for it. Somebody of the platform reads what you both wrote, and decides.":
    "Vous l’avez demandé. Une personne de la plateforme lit ce que vous avez écrit tous les deux, puis décide.",
  "You can write to each other about it, and withdraw it, on the page of your order.":
    "Sur la page de votre commande, vous pouvez vous écrire à ce sujet et le retirer.",
  "You opened a dispute": "Vous avez ouvert un litige",
  "You said no to the offer": "Vous avez refusé la proposition",
  "You withdrew your dispute": "Vous avez retiré votre litige",
  "Your dispute": "Votre litige",
  "Your dispute has ended": "Votre litige est terminé",
  "Your dispute was let rest": "Votre litige a été clos",
  "We could not find that dispute.": "Nous n’avons pas trouvé ce litige.",
  "{shop} answered": "{shop} a répondu",
  "{shop} answered your dispute": "{shop} a répondu à votre litige",
  "{shop} asked for it. Somebody of the platform reads what you both wrote, and decides.":
    "{shop} l’a demandé. Une personne de la plateforme lit ce que vous avez écrit tous les deux, puis décide.",
  "{shop} did not answer in time. Somebody of the platform reads what you both wrote, and decides.":
    "{shop} n’a pas répondu à temps. Une personne de la plateforme lit ce que vous avez écrit tous les deux, puis décide.",
  "{shop} has three days to answer. Then, or when you ask for it, somebody of the platform reads the order and your messages, and decides. The platform moves no money itself.":
    "{shop} a trois jours pour répondre. Ensuite, ou si vous le demandez, une personne de la plateforme lit la commande et vos messages, puis décide. La plateforme ne déplace pas d’argent elle-même.",
  "{shop} has until {day} to answer. After that the platform looks at it by itself.":
    "{shop} a jusqu’au {day} pour répondre. Ensuite la plateforme l’examine d’elle-même.",
  "{shop} has your dispute": "{shop} a votre litige",
  "{shop} offers to settle it": "{shop} propose de le régler",
};
