import type { Catalogue } from "../say.ts";

export const look: Catalogue = {
  "Questions we are asked": "Les questions qu’on nous pose",
  "You get no more letters": "Vous ne recevrez plus d’e-mails",
  "You are on the list": "Vous êtes sur la liste",
  "Letters from {name}": "Les e-mails de {name}",
  "No more letters from {name}?": "Ne plus recevoir d’e-mails de {name} ?",
  "{name} will not write to you again, unless you ask for it.":
    "{name} ne vous écrira plus, sauf si vous le demandez.",
  "Thank you. {name} will write to you now and then; every letter has a link to leave.":
    "Merci. {name} vous écrira de temps en temps ; chaque e-mail contient un lien pour se désinscrire.",
  "Yes, write to me": "Oui, écrivez-moi",
  "Take me off the list": "Retirez-moi de la liste",
  "New things and good news, now and then.": "Des nouveautés et de bonnes nouvelles, de temps en temps.",
  "Write to me": "Écrivez-moi",
  "Look into your mailbox": "Regardez vos e-mails",
  "If {email} is not on our list yet, a letter is on its way there. Press the button in it, and we write to you.":
    "Si {email} n’est pas encore sur notre liste, un e-mail y est en route. Appuyez sur le bouton qu’il contient, et nous vous écrirons.",
  "In full": "En détail",
  Privacy: "Vie privée",
  Terms: "Conditions",
  "A question for {name}": "Une question pour {name}",
  "All that is good to know": "Tout ce qu’il est bon de savoir",
  "Have a look": "Jeter un œil",
  "Choose yours": "Choisir le vôtre",
  "What customers say": "Ce que disent les clients",
  Menu: "Menu",
  "Do you want letters from {name}?": "Voulez-vous recevoir les e-mails de {name} ?",
  "One press, and you are on the list": "Un clic, et vous êtes sur la liste",
  "Somebody, we hope you, asked for letters from {name} at this address.":
    "Quelqu’un, vous espérons-nous, a demandé à recevoir les e-mails de {name} à cette adresse.",
  "If it was not you, do nothing: we will not write again.":
    "Si ce n’était pas vous, ne faites rien : nous n’écrirons plus.",
  "{name} may write to me at this address. We send one letter first to be sure that it is yours, and every letter has a link to leave.":
    "{name} peut m’écrire à cette adresse. Nous envoyons d’abord un e-mail pour nous assurer qu’elle est bien à vous, et chaque e-mail contient un lien pour se désinscrire.",
};
