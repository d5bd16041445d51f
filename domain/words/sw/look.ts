import type { Catalogue } from "../say.ts";

export const look: Catalogue = {
  "Questions we are asked": "Maswali tunayoulizwa",
  "You get no more letters": "Hutapokea barua tena",
  "You are on the list": "Uko kwenye orodha",
  "Letters from {name}": "Barua kutoka {name}",
  "No more letters from {name}?": "Hutaki tena barua kutoka {name}?",
  "{name} will not write to you again, unless you ask for it.":
    "{name} haitakuandikia tena, isipokuwa ukiomba.",
  "Thank you. {name} will write to you now and then; every letter has a link to leave.":
    "Asante. {name} itakuandikia mara kwa mara; kila barua ina kiungo cha kujiondoa.",
  "Yes, write to me": "Ndiyo, niandikie",
  "Take me off the list": "Niondoe kwenye orodha",
  "New things and good news, now and then.": "Vitu vipya na habari njema, mara kwa mara.",
  "Write to me": "Niandikie",
  "Look into your mailbox": "Angalia barua pepe yako",
  "If {email} is not on our list yet, a letter is on its way there. Press the button in it, and we write to you.":
    "Kama {email} haipo kwenye orodha yetu bado, barua iko njiani. Bonyeza kitufe kilichomo, nasi tutakuandikia.",
  "In full": "Kwa ukamilifu",
  Privacy: "Faragha",
  Terms: "Masharti",
  "A question for {name}": "Swali kwa {name}",
  "All that is good to know": "Yote yaliyo mazuri kujua",
  "Have a look": "Tazama",
  "Choose yours": "Chagua yako",
  "What customers say": "Wateja wanasema nini",
  Menu: "Menyu",
  "Do you want letters from {name}?": "Je, unataka barua kutoka {name}?",
  "One press, and you are on the list": "Bonyeza mara moja, uwe kwenye orodha",
  "Somebody, we hope you, asked for letters from {name} at this address.":
    "Mtu fulani, tunatumai ni wewe, ameomba barua kutoka {name} kwa anwani hii.",
  "If it was not you, do nothing: we will not write again.":
    "Kama si wewe, usifanye lolote: hatutaandika tena.",
  "{name} may write to me at this address. We send one letter first to be sure that it is yours, and every letter has a link to leave.":
    "{name} inaweza kuniandikia kwa anwani hii. Kwanza tunatuma barua moja kuhakikisha ni yako, na kila barua ina kiungo cha kujiondoa.",
};
