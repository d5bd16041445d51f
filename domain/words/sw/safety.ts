import type { Catalogue } from "../say.ts";

/** Reporting, and stopping messages. */
export const safety: Catalogue = {
  "Choose a message of the other side.": "Chagua ujumbe wa upande mwingine.",
  "Let the shop write to me again": "Ruhusu duka liniandikie tena",
  "Report something": "Ripoti jambo",
  "Say in a few words what is wrong.": "Sema kwa maneno machache tatizo ni nini.",
  "Send the report": "Tuma ripoti",
  "Stop messages that are not about my orders": "Zuia ujumbe usiohusu oda zangu",
  "The platform has your report. Thank you.": "Jukwaa limepata ripoti yako. Asante.",
  "The platform has your reports about this already, and looks at them.":
    "Jukwaa tayari lina ripoti zako kuhusu hili, na linazitazama.",
  "The platform reads it, with the message you choose. {shop} is not told who reported.":
    "Jukwaa linaisoma, pamoja na ujumbe unaouchagua. {shop} haiambiwi nani aliripoti.",
  "The shop can write to you again.": "Duka linaweza kukuandikia tena.",
  "The shop writes to you only about your orders now.": "Sasa duka linakuandikia kuhusu oda zako tu.",
  "What do you report?": "Unaripoti nini?",
  "What is wrong with it?": "Kuna tatizo gani?",
  "Somebody else has signed in here since this page was opened, so nothing was sent.":
    "Mtu mwingine ameingia hapa tangu ukurasa huu ulipofunguliwa, kwa hiyo hakuna kilichotumwa.",
  "You were signed out on this device, so this was not sent. Sign in on another page, then send it again from here.":
    "Umetolewa kwenye kifaa hiki, kwa hiyo hii haikutumwa. Ingia kwenye ukurasa mwingine, kisha itume tena kutoka hapa.",
  "You were signed out on this device, so this was not sent. Please send it again.":
    "Umetolewa kwenye kifaa hiki, kwa hiyo hii haikutumwa. Tafadhali itume tena.",
  "Your pictures were not kept. Please choose them again.":
    "Picha zako hazikuhifadhiwa. Tafadhali zichague tena.",
  "Your message could not be sent. There are other ways to reach each other.":
    "Ujumbe wako haukuweza kutumwa. Kuna njia nyingine za kuwasiliana.",
  "{shop} as a whole": "{shop} kwa ujumla",
};
