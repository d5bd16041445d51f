import type { Catalogue } from "../say.ts";

export const look: Catalogue = {
  "Questions we are asked": "Les questions qu’on nous pose",
  "You get no more letters": "Vous ne recevrez plus de lettres",
  "You are on the list": "Vous êtes sur la liste",
  "Letters from {name}": "Les lettres de {name}",
  "No more letters from {name}?": "Plus de lettres de {name} ?",
  "{name} will not write to you again, unless you ask for it.":
    "{name} ne vous écrira plus, sauf si vous le demandez.",
  "Thank you. {name} will write to you now and then; every letter has a link to leave.":
    "Merci. {name} vous écrira de temps en temps ; chaque lettre contient un lien pour se désinscrire.",
  "Yes, write to me": "Oui, écrivez-moi",
  "Take me off the list": "Retirez-moi de la liste",
  "New things and good news, now and then.": "Des nouveautés et de bonnes nouvelles, de temps en temps.",
  "Write to me": "Écrivez-moi",
  "Look into your mailbox": "Regardez votre boîte aux lettres",
  "If {email} is not on our list yet, a letter is on its way there. Press the button in it, and we write to you.":
    "Si {email} n’est pas encore sur notre liste, une lettre y est en route. Appuyez sur le bouton qu’elle contient, et nous vous écrirons.",
  "In full": "En détail",
  Privacy: "Vie privée",
  Terms: "Conditions",
  "A question for {name}": "Une question pour {name}",
  "All that is good to know": "Tout ce qu’il est bon de savoir",
  "Have a look": "Jeter un œil",
  "Choose yours": "Choisir le vôtre",
  "What customers say": "Ce que disent les clients",
  Menu: "Menu",
  "Do you want letters from {name}?": "Voulez-vous recevoir les lettres de {name} ?",
  "One press, and you are on the list": "Un clic, et vous êtes sur la liste",
  "Somebody, we hope you, asked for letters from {name} at this address.":
    "Quelqu’un, vous espérons-nous, a demandé les lettres de {name} à cette adresse.",
  "If it was not you, do nothing: we will not write again.":
    "Si ce n’était pas vous, ne faites rien : nous n’écrirons plus.",
  "{name} may write to me at this address. We send one letter first to be sure that it is yours, and every letter has a link to leave.":
    "{name} peut m’écrire à cette adresse. Nous envoyons d’abord une lettre pour nous assurer qu’elle est bien à vous, et chaque lettre contient un lien pour se désinscrire.",
};
