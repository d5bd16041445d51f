import type { Catalogue } from "../say.ts";

/** Reporting, and stopping messages. */
export const safety: Catalogue = {
  "Choose a message of the other side.": "Choisissez un message de l’autre côté.",
  "Let the shop write to me again": "Laisser la boutique m’écrire à nouveau",
  "Report something": "Signaler quelque chose",
  "Say in a few words what is wrong.": "Dites en quelques mots ce qui ne va pas.",
  "Send the report": "Envoyer le signalement",
  "Stop messages that are not about my orders": "Ne plus recevoir de messages hors de mes commandes",
  "The platform has your report. Thank you.": "La plateforme a votre signalement. Merci.",
  "The platform has your reports about this already, and looks at them.":
    "La plateforme a déjà vos signalements à ce sujet et les examine.",
  "The platform reads it, with the message you choose. {shop} is not told who reported.":
    "La plateforme le lit, avec le message que vous choisissez. {shop} ne sait pas qui a signalé.",
  "The shop can write to you again.": "La boutique peut à nouveau vous écrire.",
  "The shop writes to you only about your orders now.":
    "La boutique ne vous écrit plus qu’au sujet de vos commandes.",
  "What do you report?": "Que signalez-vous ?",
  "What is wrong with it?": "Qu’est-ce qui ne va pas ?",
  "Somebody else has signed in here since this page was opened, so nothing was sent.":
    "Quelqu’un d’autre s’est connecté ici depuis l’ouverture de cette page : rien n’a été envoyé.",
  "You were signed out on this device, so this was not sent. Sign in on another page, then send it again from here.":
    "Vous avez été déconnecté sur cet appareil : ceci n’a pas été envoyé. Connectez-vous sur une autre page, puis renvoyez-le d’ici.",
  "You were signed out on this device, so this was not sent. Please send it again.":
    "Vous avez été déconnecté sur cet appareil : ceci n’a pas été envoyé. Veuillez le renvoyer.",
  "Your pictures were not kept. Please choose them again.":
    "Vos photos n’ont pas été conservées. Veuillez les choisir à nouveau.",
  "Your message could not be sent. There are other ways to reach each other.":
    "Votre message n’a pas pu être envoyé. Il y a d’autres moyens de se joindre.",
  "{shop} as a whole": "{shop} en général",
};
